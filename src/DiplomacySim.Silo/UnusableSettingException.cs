namespace DiplomacySim.Silo;

/// <summary>A setting, or a file that it names, cannot be used. The message names the setting, and never what is secret.</summary>
public sealed class UnusableSettingException(string message) : Exception(message);
