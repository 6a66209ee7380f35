using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Minds;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Rounds;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Why;

/// <summary>The point at which an actor gave an answer that is in a log: what it was asked, and all that it had before it.</summary>
/// <remarks>
/// Rounds before it are taken from the record, its own round is played again up to the question. The same mind can then be asked again, as it
/// was and as if something had been otherwise.
/// </remarks>
public sealed class DecisionPoint
{
    private readonly Log log;
    private readonly Chance chance;

    private DecisionPoint(Log log, Chance chance, in Act act, AskedQuestion asked)
    {
        (this.log, this.chance, Act, Moment, Place) = (log, chance, act, asked.Moment, asked.Place);
        var simulation = log.Before(act.Round, chance);
        Turn = simulation.PlayTo(Moment)!.Turn(Place);
        View = simulation.View(Turn.Actor);
        Move = asked.Move;
    }

    /// <summary>The act that the answer led to.</summary>
    public Act Act { get; }

    /// <summary>When the question was put.</summary>
    public Moment Moment { get; }

    /// <summary>Place of the question on its sheet.</summary>
    public int Place { get; }

    public Turn Turn { get; }

    public View View { get; }

    /// <summary>Who answered.</summary>
    public IMind Mind => log.Minds.Of(View.Self.Actor);

    /// <summary>The answer.</summary>
    public Move Move { get; }

    /// <summary>The text that was weighed; null where it was none.</summary>
    public Deal? Text => Turn.Deal ?? (Turn.Question == Question.Propose ? Move.Deal : null);

    /// <summary>The member of a legislature on whom its vote on a text depended; null for other answers.</summary>
    public Marginal? Marginal => Turn is { Question: Question.Ratify, Deal: { } deal } ? Mind.Roll(deal, Turn, View)?.Pivot : null;

    /// <summary>Finds the point at which an act was decided.</summary>
    /// <param name="log">With the act's round complete.</param>
    /// <param name="chance">That of the run.</param>
    /// <param name="act">Id of the act.</param>
    /// <returns>Null for an act that is nobody's answer.</returns>
    /// <exception cref="OtherVersionException">The round comes out differently from what is on record.</exception>
    public static DecisionPoint? Of(Log log, Chance chance, int act)
    {
        var told = log.Acts[act - 1];
        return AskedQuestion.Of(log, chance, told.Round).FirstOrDefault(asked => asked.Acts.Contains(act)) is { } asked
            ? new DecisionPoint(log, chance, told, asked)
            : null;
    }

    /// <summary>Asks the same mind again.</summary>
    /// <param name="circumstances">A setting to take the place of the one in force; null for that one.</param>
    /// <param name="text">A text to take the place of the one asked about; null for that one.</param>
    public Move Ask(CompiledScenario? circumstances = null, Deal? text = null) =>
        log.Minds.Answer(text is null ? Turn : Turn with { Deal = text }, circumstances is null ? View : View.Under(circumstances));

    /// <summary>Whether the same answer could have been given with another text.</summary>
    public bool Allows(Deal text) => new LegalAnswers(Turn, View.World).Allow(Move with { Deal = text });

    /// <summary>Plays the round with interventions more, up to the same question.</summary>
    /// <returns>The answer; null where the question is not put any more.</returns>
    public Move? Play(params IReadOnlyList<Intervention> more)
    {
        var simulation = Before(log.Setup.Until(Moment).With(more));
        return simulation.PlayTo(Moment) is { } sheet && Place < sheet.Count && sheet.Turn(Place) is var turn && turn.Question == Turn.Question
            && turn.Actor == Turn.Actor
            ? log.Minds.Answer(turn, simulation.View(turn.Actor))
            : null;
    }

    private Simulation Before(RunSetup setup)
    {
        var simulation = new Simulation(setup, chance, log.Minds);
        simulation.Run.Recall(log.Acts.TakeWhile(act => act.Round < Act.Round));
        return simulation;
    }
}
