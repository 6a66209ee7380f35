namespace DiplomacySim.Model.Decisions;

/// <summary>Answers as people say them: "let it pass" is no "pass" of a bill.</summary>
public static class ChoiceWords
{
    public static string Of(Choice choice) => choice switch
    {
        Choice.Abstain => "say nothing",
        Choice.MeetAtSummit => "meet at a summit",
        Choice.CarryOut => "carry it out",
        Choice.Delay => "put it off",
        Choice.Suspend => "suspend it",
        Choice.Breach => "break the promise",
        Choice.Coerce => "put pressure on",
        Choice.Pass => "do nothing",
        Choice.Refuse => "refuse to sign",
        Choice.Override => "override the veto",
        Choice.Sustain => "let the veto stand",
        Choice.Withhold => "withhold consent",
        _ => Words.Kebab($"{choice}").Replace('-', ' '),
    };
}
