using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>What one clause of a text weighs in a decision.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="From">Where the issue stands.</param>
/// <param name="To">Where the clause would have it.</param>
/// <param name="Terms">Its part of each term; those of all clauses and what weighs whatever the text add up to the decision.</param>
public readonly record struct Clause(int Issue, double From, double To, Ledger Terms)
{
    public double Value => Terms.Sum;

    /// <summary>Takes a text apart.</summary>
    /// <param name="weigh">Weighs a text of one clause.</param>
    internal static IReadOnlyList<Clause> Of(Text text, World world, Weigher weigh)
    {
        var clauses = new List<Clause>();
        Span<short> alone = stackalloc short[text.Targets.Length];
        Span<short> before = stackalloc short[text.Targets.Length];
        before.Fill(Deal.NoClause);
        foreach (var issue in world.Setting.Relations[text.Relation].Open)
        {
            if (text.Has(issue))
            {
                alone.Fill(Deal.NoClause);
                alone[issue] = text.Targets[issue];
                var terms = weigh(new Text(text.Relation, alone), new Text(text.Relation, before));
                clauses.Add(new(issue, world.StatusQuo[issue], text.Target(issue, 0), terms));
                before[issue] = text.Targets[issue];
            }
        }

        return clauses;
    }

    /// <param name="clause">A text of this clause alone.</param>
    /// <param name="before">The clauses that come before it.</param>
    internal delegate Ledger Weigher(Text clause, Text before);
}
