namespace DiplomacySim.Benchmarks;

/// <summary>Does nothing when it is called: what a call costs by itself.</summary>
[Alias("diplomacysim.benchmarks.IEmptyGrain")]
public interface IEmptyGrain : IGrainWithStringKey
{
    [Alias("Ping")]
    ValueTask Ping();
}

/// <summary>Calls empty grains as a run calls its actors.</summary>
[Alias("diplomacysim.benchmarks.ICallerGrain")]
public interface ICallerGrain : IGrainWithStringKey
{
    /// <summary>Pings sheet after sheet.</summary>
    /// <param name="sheets">For each sheet the places of the grains that are pinged at the same time.</param>
    [Alias("Call")]
    Task Call(int[][] sheets);
}

public sealed class EmptyGrain : Grain, IEmptyGrain
{
    public ValueTask Ping() => ValueTask.CompletedTask;
}

public sealed class CallerGrain : Grain, ICallerGrain
{
    public async Task Call(int[][] sheets)
    {
        IEmptyGrain[] grains = [.. Enumerable.Range(0, 1 + sheets.Max(places => places.Max()))
            .Select(place => GrainFactory.GetGrain<IEmptyGrain>($"{this.GetPrimaryKeyString()}/{place}"))];
        var pings = new Task[grains.Length];
        foreach (var places in sheets)
        {
            foreach (var place in places)
            {
                pings[place] = grains[place].Ping().AsTask();
            }

            foreach (var place in places)
            {
                await pings[place];
            }
        }
    }
}
