using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Acts;

/// <summary>Acts as English sentences.</summary>
public static class Wording
{
    /// <returns>A sentence without a full stop, such as "Congress vetoes the deal with Russia, 44 to 56, 67 needed (cost at home)".</returns>
    public static string Of(in Act act, CompiledScenario setting) => ActTable.Of(act.Kind).Sentence(new Phrases(act, setting));

    /// <returns>The same, but of a text only that there is one.</returns>
    public static string Brief(in Act act, CompiledScenario setting)
    {
        var words = Of(act, setting);
        if (act.Deal is not { } deal || $": {Clauses(deal, setting)}" is var clauses && !words.EndsWith(clauses, StringComparison.Ordinal))
        {
            return words;
        }

        words = words[..^clauses.Length];
        return act.Kind == ActKind.Counter ? $"{words} another text" : words;
    }

    /// <returns>The clauses of a text: "INF compliance to 0.45, sanctions to 0.50".</returns>
    public static string Clauses(Deal deal, CompiledScenario setting) => Phrases.ClausesOf(deal, setting);

    /// <returns>The clauses of the text of an act; in a game of one number that number.</returns>
    public static string Clauses(in Act act, CompiledScenario setting) => new Phrases(act, setting).Clauses;
}
