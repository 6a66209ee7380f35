using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Acts;

/// <summary>Acts as English sentences.</summary>
public static class Wording
{
    /// <param name="baseline">What a text is compared with; null where that is not known, or where the text alone is to be told.</param>
    /// <param name="most">How many clauses of a text to tell, those that change most; null for all.</param>
    /// <returns>A sentence without a full stop, such as "Congress vetoes the text with Russia, 44 to 56, 67 needed (cost at home)".</returns>
    public static string Of(in Act act, CompiledScenario setting, TextBaseline? baseline = null, int? most = null) =>
        ActTable.Of(act.Kind).Sentence(new Phrases(act, setting, baseline, most));

    /// <returns>The same, but of a text only that there is one.</returns>
    public static string Brief(in Act act, CompiledScenario setting) =>
        ActTable.Of(act.Kind).Sentence(new Phrases(act, setting, null) { IsBrief = true });

    /// <returns>The clauses of a text: "INF compliance to 0.45, sanctions to 0.50".</returns>
    public static string Clauses(Deal deal, CompiledScenario setting, TextBaseline? baseline = null) => ClauseWording.Of(deal, setting, baseline);

    /// <returns>The clauses of the text of an act; in a game of one number that number.</returns>
    public static string Clauses(in Act act, CompiledScenario setting) => new Phrases(act, setting, null).Clauses;
}
