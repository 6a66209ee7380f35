using System.Numerics;
using DiplomacySim.Model.Preferences;

namespace DiplomacySim.Model.Minds;

/// <summary>What clauses hold for those who decide: a row of small numbers for each quantity, with a place for each clause.</summary>
/// <remarks>The worth of a text follows from the sums over its clauses, so that many texts are ranked at a time.</remarks>
internal sealed class ClauseTable
{
    /// <summary>Clauses at most.</summary>
    public const int Most = 48;

    /// <summary>Number of rows.</summary>
    public const int Rows = Them + Deeds + Limits;

    /// <summary>Number of rows of quantities that add up over the clauses of a text; of the others the text has the most of its clauses.</summary>
    public const int Sums = MostOfOurs;

    /// <summary>Where the rows begin of what clauses hold for the two executives and for the houses of the two sides.</summary>
    public const int Own = 0;
    public const int Theirs = Own + Worths;
    public const int Home = Theirs + Worths;
    public const int Abroad = Home + Worths + Slopes;

    /// <summary>Where the rows begin of what the two sides would have to do.</summary>
    public const int Us = Abroad + Worths + Slopes;
    public const int Them = Us + Deeds;

    /// <summary>What clauses cost the two executives at least, and the shares of them that both sides carry out at most, as the own side and as the
    /// other expects it.</summary>
    public const int LeastCost = Them + Deeds;
    public const int LeastCostOfTheirs = LeastCost + 1;
    public const int MostOfOthers = MostOfOurs + 1;
    public const int MostOfOurs = LeastCost + 2;

    /// <summary>From the first row of an executive or house: both sides' keeping it, the own side's alone, what is given, admissions, what is
    /// held against readiness, stakes, what is given up abroad, how far a pledge is left behind; for a house the
    /// slopes of the first two over its members' places.</summary>
    public const int Keep = 0;
    public const int Sucker = 1;
    public const int Given = 2;
    public const int Admitted = 3;
    public const int Spent = 4;
    public const int Stakes = 5;
    public const int GivenUp = 6;
    public const int Behind = 7;
    public const int KeepSlope = 8;
    public const int SuckerSlope = 9;

    /// <summary>From the first row of what a side would have to do; the last is what it is worth to the other side.</summary>
    public const int Clauses = 0;
    public const int Tranches = 1;
    public const int Detection = 2;
    public const int FalseAlarm = 3;
    public const int Gain = 4;
    public const int Future = 5;

    private const int Worths = 8;
    private const int Slopes = 2;
    private const int Deeds = 6;
    private const int Limits = 4;

    /// <summary>The last vector may reach beyond the last clause.</summary>
    private const int Stride = Most + 16;

    private readonly float[] cells = new float[Rows * Stride];

    public float this[int row, int place] => cells[(row * Stride) + place];

    /// <summary>A quantity of as many clauses as a vector holds.</summary>
    public Vector<float> At(int row, int place) => new(cells, (row * Stride) + place);

    /// <summary>Puts a quantity of as many clauses as a vector holds.</summary>
    public void Put(int row, int place, Vector<float> quantity) => quantity.CopyTo(cells, (row * Stride) + place);

    /// <summary>Copies all quantities of a clause.</summary>
    public void CopyTo(Span<float> quantities, int place)
    {
        for (var row = 0; row < quantities.Length; row++)
        {
            quantities[row] = cells[(row * Stride) + place];
        }
    }

    public void Put(int place, in Parts parts)
    {
        Put(place, Own, parts.Own);
        Put(place, Theirs, parts.Theirs);
        Put(place, Home, parts.Home.Centre);
        Put(place, Abroad, parts.Abroad.Centre);
        Put(place, Home + KeepSlope, parts.Home.Keep, parts.Home.Sucker);
        Put(place, Abroad + KeepSlope, parts.Abroad.Keep, parts.Abroad.Sucker);
        var (us, them) = (parts.OfOwn.Sums, parts.OfOther.Sums);
        Put(place, Us, us.Clauses, us.Tranches, us.Detection, us.FalseAlarm, us.Gain, them.Future);
        Put(place, Them, them.Clauses, them.Tranches, them.Detection, them.FalseAlarm, them.Gain, us.Future);
    }

    private void Put(int place, int row, in Prospect prospect) => Put(place, row, prospect.Keep, prospect.Sucker,
        prospect.GivenUp.AtHome > 0 ? prospect.GivenUp.AtHome : prospect.Concession,
        prospect.Admissions, prospect.Spent > 0 ? prospect.Spent : prospect.Overreach, prospect.Stakes, prospect.GivenUp.Abroad, prospect.Behind);

    private void Put(int place, int row, params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            cells[(row++ * Stride) + place] = (float)value;
        }
    }
}
