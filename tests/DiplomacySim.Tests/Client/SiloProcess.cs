using System.Diagnostics;
using System.Globalization;

namespace DiplomacySim.Tests;

/// <summary>The built silo as a process of its own, on ports of its own.</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly string folder;
    private readonly int port = Silo.Ports.Free();
    private readonly int gateway = Silo.Ports.Free();
    private readonly string[] settings;
    private Process process = null!;

    private SiloProcess(string folder, string[] settings) => (this.folder, this.settings) = (folder, settings);

    /// <summary>Folder of the program; empty for the one beside the tests.</summary>
    private string Build { get; init; } = "";

    private IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>What clients name it by.</summary>
    public string Address => $"127.0.0.1:{gateway}";

    /// <summary>Its end, whoever ends it.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>For other silos and for clients.</summary>
    public IReadOnlyList<int> Ports => [port, gateway];

    /// <summary>What clients name it by where it listens on another address.</summary>
    public string At(System.Net.IPAddress address) => $"{new System.Net.IPEndPoint(address, gateway)}";

    public static async Task<SiloProcess> Start(string folder, params string[] settings)
    {
        var silo = new SiloProcess(folder, settings);
        await silo.Start();
        return silo;
    }

    /// <param name="build">Folder of the program; empty for the one beside the tests.</param>
    /// <param name="environment">What it finds in its environment beside what the tests have.</param>
    public static async Task<SiloProcess> Start(
        string folder, string build, IReadOnlyDictionary<string, string> environment, params string[] settings)
    {
        var silo = new SiloProcess(folder, settings) { Build = build, Environment = environment };
        await silo.Start();
        return silo;
    }

    /// <summary>Starts it, or starts it again after its end, on the same ports.</summary>
    public async Task Start()
    {
        process = Launch(folder);
        Ended = process.WaitForExitAsync();
        await Program.Until(process, "Ready");
    }

    /// <summary>Another silo on the same ports.</summary>
    public Process Launch(string otherFolder) =>
        Program.Start(Path.Combine(Build, "diplomacysim-silo.dll"), otherFolder,
        [$"--DiplomacySim:SiloPort={port}", $"--DiplomacySim:GatewayPort={gateway}", .. settings], Environment);

    /// <returns>Mebibytes that the process holds, or has held at most.</returns>
    /// <param name="field">As the system's status of a process calls it.</param>
    public async Task<double> Memory(string field)
    {
        var line = (await File.ReadAllLinesAsync($"/proc/{process.Id}/status")).Single(row => row.StartsWith(field, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    /// <returns>The exit code, and what it printed since it was ready.</returns>
    public async Task<(int Exit, string Output, string Errors)> End(Signal signal)
    {
        var end = Program.End(process);
        await Program.Send(signal, process);
        return await end;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
