using DiplomacySim.Client;

using var interruption = new Interruption(TimeSpan.FromSeconds(4));
var screen = Screens.Standard();
return await interruption.End(() => CommandLine.Invoke(args, screen, interruption.Token), screen);
