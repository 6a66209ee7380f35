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

    /// <summary>What clients name it by.</summary>
    public string Address => $"127.0.0.1:{gateway}";

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

    /// <summary>Starts it, or starts it again after its end, on the same ports.</summary>
    public async Task Start()
    {
        process = Launch(folder);
        await Program.Until(process, "Ready");
    }

    /// <summary>Another silo on the same ports.</summary>
    public Process Launch(string otherFolder) =>
        Program.Start("diplomacysim-silo.dll", otherFolder,
        [$"--DiplomacySim:SiloPort={port}", $"--DiplomacySim:GatewayPort={gateway}", .. settings]);

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
