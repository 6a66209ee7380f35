using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Memories;

/// <summary>What an executive has learnt from the other side's answers: how much it asks, and how far it goes itself.</summary>
/// <remarks>
/// A distribution over nine values of what the other asks for a text that binds all its stakes, moved by Bayes' rule with each answer to a text; a
/// tenth of what was learnt is forgotten each month. On models of opponents: Baarslag, Hendrikx, Hindriks and Jonker (2016), Autonomous Agents and
/// Multi-Agent Systems 30.
/// </remarks>
public sealed class OpponentModel
{
    /// <summary>How far the other side goes at least, as far as is supposed: a first small offer says little.</summary>
    public const double LeastMovement = 0.25;

    private const double SmallestStep = 0.001;

    /// <summary>Where a leader goes by the record of houses alone.</summary>
    private static readonly Uncertainty Usual = new();

    /// <summary>Ways to come to each value in eight throws of a coin.</summary>
    private static readonly double[] Prior = [.. new[] { 1, 8, 28, 56, 70, 56, 28, 8, 1 }.Select(ways => ways / 256.0)];

    private readonly List<(double Worth, bool Accepted)> answers = [];
    private readonly double[] chances = [.. Prior];
    private readonly double middle;
    private readonly double step;

    /// <param name="judgement">Of the executive that learns: at first it supposes that the other asks what it asks itself.</param>
    internal OpponentModel(Judgement judgement)
    {
        middle = AskOf(judgement);
        step = Math.Max(SmallestStep, DoubtOf(judgement));
    }

    private OpponentModel(OpponentModel other)
    {
        (middle, step, Movement) = (other.middle, other.step, other.Movement);
        answers.AddRange(other.answers);
        other.chances.CopyTo(chances, 0);
    }

    /// <summary>The furthest that the other side has moved its own issues in a text that it put, measured as readiness is.</summary>
    public double Movement { get; private set; } = LeastMovement;

    /// <summary>What the other side is expected to ask, in policy value, for a text that binds all its stakes.</summary>
    public double Reservation
    {
        get
        {
            var sum = 0.0;
            for (var value = 0; value < chances.Length; value++)
            {
                sum += chances[value] * Value(value);
            }

            return sum;
        }
    }

    /// <returns>What an executive asks before it has given way, for a text that binds all stakes.</returns>
    public static double AskOf(Judgement judgement) => judgement.NoDeal + judgement.Aspiration;

    /// <returns>How unsure an executive is of what a text that binds all its stakes is worth to the other side.</returns>
    public static double DoubtOf(Judgement judgement) => (judgement.Uncertainty ?? Usual).Other;

    internal OpponentModel Copy() => new(this);

    /// <param name="worth">Of a text to the other side, for each unit of the stakes that it binds, as the executive sees it.</param>
    internal void Answer(double worth, bool isAccepted) => answers.Add((worth, isAccepted));

    internal void Move(double movement) => Movement = Math.Max(Movement, movement);

    /// <summary>A round ends: what was heard in it is learnt.</summary>
    /// <param name="kept">Share that is left of what was learnt before.</param>
    internal void Close(double kept)
    {
        foreach (var (worth, isAccepted) in answers)
        {
            Learn(worth, isAccepted);
        }

        answers.Clear();
        for (var value = 0; value < chances.Length; value++)
        {
            chances[value] = (kept * chances[value]) + ((1 - kept) * Prior[value]);
        }
    }

    private void Learn(double worth, bool isAccepted)
    {
        var sum = 0.0;
        for (var value = 0; value < chances.Length; value++)
        {
            var signs = Logistic.Of((worth - Value(value)) / step);
            chances[value] *= isAccepted ? signs : 1 - signs;
            sum += chances[value];
        }

        for (var value = 0; value < chances.Length; value++)
        {
            chances[value] = sum > 0 ? chances[value] / sum : Prior[value];
        }
    }

    private double Value(int value) => middle + ((value - (Prior.Length / 2)) * step);
}
