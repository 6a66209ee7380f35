using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>What was promised, and what came of it.</summary>
internal static class Promises
{
    private const int Most = 100;

    public static ReportSection Section(PlayedRun run)
    {
        var ledger = LedgerDocument.Of(run.Id, run.Log, run.Rounds);
        if (ledger.Commitments.Count == 0)
        {
            return new("Commitments") { Findings = ["Nobody was bound to anything: no deal came into force."] };
        }

        CommitmentDocument[] told = [.. ledger.Commitments.Take(Most)];
        return new("Commitments")
        {
            Findings = [Sentence(ledger, run.Setting)],
            Tables =
            [
                new(
                    told.Length < ledger.Commitments.Count ? $"The first {told.Length} of {ledger.Commitments.Count}"
                        : "Each clause of a deal obliges those who can move its issue",
                    ["deal", "who", "what", "by", "done", "due from", "binds to", "delays", "seen", "came to"],
                    [.. told.Select(commitment => Row(commitment, run))]),
            ],
            Remarks = ["By: how far the issue has to move in all. Done: tranches carried out, of those promised. Seen: the chance that a tranche "
                + "not carried out is noticed."],
        };
    }

    /// <returns>"Of 6 commitments 5 were fulfilled and 1 was breached."</returns>
    public static string Sentence(LedgerDocument ledger, CompiledScenario setting)
    {
        var counts = ledger.Commitments.GroupBy(commitment => commitment.Status).OrderByDescending(status => status.Count())
            .ThenBy(status => status.Key, StringComparer.Ordinal).ToArray();
        var broken = ledger.Commitments.Where(commitment => commitment.Status == "breached").GroupBy(commitment => commitment.Obligor)
            .Select(party => setting.PartyName(setting.Party(party.Key)));
        var by = broken.Any() ? $" (broken by {Prose.List(broken)})" : "";
        var fates = counts.Select(status => $"{Prose.Whole(status.Count())} {(status.Count() == 1 ? Is(status.Key) : Are(status.Key))}");
        return $"Of {Prose.Count(ledger.Commitments.Count, "commitment")} {Prose.List(fates)}{by}.";
    }

    private static string Is(string status) => status switch
    {
        "fulfilled" => "was fulfilled",
        "breached" => "was breached",
        "lapsed" => "lapsed",
        "suspended" => "is suspended",
        "waiting" => "is waiting for the other side",
        "released" => "was released by a breach",
        _ => "is still in force",
    };

    private static string Are(string status) =>
        Is(status).Replace("was ", "were ", StringComparison.Ordinal).Replace("is ", "are ", StringComparison.Ordinal);

    private static string[] Row(CommitmentDocument commitment, PlayedRun run) =>
    [
        FormattableString.Invariant($"{commitment.Deal}"),
        run.Setting.PartyName(run.Setting.Party(commitment.Obligor)),
        run.Setting.IssueName(run.Setting.Issue(commitment.Issue)),
        Prose.Signed(commitment.Amount),
        $"{commitment.Done} of {commitment.Tranches}",
        commitment.From is { } from ? run.Setting.ShortMonth(from) : "–",
        run.Setting.ShortMonth(Math.Max(commitment.From ?? 1, commitment.Until - 1)),
        Prose.Whole(commitment.Delays),
        FormattableString.Invariant($"{100 * commitment.Detection:0} %"),
        commitment.Status.Replace('-', ' '),
    ];
}
