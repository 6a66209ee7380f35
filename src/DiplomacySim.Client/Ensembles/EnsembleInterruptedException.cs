namespace DiplomacySim.Client.Ensembles;

/// <summary>Somebody ended the command or the ensemble before all was played.</summary>
/// <param name="message">Which ensemble, and how to go on with it.</param>
public sealed class EnsembleInterruptedException(string message) : OperationCanceledException(message);
