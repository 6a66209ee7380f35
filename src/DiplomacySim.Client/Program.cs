using DiplomacySim.Client;

using var interruption = new Interruption();
return await CommandLine.Invoke(args, interruption.Token).Guarded();
