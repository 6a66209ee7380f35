using CsCheck;
using DiplomacySim.Silo;

namespace DiplomacySim.Tests;

/// <summary>A clock that never goes back, over one that does.</summary>
public sealed class SteadyClockTests
{
    /// <remarks>Each step: seconds that pass, and seconds that the machine's clock is put forward or back meanwhile.</remarks>
    [Fact]
    public void Time_passes_as_fast_as_it_does_and_jumps_forward_only() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[-500, 500]).Array[1, 30].Sample(steps =>
        {
            var machine = new Machine();
            var clock = new SteadyClock(machine);
            var before = clock.GetUtcNow();
            foreach (var (passed, jump) in steps)
            {
                machine.Pass(passed, jump);
                var now = clock.GetUtcNow();
                Assert.InRange(now, before.AddSeconds(passed), DateTimeOffset.MaxValue);
                Assert.InRange(now, machine.GetUtcNow(), DateTimeOffset.MaxValue);
                Assert.True(now == before.AddSeconds(passed) || now == machine.GetUtcNow());
                before = now;
            }
        });

    private sealed class Machine : TimeProvider
    {
        private long passed;
        private long shown;

        public override long TimestampFrequency => 1;

        public void Pass(int seconds, int jump) => (passed, shown) = (passed + seconds, shown + seconds + jump);

        public override long GetTimestamp() => passed;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddDays(1000).AddSeconds(shown);
    }
}
