using DiplomacySim.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Tests;

/// <summary>What a silo tells while it stops.</summary>
public sealed class ExpectedNoiseTests
{
    [Theory]
    [InlineData("", "Orleans.Grain", LogLevel.Error, true, false)]
    [InlineData("", "Orleans.Messaging", LogLevel.Critical, true, false)]
    [InlineData("", "Polly", LogLevel.Error, true, false)]
    [InlineData("", "Orleans.Runtime.Catalog", LogLevel.Warning, false, false)]
    [InlineData("", "Orleans.Runtime.Catalog", LogLevel.Error, true, true)]
    [InlineData("", "DiplomacySim.Silo.Resumption", LogLevel.Error, true, true)]
    [InlineData("", "DiplomacySim.Silo.Resumption", LogLevel.Warning, true, true)]
    [InlineData("Orleans", "Orleans.Grain", LogLevel.Debug, true, true)]
    [InlineData("Orleans", "Orleans.Messaging", LogLevel.Error, true, true)]
    [InlineData("Orleans.Grain", "Orleans.Grain", LogLevel.Error, true, true)]
    [InlineData("Orleans.Grain", "Orleans.Messaging", LogLevel.Error, true, false)]
    [InlineData("Polly", "Polly", LogLevel.Debug, true, true)]
    public async Task A_silo_that_stops_leaves_out_what_is_expected_unless_somebody_asks_for_it(
        string asked, string category, LogLevel level, bool before, bool meanwhile)
    {
        using var folder = new RecordFolder();
        Directory.CreateDirectory(folder.Path);
        var config = Path.Combine(folder.Path, "settings.json");
        var wish = asked.Length > 0 ? $$""", "{{asked}}": "Debug" """ : "";
        await File.WriteAllTextAsync(config, $$"""{ "Logging": { "LogLevel": { "Default": "Warning"{{wish}} } } }""");
        using var host = SiloHost.Without(folder.Path, config: config);
        await host.StartAsync();
        var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

        Assert.Equal(before, logger.IsEnabled(level));
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal(meanwhile, logger.IsEnabled(level));
        await host.StopAsync();
    }
}
