using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Phases;

/// <summary>What executives agreed goes to those who must ratify it: they pass it, send it back with the smallest change that finds a
/// quorum, or let it fall.</summary>
/// <remarks>Two-level games: Putnam (1988), International Organization 42. Setter and veto players: Romer and Rosenthal (1978), Tsebelis
/// (2002).</remarks>
internal sealed class RatificationPhase(RoundContext run) : IPhase
{
    private readonly List<int> assents = [];
    private readonly List<(int Party, int Id)> favours = [];
    private Deal? amended;
    private int? amender;
    private int last;
    private int blocked;

    public IEnumerable<Sheet> Play()
    {
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            if (run.Agenda[pair.Index].Agreed is not { } text)
            {
                Disappoint(pair);
                continue;
            }

            (amended, amender, last, blocked) = (null, null, run.Agenda[pair.Index].AgreedBy, 0);
            assents.Clear();
            if (AskExecutivesForFavours(pair, text, final: false))
            {
                yield return run.Sheet;
                TakeFavours();
            }

            AskRatifiers(pair, text, final: false);
            if (run.Sheet.Count > 0)
            {
                yield return run.Sheet;
                TakeVotes(pair, text);
            }

            if (amended is { } change && blocked == 0)
            {
                AskExecutives(pair, change);
                yield return run.Sheet;
                TakeAnswers(change);
                if (blocked == 0 && AskExecutivesForFavours(pair, change, final: true))
                {
                    yield return run.Sheet;
                    TakeFavours();
                }

                AskRatifiers(pair, change, final: true);
                if (blocked == 0 && run.Sheet.Count > 0)
                {
                    yield return run.Sheet;
                    TakeVotes(pair, change);
                }
            }

            if (blocked == 0)
            {
                EnterIntoForce(pair, amended ?? text);
            }
            else
            {
                End(pair, ActKind.DealFailed, text, blocked);
            }
        }
    }

    private void Disappoint(CompiledRelation pair)
    {
        if (run.Agenda[pair.Index].Exchanges > run.Rules.Exchanges && run.Agenda[pair.Index].IsDiscussed)
        {
            End(pair, ActKind.SummitWithoutResult, null, 0);
        }
    }

    private void AskRatifiers(CompiledRelation pair, Deal text, bool final)
    {
        run.Sheet.Clear();
        if (!run.Rules.Ratification)
        {
            return;
        }

        foreach (var party in (ReadOnlySpan<int>)[pair.First, pair.Second])
        {
            if (HouseOf(party, text) is { } house)
            {
                run.Sheet.Ask(About(Question.Ratify, house.Index, pair, pair.Other(party), text, final));
            }
        }

        for (var actor = 0; actor < run.Setting.Actors; actor++)
        {
            var profile = run.World.Profile(actor);
            if (profile.IsConsenter && Assent.HasASay(profile, text))
            {
                run.Sheet.Ask(About(Question.Consent, actor, pair, pair.First, text, final));
            }
        }
    }

    /// <returns>The legislature of a party that a text comes before.</returns>
    private CompiledActor? HouseOf(int party, Deal text) => run.Setting.Legislatures[party] is { } legislature && legislature != amender
        && run.World.Profile(legislature) is { Actor.Chamber.Powers.Ratify: true } house && Assent.Needed(house, text, run.World) is not null
        ? house : null;

    /// <summary>Asks the executives whom they win over in their own houses.</summary>
    /// <returns>Whether there is anybody to be won over.</returns>
    private bool AskExecutivesForFavours(CompiledRelation pair, Deal text, bool final)
    {
        run.Sheet.Clear();
        favours.Clear();
        foreach (var party in (ReadOnlySpan<int>)[pair.First, pair.Second])
        {
            if (run.Rules.Ratification && HouseOf(party, text) is { CanBeWonOver: true, Actor.Chamber.Powers.Veto: true } house)
            {
                for (var bloc = 0; bloc < house.Actor.Chamber.Blocs.Count; bloc++)
                {
                    if ((house.Priced & (1 << bloc)) != 0)
                    {
                        run.Sheet.Ask(About(Question.WinOver, run.Setting.Executives[party]!.Value, pair, pair.Other(party), text, final)
                            with { Bloc = bloc, Amender = amender });
                    }
                }
            }
        }

        return run.Sheet.Count > 0;
    }

    private void TakeFavours()
    {
        for (var place = 0; place < run.Sheet.Count; place++)
        {
            if (run.Sheet.Move(place).Choice == Choice.WinOver)
            {
                var (bloc, act) = (run.Sheet.Turn(place).Bloc!.Value, run.Answer(place, ActKind.SidePayment));
                var house = run.World.Profile(run.Setting.Legislatures[act.Source]!.Value);
                favours.Add((act.Source, run.Record(act, new Favour(bloc, house.Actor.Chamber.Blocs[bloc].Price ?? 0))));
            }
        }
    }

    /// <returns>The side-payments that a vote rests on; null for none.</returns>
    private int[]? FavoursFor(in Turn turn)
    {
        var party = run.World.Profile(turn.Actor).Party;
        int[] paid = turn.Question == Question.Ratify ? [.. favours.Where(favour => favour.Party == party).Select(favour => favour.Id)] : [];
        return paid.Length > 0 ? paid : null;
    }

    private void AskExecutives(CompiledRelation pair, Deal change)
    {
        run.Sheet.Clear();
        run.Sheet.Ask(About(Question.Reconsider, run.Setting.Executives[pair.First]!.Value, pair, pair.Second, change, true)
            with { Amender = amender });
        run.Sheet.Ask(About(Question.Reconsider, run.Setting.Executives[pair.Second]!.Value, pair, pair.First, change, true)
            with { Amender = amender });
    }

    private Turn About(Question question, int actor, CompiledRelation pair, int other, Deal text, bool final) => new()
    {
        Question = question,
        Actor = actor,
        Relation = pair.Index,
        Other = other,
        Deal = text,
        Answers = last,
        Final = final,
    };

    private void TakeVotes(CompiledRelation pair, Deal text)
    {
        for (var place = 0; place < run.Sheet.Count; place++)
        {
            ref readonly var turn = ref run.Sheet.Turn(place);
            ref readonly var move = ref run.Sheet.Move(place);
            var isBinding = turn.Question == Question.Consent || run.World.Profile(turn.Actor).Actor.Chamber.Powers.Veto;
            var kind = move.Choice switch
            {
                Choice.Ratify => ActKind.Ratification,
                Choice.Amend => ActKind.Amendment,
                Choice.Consent => ActKind.Consent,
                Choice.Withhold => ActKind.Objection,
                _ => isBinding ? ActKind.Veto : ActKind.Objection,
            };
            var isAdvice = kind == ActKind.Objection && move.Choice != Choice.Withhold;
            var coding = isAdvice ? Codes.Disappointment : ActTable.Of(kind).Code;
            var id = run.Record(run.Answer(place, kind, coding) with
            {
                Deal = move.Deal ?? text,
                Causes = FavoursFor(turn),
            });
            if (kind == ActKind.Amendment && amended is null)
            {
                (amended, amender, last) = (move.Deal, turn.Actor, id);
            }
            else if (isBinding && kind is ActKind.Veto or ActKind.Objection)
            {
                blocked = id;
            }
            else if (kind is ActKind.Ratification or ActKind.Consent)
            {
                assents.Add(id);
            }
        }
    }

    private void TakeAnswers(Deal change)
    {
        for (var place = 0; place < run.Sheet.Count; place++)
        {
            var accepts = run.Sheet.Move(place).Choice == Choice.Accept;
            var id = run.Record(run.Answer(place, accepts ? ActKind.Acceptance : ActKind.Rejection) with { Deal = change });
            blocked = accepts ? blocked : id;
        }
    }

    private void EnterIntoForce(CompiledRelation pair, Deal text)
    {
        var deal = 0;
        foreach (var party in (ReadOnlySpan<int>)[pair.First, pair.Second])
        {
            var id = run.Record(new Act
            {
                Kind = ActKind.Deal,
                Actor = run.Setting.Executives[party]!.Value,
                Source = party,
                Target = pair.Other(party),
                Relation = pair.Index,
                Issue = -1,
                Deal = text,
                Coding = ActTable.Of(ActKind.Deal).Code,
                Cause = deal == 0 ? last : deal,
                Causes = deal == 0 && assents.Count > 0 ? [.. assents] : null,
            });
            deal = deal == 0 ? id : deal;
        }

        Order[] orders = [pair.OrderOf(pair.First, text, run.World.StatusQuo), pair.OrderOf(pair.Second, text, run.World.StatusQuo)];
        foreach (var issue in pair.Open)
        {
            var holds = run.World.IsAnnounced(issue);
            for (var side = 0; side < 2 && text.Has(issue); side++)
            {
                Commit(pair, side, issue, text, deal, holds, new CommitmentStart(orders[side] == Order.Second));
            }
        }
    }

    /// <param name="holds">Whether a clause that leaves the issue where it is binds like another, since it prevents something.</param>
    private void Commit(CompiledRelation pair, int side, int issue, Deal text, int deal, bool holds, CommitmentStart start)
    {
        var amount = pair.Amount(side, issue, text, run.World.StatusQuo);
        if (amount != 0 || (holds && pair.Shares[side][issue] > 0))
        {
            var act = new Act
            {
                Kind = ActKind.Commitment,
                Actor = run.Setting.Executives[pair.Party(side)]!.Value,
                Source = pair.Party(side),
                Target = pair.Party(1 - side),
                Relation = pair.Index,
                Issue = issue,
                Amount = amount,
                Cause = deal,
            };
            run.Record(act, start);
        }
    }

    private void End(CompiledRelation pair, ActKind kind, Deal? text, int cause) =>
        run.Record(Act.OfNobody(kind) with { Relation = pair.Index, Deal = text, Coding = ActTable.Of(kind).Code, Cause = cause });
}
