using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Compiled;

/// <summary>How texts come before legislatures.</summary>
public static class Procedures
{
    /// <returns>The strictest that a clause of the text asks for; for a text without clauses that of a treaty.</returns>
    public static Procedure Of(Text text, CompiledScenario setting)
    {
        var (strictest, hasClause) = (Procedure.Agreement, false);
        for (var issue = 0; issue < text.Targets.Length; issue++)
        {
            if (text.Has(issue))
            {
                var procedure = setting.Issues[issue].Issue.Procedure;
                (strictest, hasClause) = (procedure < strictest ? procedure : strictest, true);
            }
        }

        return hasClause ? strictest : Procedure.Treaty;
    }
}
