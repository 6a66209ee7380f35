using System.Net;
using DiplomacySim.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Dashboard;

namespace DiplomacySim.Silo;

/// <summary>
/// A silo with the runtime's dashboard: grains, calls and their times. It asks nobody who they are, so it answers on the loopback address only.
/// </summary>
internal static class Dashboard
{
    public static IHost Host(IConfiguration configuration, SiloSettings settings, MindFiles minds)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, settings.DashboardPort));
        builder.Services.AddRouting();
        builder.UseOrleans(silo => silo.AddDashboard());
        SiloHost.Serve(builder, settings, minds);
        var application = builder.Build();
        application.MapOrleansDashboard();
        return SiloHost.Ready(application);
    }
}
