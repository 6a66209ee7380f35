namespace DiplomacySim.Analysis.Theory;

/// <summary>The published results that the model is held against. One more is one line in the list of its field, and a scenario.</summary>
public static class Literature
{
    public static readonly IReadOnlyList<Law> All = [.. Bargaining.Laws, .. Ratification.Laws, .. Trust.Laws, .. Coercive.Laws, .. Collective.Laws];

    /// <returns>Null where there is none of that name.</returns>
    public static Law? Named(string name) => All.FirstOrDefault(law => law.Name == name);
}
