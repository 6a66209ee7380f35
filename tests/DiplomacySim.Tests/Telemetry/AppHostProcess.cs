using System.Diagnostics;
using DiplomacySim.Silo;

namespace DiplomacySim.Tests;

/// <summary>A silo with Aspire's dashboard as processes of their own, with ports and a folder for temporary files of their own.</summary>
internal sealed class AppHostProcess : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("diplomacysim-");
    private readonly int gateway = Ports.Free();

    private AppHostProcess(string dataFolder, string[] settings) => Process = Program.Start("diplomacysim-apphost.dll", dataFolder,
        [
            $"--DiplomacySim:SiloPort={Ports.Free()}", $"--DiplomacySim:GatewayPort={gateway}", "--DiplomacySim:AppHost:Port=0", .. settings,
        ],
        new Dictionary<string, string> { ["TMPDIR"] = temporary.FullName });

    public Process Process { get; }

    /// <summary>What clients name the silo by.</summary>
    public string Silo => $"127.0.0.1:{gateway}";

    /// <summary>The address that it tells people to open.</summary>
    public Uri Dashboard { get; private set; } = new("about:blank");

    /// <summary>Folders of the dashboard's files; none once it has ended.</summary>
    public string[] Folders => Directory.GetDirectories(temporary.FullName, "tmp.*");

    /// <summary>Starts both, ready or not.</summary>
    public static AppHostProcess Launch(string dataFolder, params string[] settings) => new(dataFolder, settings);

    public static async Task<AppHostProcess> Start(string dataFolder, params string[] settings)
    {
        const string Opens = "Traces and metrics: ";
        var both = Launch(dataFolder, settings);
        var line = await Program.Until(both.Process, Opens);
        both.Dashboard = new Uri(line[Opens.Length..]);
        return both;
    }

    public async Task<(int Exit, string Output, string Errors)> End(Signal signal)
    {
        var end = Program.End(Process);
        await Program.Send(signal, Process);
        return await end;
    }

    public void Dispose()
    {
        Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
        Eventually.Holds(() => Folders.Length == 0).GetAwaiter().GetResult();
        temporary.Delete(recursive: true);
    }
}
