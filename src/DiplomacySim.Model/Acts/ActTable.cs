using DiplomacySim.Model.Events;

namespace DiplomacySim.Model.Acts;

/// <summary>The kinds of act: one row says all there is to know of one.</summary>
/// <remarks>Names of counts stand in the order in which they first occur here. The columns of results follow it: new ones go last.</remarks>
public static class ActTable
{
    private static readonly ActRow[] Rows =
    [
        new(ActKind.Invitation, Phase.Contact, it => $"{it.Who} is ready to meet {it.Counterpart}") { Code = Codes.Invitation },
        new(ActKind.Meeting, Phase.Contact, it => it.Meeting, "meetings") { IsTold = true, IsMutual = true, Code = Codes.WorkingMeeting },
        new(ActKind.Declined, Phase.Contact, it => $"{it.Who} declines to meet {it.Counterpart}{it.Because}", "declined")
            { IsTold = true, Code = Codes.Declined },
        new(ActKind.GoodOffices, Phase.Contact, it => $"{it.Who} mediates between {it.Pair}") { Code = Codes.GoodOffices },
        new(ActKind.Guarantee, Phase.Contact, it => $"{it.Who} stands in for a deal between {it.Pair}") { Code = Codes.GoodOffices },
        new(ActKind.Provocation, Phase.Contact, it => $"{it.Who} provokes {it.Whom}") { IsTold = true },
        new(ActKind.Aid, Phase.Contact, it => $"{it.Who} supports {it.Whom}") { Code = Codes.Aid },

        new(ActKind.Pledge, Phase.Bargaining, it => $"{it.Who} {it.Line}{it.Because}")
            { IsTold = true, Code = Codes.Statement },
        new(ActKind.Offer, Phase.Bargaining, it => $"{it.Who} offers {it.Counterpart} a text{it.Text}", "offers") { IsTold = true },
        new(ActKind.Demand, Phase.Bargaining, it => $"{it.Who} puts demands to {it.Counterpart}{it.Text}", "demands") { IsTold = true },
        new(ActKind.Counter, Phase.Bargaining, it => $"{it.Who} answers {it.Counterpart} with another text{it.Text}", "offers")
            { IsTold = true, IsReply = true },
        new(ActKind.Rejection, Phase.Bargaining, it => $"{it.Who} rejects the text of {it.Counterpart}{it.Because}", "rejections")
            { AfterAmendment = Phase.Ratification, IsTold = true, IsReply = true, IsRefusal = true, Code = Codes.Rejection, Leaning = -1 },
        new(ActKind.Acceptance, Phase.Bargaining, it => $"{it.Who} accepts the text of {it.Counterpart}{it.Because}", "acceptances")
            { AfterAmendment = Phase.Ratification, IsTold = true, IsReply = true, Code = Codes.Acceptance },
        new(ActKind.Departure, Phase.Bargaining, it => $"{it.Who} leaves the table") { IsTold = true },
        new(ActKind.Position, Phase.Bargaining, it => it.Position) { IsTold = true },

        new(ActKind.SummitWithoutResult, Phase.Ratification, it => $"the summit of {it.Pair} ends without result")
            { IsTold = true, Code = Codes.Disappointment },
        new(ActKind.SidePayment, Phase.Ratification, it => it.WinsOver) { IsTold = true },
        new(ActKind.Ratification, Phase.Ratification, it => $"{it.Who} {it.Passes}{it.Votes}{it.Imposed}")
            { IsTold = true, Code = Codes.Ratification },
        new(ActKind.Amendment, Phase.Ratification, it => $"{it.Who} amends the text with {it.Whom}{it.Votes}{it.Text}", "amendments")
            { IsTold = true, IsRefusal = true, Code = Codes.Amendment },
        new(ActKind.Veto, Phase.Ratification, it => $"{it.Who} {it.Stops}{it.Votes}{it.Because}", "vetoes")
            { IsTold = true, IsRefusal = true, Code = Codes.Veto },
        new(ActKind.Consent, Phase.Ratification, it => $"{it.Who} consents") { Code = Codes.Ratification },
        new(ActKind.Objection, Phase.Ratification, it => $"{it.Who} objects{it.Votes}{it.Because}", "objections")
            { IsTold = true, IsRefusal = true, Code = Codes.Veto },
        new(ActKind.Deal, Phase.Ratification, it => $"{it.Side} and {it.Whom} have a deal{it.Text}", "deals")
            { IsTold = true, IsMutual = true, Code = Codes.Deal },
        new(ActKind.DealFailed, Phase.Ratification, it => $"the text between {it.Pair} falls", "failures") { IsTold = true, Leaning = -1 },
        new(ActKind.Commitment, Phase.Ratification, it => $"{it.Side} is bound towards {it.Whom} on {it.What}: {it.Bound}{it.Start}", "commitments"),
        new(ActKind.Result, Phase.Ratification, it => it.Result) { IsTold = true },

        new(ActKind.Conduct, Phase.Compliance, it => $"{it.Who} {it.Conduct} what it owes {it.Whom} on {it.What}{it.Because}") { IsHidden = true },
        new(
            ActKind.Tranche,
            Phase.Compliance,
            it => !it.Act.HasCommitment ? $"{it.Who} cooperates with {it.Whom}"
                : it.Act.Amount == 0 ? $"{it.Who} is taken to carry out a tranche on {it.What}"
                : $"{it.Who} carries out a tranche on {it.What} ({it.Signed})",
            "tranches") { Code = Codes.Tranche },
        new(ActKind.Delay, Phase.Compliance, it => $"{it.Who} puts off what is due on {it.What}", "delays") { IsTold = true, Code = Codes.Delay },
        new(ActKind.Suspension, Phase.Compliance, it => $"{it.Who} suspends what is due on {it.What}", "suspensions")
            { IsTold = true, Code = Codes.Suspension },
        new(
            ActKind.Breach,
            Phase.Compliance,
            it => it.Act.HasCommitment ? $"{it.Who} is found in breach on {it.What}" : $"{it.Who} defects on {it.Whom}",
            "breaches") { IsTold = true, Code = Codes.Breach },
        new(ActKind.Fulfilment, Phase.Compliance, it => $"{it.Who} has done all it promised on {it.What}") { IsTold = true, Leaning = 1 },

        new(ActKind.Coercion, Phase.Coercion, it => $"{it.Who} {it.Deed}{it.Because}", "sanctions") { IsTold = true },
        new(ActKind.Conciliation, Phase.Coercion, it => $"{it.Who} {it.Deed}{it.Because}", "conciliations") { IsTold = true },
        new(ActKind.Bill, Phase.Coercion, it => it.Bill, "bills") { IsTold = true, Code = Codes.Bill },
        new(ActKind.Signature, Phase.Coercion, it => $"{it.Who} signs it: {it.Deed}", "sanctions") { IsTold = true },
        new(ActKind.ExecutiveVeto, Phase.Coercion, it => $"{it.Who} refuses to sign{it.Because}") { IsTold = true, IsRefusal = true },
        new(ActKind.Override, Phase.Coercion, it => $"{it.Who} overrides the veto{it.Votes}: {it.Deed}", "sanctions", "overrides") { IsTold = true },
        new(ActKind.Conflict, Phase.Coercion, it => it.Act.HasActor ? $"{it.Who} turns to conflict with {it.Whom}" : $"{it.Pair} are at war")
            { IsTold = true },

        new(ActKind.Shock, Phase.Drift, it => it.Shock) { IsTold = true },
        new(ActKind.Incident, Phase.Drift, it => it.Incident, "incidents") { IsTold = true },
        new(ActKind.Crisis, Phase.Drift, it => $"a crisis between {it.Pair}") { IsTold = true, Leaning = -1 },
        new(ActKind.StandFirm, Phase.Drift, it => $"{it.Who} stands firm{it.Because}") { IsTold = true, Code = Codes.Threat },
        new(ActKind.BackDown, Phase.Drift, it => $"{it.Who} backs down{it.Because}") { IsTold = true, Code = Codes.Yield },
        new(ActKind.Election, Phase.Drift, it => it.Election) { IsTold = true },
        new(ActKind.Climate, Phase.Drift, it => it.Climate) { IsBackground = true },
        new(ActKind.Appraisal, Phase.Drift, it => it.Appraisal) { IsBackground = true, IsHidden = true },
        new(ActKind.RoundEnd, Phase.Drift, _ => "the round ends") { IsBackground = true },
    ];

    private static readonly ActRow[] ByKind = EnumTable.ByValue("acts", Rows, row => row.Kind);

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<ActRow> All => Rows;

    public static ActRow Of(ActKind kind) => ByKind[(int)kind];
}
