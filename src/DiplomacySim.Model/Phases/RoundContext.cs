using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Phases;

/// <summary>What a phase has before it while a round is played: the world, chance, the sheet that is asked, and where acts are recorded.</summary>
public abstract class RoundContext
{
    private protected RoundContext(World world, Chance chance) => (World, Chance) = (world, chance);

    /// <summary>The setting in force.</summary>
    public CompiledScenario Setting => World.Setting;

    public Rules Rules => Setting.Rules;

    public Chance Chance { get; }

    public World World { get; }

    public int Round => World.Round;

    /// <summary>Number of the occasion on which actors decide, from 1: what they draw is addressed by it.</summary>
    public int Occasion => Setting.Timetable.Occasion(Round);

    /// <summary>The questions being asked and their answers.</summary>
    public Sheet Sheet { get; } = new();

    /// <summary>Place on the sheet of the question that the act being told answers, where it answers one.</summary>
    public int? Answered { get; private protected set; }

    /// <summary>For each relation, what the phases of this round hand on to one another.</summary>
    internal Agenda[] Agenda { get; private protected set; } = [];

    /// <returns>The sheet with this question alone.</returns>
    internal Sheet Ask(in Turn turn)
    {
        Sheet.Clear();
        Sheet.Ask(turn);
        return Sheet;
    }

    /// <returns>For each place of the sheet what it costs, as things stand now.</returns>
    internal double[] Costs(Func<int, double> cost)
    {
        var costs = new double[Sheet.Count];
        for (var place = 0; place < costs.Length; place++)
        {
            costs[place] = cost(place);
        }

        return costs;
    }

    /// <returns>The id that the act got.</returns>
    internal int Record(Act act) => Number(ref act);

    /// <summary>Records an act that says what a view has.</summary>
    /// <returns>The id that the act got.</returns>
    internal int Record<TView>(Act act, in TView view)
        where TView : struct, IActView<TView>
    {
        act.Say(view);
        return Number(ref act);
    }

    /// <summary>Gives an act its id and round, and tells it to everybody.</summary>
    /// <returns>The id.</returns>
    private protected abstract int Number(ref Act act);

    /// <summary>What an actor answers to a turn of the sheet, as an act of its party towards the other, with the usual code of its kind.</summary>
    internal Act Answer(int place, ActKind kind) => Answer(place, kind, ActTable.Of(kind).Code);

    /// <summary>The same with a code of its own.</summary>
    internal Act Answer(int place, ActKind kind, Coding coding)
    {
        ref readonly var turn = ref Sheet.Turn(place);
        ref readonly var move = ref Sheet.Move(place);
        Answered = place;
        return new Act
        {
            Kind = kind,
            Actor = turn.Actor,
            Source = World.Profile(turn.Actor).Party,
            Target = turn.Other,
            Relation = turn.Relation,
            Issue = -1,
            Coding = coding,
            Decision = move.Decision,
            Tally = move.Tally,
            Cause = turn.Answers,
        };
    }
}
