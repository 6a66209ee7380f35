using DiplomacySim.Scenarios;
using DiplomacySim.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace DiplomacySim.Tests;

public sealed class SiloHostTests
{
    [Fact]
    public void A_silo_in_its_callers_process_is_never_declared_dead()
    {
        using var folder = new RecordFolder();
        using var host = SiloHost.InProcess(folder.Path, MindFiles.None);

        Assert.False(host.Services.GetRequiredService<IOptions<ClusterMembershipOptions>>().Value.LivenessEnabled);
    }

    [Theory]
    [InlineData("--DiplomacySim:SiloPort=abc", "'DiplomacySim:SiloPort'")]
    [InlineData("--DiplomacySim:SiloPort=0", "from 1 to 65535")]
    [InlineData("--DiplomacySim:GatewayPort=70000", "DiplomacySim:GatewayPort is 70000")]
    [InlineData("--DiplomacySim:SiloPort=30000", "must differ")]
    [InlineData("--DiplomacySim:Telemetry:Console=maybe", "'DiplomacySim:Telemetry:Console'")]
    [InlineData("--DiplomacySim:Webb:Port=0", "There is no setting DiplomacySim:Webb; there are DataFolder, Address, ")]
    [InlineData("--DiplomacySim:Web:Prt=0", "There is no setting DiplomacySim:Web:Prt; there are Port, ")]
    [InlineData("--DiplomacySim:Cluster:Database=Prt=secret", "DiplomacySim:Cluster:Database must be like ")]
    [InlineData("migrte", "'migrte'")]
    [InlineData("--config", "--config needs a value")]
    public void A_setting_that_cannot_be_used_is_named(string word, string told) => Assert.Contains(
        told, Assert.Throws<UnusableSettingException>(() => SiloHost.StandAlone([word])).Message, StringComparison.Ordinal);
}
