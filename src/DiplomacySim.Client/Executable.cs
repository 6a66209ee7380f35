namespace DiplomacySim.Client;

/// <summary>How this program is called from anywhere.</summary>
public static class Executable
{
    /// <summary>For any shell: <c>dotnet "/path/diplomacysim.dll"</c>, or <c>"/path/diplomacysim"</c>.</summary>
    public static string Command { get; } = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? $"dotnet \"{Path.GetFullPath(Environment.GetCommandLineArgs()[0])}\""
        : $"\"{Environment.ProcessPath}\"";
}
