namespace DiplomacySim.Model.Decisions;

/// <summary>What weighed most, in words.</summary>
public static class Reasons
{
    private static readonly (Term Term, string Yes, string No)[] Words = EnumTable.ByValue<Term, (Term Term, string Yes, string No)>(
        "reasons",
        [
            (Term.Keep, "worth having", "not worth having"),
            (Term.Sucker, "good even if the other side does not deliver", "doubt that the other side delivers"),
            Same(Term.Domestic, "cost at home"),
            Same(Term.Asymmetry, "concessions without return to a stronger side"),
            Same(Term.Recognition, "the other's concerns count"),
            Same(Term.Capital, "not worth the political capital"),
            Same(Term.Readiness, "not ready to commit that far"),
            Same(Term.Noise, "the mood of the moment"),
            Same(Term.Appetite, "wish to meet"),
            Same(Term.Urgency, "urgency"),
            Same(Term.Disappointment, "disappointment of the last summit"),
            Same(Term.Exposure, "cannot be seen with them"),
            Same(Term.Mediation, "good offices"),
            Same(Term.Waiting, "time brings a better counterpart"),
            (Term.Gain, "gains by it", "loses by it"),
            Same(Term.Reaction, "answer in kind"),
            Same(Term.Resentment, "grievance"),
            Same(Term.Fatigue, "pressure has run its course"),
            Same(Term.Initiative, "a first step"),
            Same(Term.Future, "what is still to come"),
            Same(Term.GoodFaith, "keeps its word"),
            Same(Term.Retaliation, "the other side is in breach"),
            Same(Term.Loyalty, "loyalty"),
            Same(Term.Client, "hardship of its client"),
            Same(Term.Stake, "what is at stake"),
            Same(Term.Imposed, "laid down from outside"),
            Same(Term.Passage, "doubt that it passes"),
            Same(Term.Prestige, "the prestige of an agreement"),
            Same(Term.Denial, "would admit what it denies"),
            Same(Term.Upkeep, "what the pressure costs its own side"),
            Same(Term.Breach, "a clause in force stands against it"),
            Same(Term.Audience, "the price of backing down at home"),
            Same(Term.Risk, "risk of war"),
            (Term.Favour, "what the executive gives for the vote", "what the votes cost"),
        ],
        row => row.Term);

    /// <returns>The term that weighed most, in words: "cost at home".</returns>
    public static string Of(in Decision decision) => Of(decision.MainReason, decision.Margin >= 0);

    /// <param name="yes">Whether the decision went for what was asked.</param>
    public static string Of(Term term, bool yes) => yes ? Words[(int)term].Yes : Words[(int)term].No;

    private static (Term Term, string Yes, string No) Same(Term term, string words) => (term, words, words);
}
