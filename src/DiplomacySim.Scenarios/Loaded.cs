namespace DiplomacySim.Scenarios;

/// <summary>What came of reading a scenario.</summary>
public abstract record Loaded
{
    private Loaded()
    {
    }

    /// <summary>The scenario can be played.</summary>
    /// <param name="Scenario">Complete and consistent.</param>
    /// <param name="Sources">What values rest on: path of the value to the text of its <c>source</c>.</param>
    /// <param name="Canonical">
    /// The scenario as JSON, with bases and overrides worked in and without sources; <see cref="ScenarioFile.FromCanonical"/> reads it.
    /// </param>
    public sealed record Ready(Scenario Scenario, IReadOnlyDictionary<string, string> Sources, string Canonical) : Loaded
    {
        /// <summary>What files say beside values, in comments: path of the value to the words.</summary>
        public IReadOnlyDictionary<string, string> Explanations => Scenarios.Explanations.Of(Root);

        /// <summary>What the scenario was read from; null where that has no comments.</summary>
        internal Node? Root { get; init; }
    }

    /// <summary>It cannot; here is why, all of it at once.</summary>
    /// <param name="Problems">At least one, by file and place.</param>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : Loaded;
}
