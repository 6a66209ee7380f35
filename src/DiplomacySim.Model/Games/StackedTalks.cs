using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Phases;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.StackedOffers;

namespace DiplomacySim.Model.Games;

/// <summary>All executives at one table, in the order of their parties' ids: each accepts the outcome that lies there or puts another in its
/// place, until all have accepted it, or the deadline.</summary>
/// <remarks>The rule of <see cref="Negotiation"/>, as acts. A text is an <see cref="OutcomeText"/>; a round of the run is one such talk.</remarks>
internal sealed class StackedTalks(RoundContext run, Protocol protocol) : IPhase
{
    public IEnumerable<Sheet> Play()
    {
        var (seats, last) = (run.Setting.Speakers, 0);
        var table = new OfferTable(seats.Length);
        for (var speech = 0; speech < protocol.Exchanges * seats.Length; speech++)
        {
            yield return run.Ask(About(speech, table.Offer, last));
            ref readonly var move = ref run.Sheet.Move(0);
            var isAgreed = table.Take(move.Choice == Choice.Accept ? OfferReply.Accept : OfferReply.Offer((int)move.Amount));
            var kind = move.Choice switch { Choice.Accept => ActKind.Acceptance, Choice.Counter => ActKind.Counter, _ => ActKind.Offer };
            last = run.Record(run.Answer(0, kind, Coding.None), new OutcomeText(table.Offer));
            if (isAgreed)
            {
                run.Record(End(ActKind.Deal, last), new OutcomeText(table.Offer));
                yield break;
            }
        }

        run.Record(End(ActKind.DealFailed, last));
    }

    private Turn About(int speech, int offer, int last)
    {
        var (actor, own, next) = Speaker(speech);
        return new Turn
        {
            Question = offer < 0 ? Question.Propose : Question.Consider,
            Actor = actor,
            Relation = run.Setting.RelationOf(own, next)!.Value,
            Other = next,
            Exchange = speech / run.Setting.Speakers.Length,
            Exchanges = protocol.Exchanges,
            Amount = Math.Max(0, offer),
            Answers = last,
        };
    }

    private Act End(ActKind kind, int cause)
    {
        var (_, first, second) = Speaker(0);
        var pair = run.Setting.Relations[run.Setting.RelationOf(first, second)!.Value];
        var end = Act.OfNobody(kind) with { Relation = pair.Index, Cause = cause };
        return kind == ActKind.Deal ? end with { Source = pair.First, Target = pair.Second } : end;
    }

    /// <returns>Who speaks, for which party, and the party that speaks next.</returns>
    private (int Actor, int Own, int Next) Speaker(int speech)
    {
        var seats = run.Setting.Speakers;
        var (actor, next) = (seats[speech % seats.Length], seats[(speech + 1) % seats.Length]);
        return (actor, run.World.Profile(actor).Party, run.World.Profile(next).Party);
    }
}
