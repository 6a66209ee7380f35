namespace DiplomacySim.Model.Decisions;

/// <summary>Why an actor chose as it did.</summary>
/// <param name="Terms">What it weighed; their sum is the value.</param>
/// <param name="Threshold">Value from which it would have said yes.</param>
/// <param name="Credibility">Where a promise was weighed: probability, to the actor, that the other side delivers; otherwise 0.</param>
/// <param name="Outcome">What it chose.</param>
public readonly record struct Decision(Ledger Terms, double Threshold, double Credibility, Choice Outcome)
{
    public double Value => Terms.Sum;

    public double Margin => Value - Threshold;

    /// <summary>Whether it would have gone the other way without chance.</summary>
    public bool IsCloseCall => Terms.Of(Term.Imposed) == 0 && (Margin - Terms.Of(Term.Noise)) * (Margin >= 0 ? 1 : -1) < 0;

    /// <summary>
    /// The term that weighed most in the direction in which the decision went: noise only where the decision would have gone the other way
    /// without it. Where the answer was laid down that is the reason.
    /// </summary>
    public Term MainReason
    {
        get
        {
            if (Terms.Of(Term.Imposed) != 0)
            {
                return Term.Imposed;
            }

            var sign = Margin >= 0 ? 1 : -1;
            if (IsCloseCall)
            {
                return Term.Noise;
            }

            var best = default(Entry);
            for (var line = 0; line < Terms.Count; line++)
            {
                if (Terms[line].Term != Term.Noise && (line == 0 || Terms[line].Value * sign > best.Value * sign))
                {
                    best = Terms[line];
                }
            }

            return best.Term;
        }
    }
}
