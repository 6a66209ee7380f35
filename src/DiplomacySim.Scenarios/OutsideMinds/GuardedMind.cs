namespace DiplomacySim.Scenarios;

/// <summary>A mind from outside: what it throws, and what it gives that is nothing, is told with the mind, the actor and the question.</summary>
internal sealed class GuardedMind(IMind mind) : IMind
{
    public string Name => mind.Name;

    public string Description => mind.Description;

    /// <summary>The class from outside.</summary>
    public Type Class => mind.GetType();

    public bool Fits(Role role, Game? game) => mind.Fits(role, game);

    public Move Answer(in Turn turn, View view)
    {
        Move move;
        try
        {
            move = mind.Answer(turn, view);
        }
        catch (Exception thrown)
        {
            throw Failed(nameof(Answer), thrown, turn, view);
        }

        return IsFinite(move) ? move
            : throw Failed(nameof(Answer), "gives a decision or a belief with a number that is none (NaN or infinity)", turn, view);
    }

    public bool Accepts(Text text, in Turn turn, View view)
    {
        try
        {
            return mind.Accepts(text, turn, view);
        }
        catch (Exception thrown)
        {
            throw Failed(nameof(Accepts), thrown, turn, view);
        }
    }

    public RollCall? Roll(Text text, in Turn turn, View view)
    {
        try
        {
            return mind.Roll(text, turn, view);
        }
        catch (Exception thrown)
        {
            throw Failed(nameof(Roll), thrown, turn, view);
        }
    }

    public IReadOnlyList<Clause> Clauses(in Turn turn, Text text, View view)
    {
        IReadOnlyList<Clause>? clauses;
        try
        {
            clauses = mind.Clauses(turn, text, view);
        }
        catch (Exception thrown)
        {
            throw Failed(nameof(Clauses), thrown, turn, view);
        }

        return clauses ?? throw Failed(nameof(Clauses), "gives null", turn, view);
    }

    private static bool IsFinite(in Move move)
    {
        var belief = move.Belief;
        return double.IsFinite(belief.Trust + belief.Grievance + belief.Ratification)
            && (move.Decision is not { } decision || double.IsFinite(decision.Value + decision.Threshold + decision.Credibility));
    }

    private MindFailedException Failed(string method, Exception thrown, in Turn turn, View view) =>
        Failed(method, $"throws {thrown.GetType().Name}: {Words.Plain(thrown.Message)}", turn, view, thrown);

    private MindFailedException Failed(string method, string what, in Turn turn, View view, Exception? thrown = null) => new(
        $"The mind '{Name}' of {view.Self.Actor.Id} failed at '{Words.Kebab(turn.Question.ToString())}' in round {view.Round}: its {method} {what}",
        thrown);
}

/// <summary>A mind from outside has thrown, or has given what is no answer.</summary>
public sealed class MindFailedException(string message, Exception? thrown) : Exception(message, thrown);
