using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Phases;

/// <summary>Executives that meet exchange offers by turns until one accepts, neither has more to say, or the meeting is over.</summary>
/// <remarks>
/// Alternating offers: Ståhl (1972), Rubinstein (1982). What is said in the room stays there: event data see that they met and what they
/// agreed, so that texts and refusals have no code and do not sound in the tone.
/// </remarks>
internal sealed class BargainingPhase(RoundContext run) : IPhase
{
    public IEnumerable<Sheet> Play()
    {
        foreach (var pair in run.Rules.Bargaining ? run.Setting.RelationsInTurn : [])
        {
            var exchanges = run.Agenda[pair.Index].Exchanges;
            var speaker = FirstMover(pair);
            var exchange = 0;
            var silent = 0;
            if (exchanges > 0 && AskForPledges(pair))
            {
                yield return run.Sheet;
                TakePledges();
            }

            while (exchange < exchanges && silent < 2)
            {
                yield return Ask(Question.Propose, pair, speaker, exchange, null, 0);
                if (run.Sheet.Move(0).Deal is not { } text)
                {
                    silent++;
                    speaker = pair.Other(speaker);
                    continue;
                }

                silent = 0;
                run.Agenda[pair.Index].IsDiscussed = true;
                var said = Say(run.Sheet.Move(0).Choice == Choice.Demand ? ActKind.Demand : ActKind.Offer, text);
                while (true)
                {
                    speaker = pair.Other(speaker);
                    yield return Ask(Question.Consider, pair, speaker, exchange, text, said);
                    exchange++;
                    if (run.Sheet.Move(0) is not { Choice: Choice.Counter, Deal: { } counter })
                    {
                        break;
                    }

                    said = Say(ActKind.Counter, counter);
                    text = counter;
                }

                if (run.Sheet.Move(0).Choice == Choice.Accept)
                {
                    run.Agenda[pair.Index].AgreedBy = run.Record(run.Answer(0, ActKind.Acceptance) with { Deal = text });
                    run.Agenda[pair.Index].Agreed = text;
                    break;
                }

                Say(ActKind.Rejection, text);
                speaker = pair.Other(speaker);
            }
        }
    }

    /// <summary>Asks those who can tie their hands, both at once.</summary>
    /// <returns>Whether there is any.</returns>
    private bool AskForPledges(CompiledRelation pair)
    {
        run.Sheet.Clear();
        foreach (var party in (ReadOnlySpan<int>)[pair.First, pair.Second])
        {
            if (run.World.Executive(party) is { Actor.Judgement.Audience: > 0 })
            {
                run.Sheet.Ask(About(Question.Pledge, pair, party));
            }
        }

        return run.Sheet.Count > 0;
    }

    private void TakePledges()
    {
        for (var place = 0; place < run.Sheet.Count; place++)
        {
            if (run.Sheet.Move(place).Deal is { } line)
            {
                run.Record(run.Answer(place, ActKind.Pledge) with { Deal = line });
            }
        }
    }

    private int FirstMover(CompiledRelation pair) => run.Chance.Draw(run.Occasion, Purpose.FirstMover, pair.Place) < 0.5 ? pair.First : pair.Second;

    private Sheet Ask(Question question, CompiledRelation pair, int party, int exchange, Deal? text, int answers) =>
        run.Ask(About(question, pair, party) with { Deal = text, Answers = answers, Exchange = exchange });

    private Turn About(Question question, CompiledRelation pair, int party) => new()
    {
        Question = question,
        Actor = run.Setting.Executives[party]!.Value,
        Relation = pair.Index,
        Other = pair.Other(party),
        Exchanges = run.Agenda[pair.Index].Exchanges,
    };

    /// <summary>What event data do not see.</summary>
    private int Say(ActKind kind, Deal text) => run.Record(run.Answer(0, kind, Coding.None) with { Deal = text });
}
