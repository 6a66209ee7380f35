namespace DiplomacySim.UseCases;

/// <summary>A page on a run that was written, as JSON: what <c>report</c> prints.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
/// <param name="Decisions">Those that the page looks into, the one on which most hung first.</param>
/// <param name="Candidates">Decisions that were turned to find them.</param>
/// <param name="Seeds">Pairs of futures of each of these.</param>
public sealed record ReportDocument(
    string Schema, string Run, string File, long Bytes, string Sha256, IReadOnlyList<ReportedDecision> Decisions, int Candidates, int Seeds)
{
    public const string Version = "diplomacysim/report/1";

    public static ReportDocument Of(RunOnRecord run, RunPage page, WrittenFile written) => new(
        Version, run.Order.Run, written.File, written.Bytes, written.Sha256,
        [
            .. page.Pivots.Select(point => point.Act).Select(act => new ReportedDecision(act.Id, act.Round,
                run.Setting.Scenario.Actors[act.Actor].Id, ActTable.Of(act.Kind).Name, Wording.Brief(act, run.Setting))),
        ],
        page.Turned.All.Count,
        page.Turned.Seeds);
}

public sealed record ReportedDecision(int Act, int Round, string Actor, string Kind, string Text);
