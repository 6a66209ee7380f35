using System.Text;
using DiplomacySim.Analysis;
using DiplomacySim.Reporting;

namespace DiplomacySim.UseCases;

/// <summary>One page on the futures of a run, for somebody who was not there.</summary>
public static class WhatIfPage
{
    public static byte[] Of(WhatIf question, WhatIfDocument document)
    {
        var (run, options) = (question.Run.Played(() => { }), string.Join(' ', document.Changes));
        ReportFact[] provenance =
        [
            .. RunPage.Origin(question.Run),
            new("pairs of futures", FormattableString.Invariant($"{document.Pairs:#,0} of {document.Rounds} rounds, seeds of run {document.Seed}")),
            new("command", $"diplomacysim whatif {document.Run} {options} --runs {document.Pairs} --report FILE.html"),
        ];
        var page = WhatIfShowing.Of(document, run with { Log = question.First }, run with { Log = question.Second }, provenance);
        return Encoding.UTF8.GetBytes(page.Html());
    }
}
