namespace DiplomacySim.Tests;

/// <summary>Courses of a relation made by hand: words and deeds of a duel, month by month.</summary>
internal sealed class Courses
{
    private readonly PublicRecord state;

    /// <param name="pressure">Of the north against the south, the only pressure there is.</param>
    public Courses(double pressure = 0, double start = 0, Yardstick? yardstick = null)
    {
        var scenario = Duel.Scenario(
            relation: pair => pair with { Tone = Duel.Both(start), Substance = Duel.Both(start) },
            rules: new Rules { Measures = yardstick ?? new Yardstick() });
        state = new PublicRecord(new CompiledScenario(scenario with
        {
            Issues = [scenario.Issues[0] with { StatusQuo = 1 - pressure }, .. scenario.Issues.Skip(1)],
        }));
        Course = new Course(state.World, 0);
    }

    public Course Course { get; }

    /// <summary>Months in each of which both say and do something of the same weight; its sign says whether it is for or against.</summary>
    public Courses Play(int months, double weight)
    {
        for (var month = 0; month < months; month++)
        {
            Say(weight, weight > 0 ? Quad.VerbalCooperation : Quad.VerbalConflict);
            Say(weight, weight > 0 ? Quad.MaterialCooperation : Quad.MaterialConflict);
            Close();
        }

        return this;
    }

    /// <summary>A month in which both say and do something, by its weight alone.</summary>
    public void Month(double word, double deed)
    {
        Say(word, Quad.VerbalCooperation);
        Say(deed, Quad.MaterialCooperation);
        Close();
    }

    /// <summary>The north relieves the south, or presses it.</summary>
    public Courses Relieve(double amount)
    {
        Hear(Between(ActKind.Conciliation, 0) with { Issue = 0, Amount = amount });
        return this;
    }

    public Courses Hear(ActKind kind)
    {
        Hear(Between(kind, 0));
        return this;
    }

    private void Say(double weight, Quad quad)
    {
        for (var party = 0; party < 2; party++)
        {
            Hear(Between(ActKind.Invitation, party) with { Coding = new Coding("010", weight, quad) });
        }
    }

    private void Close() => Hear(Act.OfNobody(ActKind.RoundEnd));

    private void Hear(in Act act)
    {
        state.Hear(act);
        Course.Hear(act);
    }

    private static Act Between(ActKind kind, int party) =>
        Act.OfNobody(kind) with { Actor = party, Source = party, Target = 1 - party, Relation = 0 };
}
