using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Interventions;

namespace DiplomacySim.Model.State;

/// <summary>Keeps the public state of a run up to date with the acts that it is told. Who holds only the world can read it and not change
/// it.</summary>
public sealed class PublicRecord(RunSetup setup) : IAudience
{
    public World World { get; } = new(setup);

    /// <param name="act">The next one; those that not everybody can see change nothing.</param>
    public void Hear(in Act act) => World.Apply(act);
}
