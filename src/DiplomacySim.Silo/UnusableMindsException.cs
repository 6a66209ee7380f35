namespace DiplomacySim.Silo;

/// <summary>Files of outside minds cannot be used; the message has a line for each problem.</summary>
public sealed class UnusableMindsException(IEnumerable<string> problems) : Exception(string.Join(Environment.NewLine, problems));
