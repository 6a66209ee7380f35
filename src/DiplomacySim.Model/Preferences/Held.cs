namespace DiplomacySim.Model.Preferences;

/// <summary>What texts hold for an actor, added up clause by clause: what becomes of it is a <see cref="Prospect"/>.</summary>
/// <typeparam name="T">For one text, or for as many at once as a vector holds.</typeparam>
internal struct Held<T>
    where T : struct, ILanes<T>
{
    public T Keep;
    public T Sucker;
    public T Given;
    public T Theirs;
    public T Overreach;
    public T Spent;
    public T Stakes;
    public T Admissions;

    /// <returns>What one of the texts holds.</returns>
    public readonly Held<OneLane> Lane(int lane) => new()
    {
        Keep = new(Keep[lane]),
        Sucker = new(Sucker[lane]),
        Given = new(Given[lane]),
        Theirs = new(Theirs[lane]),
        Overreach = new(Overreach[lane]),
        Spent = new(Spent[lane]),
        Stakes = new(Stakes[lane]),
        Admissions = new(Admissions[lane]),
    };
}
