namespace DiplomacySim.Analysis;

/// <summary>The commitments of a run, as JSON: what <c>ledger</c> prints.</summary>
public sealed record LedgerDocument(string Schema, string Run, int Round, IReadOnlyList<CommitmentDocument> Commitments)
{
    /// <param name="round">The last round that counts.</param>
    public static LedgerDocument Of(string run, Log log, int round)
    {
        var state = new PublicRecord(log.Setup);
        Act[] acts = [.. log.Acts.TakeWhile(act => act.Round <= round)];
        foreach (var act in acts)
        {
            state.Hear(act);
        }

        var behind = acts.Where(act => act.Commitment > 0 && !act.IsHidden).ToLookup(act => act.Commitment);
        return new("diplomacysim/ledger/1", run, round,
            [.. state.World.Commitments.ToArray().Select(commitment => CommitmentDocument.Of(commitment, log, behind[commitment.Id], round))]);
    }
}

/// <summary>A clause in force, and what was done about it.</summary>
/// <param name="Id">That of the act that made it.</param>
/// <param name="Deal">Id of the act by which the whole deal came into force.</param>
/// <param name="Amount">How far the party has to move the issue in all.</param>
/// <param name="From">Round in which the first tranche is due; null while it waits for the first tranches of the other side.</param>
/// <param name="Until">Round from which on the clause no longer binds.</param>
/// <param name="Detection">Probability that a tranche not carried out is seen.</param>
/// <param name="FalseAlarm">Probability that one carried out is reported as a violation.</param>
/// <param name="Status">in-force, waiting, suspended, released, breached, fulfilled; lapsed where it no longer binds and was none of the others.
/// A clause that holds an issue where it is is fulfilled when it no longer binds.</param>
public sealed record CommitmentDocument(
    int Id,
    int Deal,
    string Relation,
    string Obligor,
    string Issue,
    double Amount,
    int Tranches,
    int Done,
    int Delays,
    int? From,
    int Until,
    double Detection,
    double FalseAlarm,
    string Status,
    IReadOnlyList<CommitmentActDocument> Acts)
{
    public static CommitmentDocument Of(Commitment commitment, Log log, IEnumerable<Act> acts, int round)
    {
        var setting = log.Setting;
        var issue = setting.Scenario.Issues[commitment.Issue];
        var lapsed = commitment.Status is CommitmentStatus.InForce or CommitmentStatus.Suspended && round >= commitment.Until;
        return new(
            commitment.Id,
            commitment.Deal,
            setting.Scenario.Relations[commitment.Relation].Id,
            setting.Scenario.Parties[commitment.Obligor].Id,
            issue.Id,
            commitment.Amount,
            commitment.Tranches,
            commitment.Done,
            commitment.Delays,
            commitment.From,
            commitment.Until,
            issue.Detection,
            issue.FalseAlarm,
            lapsed && commitment.Tranches == 0 ? "fulfilled" : lapsed ? "lapsed"
                : commitment is { From: null, Status: CommitmentStatus.InForce } ? "waiting" : Words.Kebab(commitment.Status.ToString()),
            [.. acts.Select(act => new CommitmentActDocument(act.Id, act.Round, ActTable.Of(act.Kind).Name, Wording.Of(act, setting)))]);
    }
}

public sealed record CommitmentActDocument(int Act, int Round, string Kind, string Text);
