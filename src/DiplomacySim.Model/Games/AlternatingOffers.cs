using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Phases;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Games;

/// <summary>Two parties put texts on the first issue by turns, the first party first, until one is agreed and ratified, somebody leaves, or talks
/// end.</summary>
/// <remarks>
/// Ståhl (1972), Rubinstein (1982); Binmore, Rubinstein and Wolinsky (1986) for breakdown. With one exchange it is a setter's offer to veto players.
/// A text is a <see cref="PointText"/>. A party without an executive answers by its legislature alone.
/// </remarks>
internal sealed class AlternatingOffers(RoundContext run, Protocol protocol) : IPhase
{
    /// <summary>Offers after which even a game without end is broken off.</summary>
    private const int Patience = 10_000;

    public IEnumerable<Sheet> Play()
    {
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            var isOver = false;
            var last = 0;
            for (var exchange = 0; exchange < Limit && !isOver; exchange++)
            {
                var (own, other) = exchange % 2 == 0 ? (pair.First, pair.Second) : (pair.Second, pair.First);
                if (run.Setting.Executives[own] is not { } proposer)
                {
                    continue;
                }

                yield return run.Ask(About(Question.Propose, proposer, pair, other, exchange, 0, last));
                if (run.Sheet.Move(0).Choice != Choice.Offer)
                {
                    continue;
                }

                var text = run.Sheet.Move(0).Amount;
                last = Say(0, ActKind.Offer, text);
                var isRefused = false;
                if (protocol.OpenRule && run.Setting.Legislatures[own] is { } house)
                {
                    yield return run.Ask(About(Question.Ratify, house, pair, other, exchange, text, last));
                    text = run.Sheet.Move(0).Choice == Choice.Amend ? run.Sheet.Move(0).Amount : text;
                    last = Say(0, run.Sheet.Move(0).Choice == Choice.Amend ? ActKind.Amendment : ActKind.Ratification, text);
                }

                if (run.Setting.Executives[other] is { } responder)
                {
                    yield return run.Ask(About(Question.Consider, responder, pair, own, exchange, text, last));
                    var answer = run.Sheet.Move(0).Choice;
                    isRefused = answer != Choice.Accept;
                    isOver = answer is Choice.Decline or Choice.Coerce;
                    last = Say(0, answer switch
                    {
                        Choice.Accept => ActKind.Acceptance,
                        Choice.Decline => ActKind.Departure,
                        Choice.Coerce => ActKind.Conflict,
                        _ => ActKind.Rejection,
                    }, text);
                }

                if (!isRefused)
                {
                    AskRatifiers(pair, text, own, last);
                    if (run.Sheet.Count > 0)
                    {
                        yield return run.Sheet;
                        for (var place = 0; place < run.Sheet.Count; place++)
                        {
                            var stands = run.Sheet.Move(place).Choice is Choice.Ratify or Choice.Consent;
                            isRefused |= !stands;
                            last = Say(place, stands ? ActKind.Ratification : ActKind.Veto, text);
                        }
                    }
                }

                if (!isRefused)
                {
                    End(ActKind.Deal, pair, text, last);
                    isOver = true;
                }
                else if (isOver || Breaks(pair, exchange))
                {
                    End(ActKind.DealFailed, pair, text, last);
                    isOver = true;
                }
            }

            if (!isOver)
            {
                End(ActKind.DealFailed, pair, 0, last);
            }
        }
    }

    private int Limit => protocol.Exchanges == 0 ? Patience : protocol.Exchanges;

    private bool Breaks(CompiledRelation pair, int exchange) =>
        protocol.Breakdown > 0 && run.Chance.Draw(run.Round, Purpose.Breakdown, pair.Place, (ulong)exchange) < protocol.Breakdown;

    private void AskRatifiers(CompiledRelation pair, double text, int own, int last)
    {
        run.Sheet.Clear();
        foreach (var party in (ReadOnlySpan<int>)[pair.First, pair.Second])
        {
            if (run.Setting.Legislatures[party] is { } legislature && !(protocol.OpenRule && party == own))
            {
                run.Sheet.Ask(About(Question.Ratify, legislature, pair, pair.Other(party), 0, text, last) with { Final = true });
            }
        }

        for (var actor = 0; actor < run.Setting.Actors; actor++)
        {
            if (run.World.Profile(actor).Plays(Part.Consenter))
            {
                run.Sheet.Ask(About(Question.Consent, actor, pair, pair.First, 0, text, last));
            }
        }
    }

    private Turn About(Question question, int actor, CompiledRelation pair, int other, int exchange, double text, int last) => new()
    {
        Question = question,
        Actor = actor,
        Relation = pair.Index,
        Other = other,
        Exchange = exchange,
        Exchanges = protocol.Exchanges,
        Amount = text,
        Answers = last,
        Issue = 0,
    };

    private int Say(int place, ActKind kind, double text) => run.Record(run.Answer(place, kind, Coding.None), new PointText(text));

    private void End(ActKind kind, CompiledRelation pair, double text, int cause)
    {
        var end = Act.OfNobody(kind) with
        {
            Source = kind == ActKind.Deal ? pair.First : -1,
            Target = kind == ActKind.Deal ? pair.Second : -1,
            Relation = pair.Index,
            Cause = cause,
        };
        run.Record(end, new PointText(text));
    }
}
