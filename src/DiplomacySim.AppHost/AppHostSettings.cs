using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace DiplomacySim.AppHost;

/// <summary>The settings under <c>DiplomacySim:AppHost</c>; <c>config/README.md</c> describes them.</summary>
internal sealed record AppHostSettings
{
    /// <summary>Where the dashboard answers, on the loopback address; any free port at 0.</summary>
    public int Port { get; init; } = 18888;

    /// <summary>The program; empty where there is no package of it for the platform.</summary>
    public string Dashboard { get; init; } = typeof(AppHostSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(entry => entry.Key == "AspireDashboard")?.Value ?? "";

    public static AppHostSettings From(IConfiguration configuration) =>
        configuration.GetSection("DiplomacySim:AppHost").Get<AppHostSettings>() ?? new();
}
