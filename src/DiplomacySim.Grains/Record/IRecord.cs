using DiplomacySim.Contracts;

namespace DiplomacySim.Grains;

/// <summary>What is known of a run beside its rounds.</summary>
public sealed record RunRow(RunOrder Order, RunState State, DateTimeOffset Started, string Failure);

/// <summary>The durable record of runs: order and state of each, and its complete rounds.</summary>
public interface IRecord
{
    RunRow? Find(string run);

    /// <summary>Enters a new run, a branch with the rounds of its parent before it; the same run again changes nothing.</summary>
    void Create(RunRow row);

    void Note(string run, RunState state, string failure);

    /// <summary>Writes a round; the same round again changes nothing, another one in its place is an error.</summary>
    void Append(string run, RoundRecord round);

    /// <summary>All rounds of a run, in order.</summary>
    IEnumerable<RoundRecord> Rounds(string run);

    /// <summary>Newest first.</summary>
    IReadOnlyList<RunStatus> Runs();
}
