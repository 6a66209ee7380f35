namespace DiplomacySim.Silo;

/// <summary>A file of settings cannot be read.</summary>
public sealed class UnusableConfigurationException(string message) : Exception(message);
