using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>Which blocs of its own legislature an executive wins over for the vote on a text: those that are worth most for what they cost.</summary>
/// <remarks>
/// Mayer (1992), International Organization 46; Mo (1994), Journal of Conflict Resolution 38. All sets of blocs are tried, so that the choice is
/// exact. Where the executive says no doubt about its own house it goes by its count of the votes.
/// </remarks>
internal ref struct SidePayments
{
    private readonly Text text;
    private readonly Turn turn;
    private readonly View view;
    private readonly CompiledActor house;
    private readonly SignedText signed;
    private readonly double abroad;
    private readonly double thirdParties;

    private SidePayments(Text text, in Turn turn, View view, CompiledActor house, in SignedText signed)
    {
        this.text = text;
        (this.turn, this.view, this.house, this.signed) = (turn, view, house, signed);
        (abroad, thirdParties) = Passage.Elsewhere(text, turn, view);
    }

    /// <summary>Whether an executive looks for whom it could win over when it weighs a text.</summary>
    public static bool AreForeseen(in Turn turn, View view) =>
        Passage.IsWeighed(view) && view.Self.Actor.Judgement.Uncertainty is not null && HouseOf(turn, view) is not null;

    /// <summary>What an executive expects of a text when it has won over whom it wants to.</summary>
    /// <param name="signed">The text without that.</param>
    /// <returns>How likely it then is to pass, and the price; null where nobody is won over, or the executive does not foresee it.</returns>
    public static (Passage Passage, double Price)? Foresee(Text text, in Turn turn, View view, in SignedText signed)
    {
        if (!AreForeseen(turn, view))
        {
            return null;
        }

        var payments = new SidePayments(text, turn, view, HouseOf(turn, view)!, signed);
        var best = payments.Best();
        return best == 0 ? null : (payments.With(best), payments.Price(best));
    }

    public static Move Answer(in Turn turn, View view)
    {
        if (HouseOf(turn, view) is not { } house || turn.Bloc is not { } bloc)
        {
            return new Move { Choice = Choice.Pass };
        }

        var payments = new SidePayments(turn.Deal!, turn, view, house, SignedText.Bare(turn.Deal!, turn, view));
        var (best, own) = (payments.Best(), 1 << bloc);
        var ledger = default(Ledger);
        ledger.Add(Term.Passage, payments.Lost(best & ~own) - payments.Lost(best | own));
        ledger.Add(Term.Favour, -payments.Price(own));
        var choice = (best & own) != 0 ? Choice.WinOver : Choice.Pass;
        return new Move { Choice = choice, Decision = new Decision(ledger, 0, 0, choice) };
    }

    private static CompiledActor? HouseOf(in Turn turn, View view) =>
        Assent.Ratifier(view.Self.Party, view.World) is { } house && house.Index != turn.Amender && house.CanBeWonOver ? house : null;

    /// <returns>The blocs that are worth most; of sets that are worth the same the last, so that a bloc is in it that costs and changes nothing.
    /// </returns>
    private readonly int Best()
    {
        var (best, most, all) = (0, -Lost(0), house.Priced);
        for (var blocs = (0 - all) & all; blocs != 0; blocs = (blocs - all) & all)
        {
            var value = -Lost(blocs) - Price(blocs);
            (best, most) = Tie.AtLeast(value, most) ? (blocs, value) : (best, most);
        }

        return best;
    }

    private readonly Passage With(int blocs)
    {
        var home = Passage.House(view.Self.Party, view.Self.Actor.Judgement.Uncertainty?.Own ?? 0, text, turn, view, blocs);
        return new(home * abroad * thirdParties, home);
    }

    /// <summary>What is lost because the text may not pass.</summary>
    private readonly double Lost(int blocs) => signed.Lost(With(blocs), view.Self.Actor.Judgement, view.Memory.Of(turn.Other).Grievance);

    private readonly double Price(int blocs)
    {
        var price = 0.0;
        for (var bloc = 0; bloc < house.Actor.Chamber.Blocs.Count; bloc++)
        {
            price += (blocs & (1 << bloc)) != 0 ? house.Actor.Chamber.Blocs[bloc].Price ?? 0 : 0;
        }

        return price;
    }
}
