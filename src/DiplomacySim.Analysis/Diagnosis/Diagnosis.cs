namespace DiplomacySim.Analysis;

/// <summary>Why a relation signs what it signs, or nothing: what becomes of the best text of each side in many states of its runs.</summary>
/// <param name="Relation">Index of the relation.</param>
/// <param name="States">Number of states that were looked at.</param>
/// <param name="Open">Number of those in which there was something to agree on.</param>
/// <param name="Passing">Number of those in which a best text passes.</param>
/// <param name="Sides">For each side what becomes of its text, the most frequent first.</param>
/// <param name="Needed">Share of states in which a text shall pass.</param>
/// <param name="Changes">The smallest changes of one value by which a text passes in as many states; the smallest first.</param>
public sealed record Diagnosis(int Relation, int States, int Open, int Passing, IReadOnlyList<IReadOnlyList<FateCount>> Sides,
    double Needed, IReadOnlyList<DiagnosedChange> Changes)
{
    public const int UsualStates = 200;

    /// <summary>Where a text passes in at least so many states nothing is looked for.</summary>
    public const double UsuallyNeeded = 0.5;

    /// <summary>Runs that the states are taken from by turns, as far as there are as many.</summary>
    private const int Runs = 25;

    /// <summary>States in which changes are tried.</summary>
    private const int Tried = 16;

    /// <summary>Whether a text passes in as many states as it is.</summary>
    public bool Suffices => Passing >= Needed * Open;

    /// <summary>Another value in a scenario.</summary>
    public delegate Scenario OtherValue(Scenario scenario, string path, double value);

    /// <summary>Told what is being done and how far it is; may throw to end it.</summary>
    public delegate void Telling(string what, int place, int of);

    /// <returns>One for each relation in which two executives talk.</returns>
    public static IReadOnlyList<Diagnosis> Of(
        Scenario scenario, MindCatalogue minds, int states, IReadOnlyList<Knob> knobs, OtherValue vary, Telling tell)
    {
        var setting = new CompiledScenario(scenario);
        return [.. from pair in setting.Relations
                   where pair.Relation.Talks && setting.Executives[pair.First] is not null && setting.Executives[pair.Second] is not null
                   select Of(pair, Sample(setting, pair, minds, states, tell), scenario, knobs, vary, tell)];
    }

    private static Diagnosis Of(CompiledRelation pair, SampledState[] states, Scenario scenario, IReadOnlyList<Knob> knobs,
        OtherValue vary, Telling tell)
    {
        var fates = states.Select(state => new[] { state.FateOf(0), state.FateOf(1) }).ToArray();
        SampledState[] open = [.. states.Where((_, place) => fates[place].Any(fate => fate.Stop != TextStop.Nothing))];
        var passing = fates.Count(both => both.Any(fate => fate.Stop == TextStop.None));
        var found = new Diagnosis(pair.Index, states.Length, open.Length, passing, [Count(fates, 0), Count(fates, 1)], UsuallyNeeded, []);
        if (found.Suffices)
        {
            return found;
        }

        var every = Math.Max(1, open.Length / Tried);
        SampledState[] tried = [.. open.Where((_, place) => place % every == 0).Take(Tried)];
        return found with
        {
            Changes = [.. knobs.Select((knob, place) =>
            {
                tell("trying changes of one value", place + 1, knobs.Count);
                return Change(knob, tried, scenario, vary);
            }).OfType<DiagnosedChange>().OrderBy(change => change.Size)],
        };
    }

    private static DiagnosedChange? Change(Knob knob, SampledState[] states, Scenario scenario, OtherValue vary)
    {
        double Share(double value)
        {
            var setting = new CompiledScenario(vary(scenario, knob.Path, value));
            return states.Select(state => state.Under(setting))
                .Count(state => state.FateOf(0).Stop == TextStop.None || state.FateOf(1).Stop == TextStop.None) / (double)states.Length;
        }

        return Nearest.Of(knob.Now, knob.Low, knob.High, knob.IsWhole, value => value != knob.Start && Share(value) >= UsuallyNeeded) is { } to
            ? new(knob.Path, knob.Now, to, knob.Size(to), Share(to))
            : null;
    }

    private static SampledState[] Sample(CompiledScenario setting, CompiledRelation pair, MindCatalogue minds, int states, Telling tell)
    {
        var sample = new SampledState[states];
        for (var state = 0; state < states; state++)
        {
            tell("playing up to a state", state + 1, states);
            var simulation = new Simulation(new RunSetup(setting), new Chance(1 + (state % Runs)), minds);
            simulation.Play((int)((long)state * setting.Scenario.Rounds / states));
            sample[state] = new(simulation, pair.Index);
        }

        return sample;
    }

    private static FateCount[] Count(TextFate[][] fates, int side) =>
    [
        .. from fate in fates.Select(both => both[side])
           group fate by (fate.Stop, fate.By, fate.Term) into same
           orderby same.Count() descending
           select new FateCount(same.Key.Stop, same.Key.By, same.Key.Term, same.Count(),
               Quantile.Of([.. same.Select(fate => fate.Missing).Order()], 0.5)),
    ];
}

/// <summary>In how many states the same becomes of a text.</summary>
/// <param name="By">Index of the actor that stops it; null where nobody does.</param>
/// <param name="Term">What spoke most against it; null where nobody stops it, and where it was worth something but less than was asked.</param>
/// <param name="Missing">Median of how much it was worth too little, in policy value.</param>
public sealed record FateCount(TextStop Stop, int? By, Term? Term, int Count, double Missing);

/// <summary>A change of one value by which a text passes.</summary>
/// <param name="Path">As in <c>--set</c>.</param>
/// <param name="Size">As a share of the range of the value.</param>
/// <param name="Share">Share of the states tried in which a text then passes.</param>
public sealed record DiagnosedChange(string Path, double From, double To, double Size, double Share);
