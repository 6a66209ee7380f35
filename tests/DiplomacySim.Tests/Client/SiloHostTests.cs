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
}
