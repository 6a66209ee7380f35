using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Phases;

/// <summary>
/// Third parties take their places; executives decide whether to meet. A meeting is cheap talk: it opens bargaining and moves no trust.
/// </summary>
internal sealed class ContactPhase(RoundContext run) : IPhase
{
    private static readonly (Part Part, Question Question)[] Parts =
    [
        (Part.Mediator, Question.Mediate),
        (Part.Guarantor, Question.Guarantee),
        (Part.Spoiler, Question.Spoil),
        (Part.Patron, Question.Support),
    ];

    public IEnumerable<Sheet> Play()
    {
        if (!run.Rules.Contact)
        {
            ConveneAll();
            yield break;
        }

        AskThirdParties();
        if (run.Sheet.Count > 0)
        {
            yield return run.Sheet;
            TakePlaces();
        }

        run.Sheet.Clear();
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            if (CanTalk(pair))
            {
                run.Sheet.Ask(Meet(pair, pair.First));
                run.Sheet.Ask(Meet(pair, pair.Second));
            }
        }

        if (run.Sheet.Count > 0)
        {
            yield return run.Sheet;
            for (var place = 0; place < run.Sheet.Count; place += 2)
            {
                Convene(place);
            }
        }
    }

    private bool CanTalk(CompiledRelation pair) =>
        pair.Relation.Talks && run.Setting.Executives[pair.First] is not null && run.Setting.Executives[pair.Second] is not null;

    private void ConveneAll()
    {
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            run.Agenda[pair.Index].Exchanges = CanTalk(pair) ? run.Rules.Exchanges : 0;
        }
    }

    private Turn Meet(CompiledRelation pair, int party) => new()
    {
        Question = Question.Meet,
        Actor = run.Setting.Executives[party]!.Value,
        Relation = pair.Index,
        Other = pair.Other(party),
    };

    private void AskThirdParties()
    {
        run.Sheet.Clear();
        for (var actor = 0; actor < run.Setting.Actors; actor++)
        {
            var profile = run.World.Profile(actor);
            if (profile.Actor.Role != Role.ThirdParty)
            {
                continue;
            }

            foreach (var (part, question) in Parts)
            {
                if (profile.Plays(part))
                {
                    AskEverywhere(profile, question);
                }
            }
        }
    }

    /// <summary>A patron is asked about the relation in which its client is pressed hardest, others about every relation that talks and is not
    /// theirs.</summary>
    private void AskEverywhere(CompiledActor profile, Question question)
    {
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            var isAsked = question == Question.Support ? pair == Hardest(profile.Client) : CanTalk(pair) && !pair.Has(profile.Party);
            if (isAsked)
            {
                run.Sheet.Ask(new Turn { Question = question, Actor = profile.Index, Relation = pair.Index, Other = pair.First });
            }
        }
    }

    /// <returns>Of two relations in which the other side presses as hard, the one whose id has the lower place; null where the party has
    /// none.</returns>
    private CompiledRelation? Hardest(int? client)
    {
        if (client is not { } party)
        {
            return null;
        }

        CompiledRelation? hardest = null;
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            if (pair.Has(party) && (hardest is null || (Pressure(pair), pair.Place).CompareTo((Pressure(hardest), hardest.Place)) < 0))
            {
                hardest = pair;
            }
        }

        return hardest;

        double Pressure(CompiledRelation pair) => run.World.Recent[pair.From(pair.Other(party))];
    }

    private void TakePlaces()
    {
        for (var place = 0; place < run.Sheet.Count; place++)
        {
            ref readonly var turn = ref run.Sheet.Turn(place);
            ref readonly var move = ref run.Sheet.Move(place);
            ActKind? kind = move.Choice switch
            {
                Choice.Mediate => ActKind.GoodOffices,
                Choice.Guarantee => ActKind.Guarantee,
                Choice.Spoil => ActKind.Provocation,
                Choice.Aid => ActKind.Aid,
                _ => null,
            };
            if (kind is { } step)
            {
                run.Record(Step(place, step, run.World.Profile(turn.Actor)), new ThirdPartyStep(move.Amount));
            }
        }
    }

    private Act Step(int place, ActKind kind, CompiledActor profile)
    {
        var step = run.Answer(place, kind, kind == ActKind.Provocation ? profile.SpoilCode : ActTable.Of(kind).Code);
        step.Target = kind == ActKind.Aid && profile.Client is { } client ? client : step.Target;
        return step;
    }

    private void Convene(int place)
    {
        var pair = run.Setting.Relations[run.Sheet.Turn(place).Relation];
        var firstComes = run.Sheet.Move(place).Choice != Choice.Decline;
        var secondComes = run.Sheet.Move(place + 1).Choice != Choice.Decline;
        var first = Answered(place, secondComes);
        var second = Answered(place + 1, firstComes);
        if (!firstComes || !secondComes)
        {
            return;
        }

        var summit = run.Sheet.Move(place).Choice == Choice.MeetAtSummit && run.Sheet.Move(place + 1).Choice == Choice.MeetAtSummit;
        run.Agenda[pair.Index].Exchanges = run.Rules.Exchanges * (summit ? 2 : 1);
        foreach (var party in (ReadOnlySpan<int>)[pair.First, pair.Second])
        {
            var meeting = new Act
            {
                Kind = ActKind.Meeting,
                Actor = run.Setting.Executives[party]!.Value,
                Source = party,
                Target = pair.Other(party),
                Relation = pair.Index,
                Issue = -1,
                Coding = summit ? Codes.Summit : ActTable.Of(ActKind.Meeting).Code,
                Cause = party == pair.First ? second : first,
            };
            run.Record(meeting, new MeetingHeld(summit));
        }
    }

    /// <summary>To decline is an affront only where the other was ready to meet; where neither was, nothing is said in public.</summary>
    private int Answered(int place, bool isAsked)
    {
        var comes = run.Sheet.Move(place).Choice != Choice.Decline;
        var kind = comes ? ActKind.Invitation : ActKind.Declined;
        return run.Record(run.Answer(place, kind, comes || isAsked ? ActTable.Of(kind).Code : Coding.None));
    }
}
