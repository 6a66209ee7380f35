namespace DiplomacySim.Model;

/// <summary>What a draw is for. With round and place it is the draw's address; values are part of the record and never reused.</summary>
public enum Purpose : byte
{
    Meet = 1,
    Deal = 2,
    Vote = 3,
    Comply = 4,
    Act = 5,
    Legislate = 6,
    Intervene = 7,
    FirstMover = 8,
    Verification = 9,
    Incident = 10,
    Support = 11,
    Economy = 12,
    Election = 13,
    Design = 14,
    Resample = 15,
    Type = 16,
    Breakdown = 17,
    Recognition = 18,
    Strategy = 19,
    Error = 20,
    Crisis = 21,
    StandFirm = 22,
    War = 23,
}

/// <summary>Chance with an address instead of a sequence: the same question always gets the same draw, whoever asks first.</summary>
/// <remarks>
/// A key is folded from seed and run, and an address from round, purpose and places, by the finaliser of SplitMix64 (Steele, Lea
/// and Flood 2014, OOPSLA). Branches of a run share every draw that a change does not reach.
/// </remarks>
public readonly record struct Chance
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly ulong key;

    public Chance(long seed, long run = 0) => key = Fold(Fold(0, unchecked((ulong)seed)), unchecked((ulong)run));

    /// <summary>The seed of one of many runs, so that it can be played again by itself: <c>run --seed</c>.</summary>
    /// <param name="seed">Seed of them all.</param>
    /// <param name="run">Number of the run, from 1.</param>
    /// <returns>From 0 and below 2^53, so that it stays what it is where numbers are double precision, as in spreadsheets; two different pairs
    /// share one with a probability of 2^-53.</returns>
    public static long SeedOf(long seed, long run) => (long)(Fold(Fold(1, unchecked((ulong)seed)), unchecked((ulong)run)) >> 11);

    /// <param name="who">Place of the one who draws: <see cref="Place"/> of an actor's id, index of a party or relation.</param>
    /// <param name="which">A further place, where one who draws does so more than once.</param>
    /// <returns>A number above 0 and below 1.</returns>
    public double Draw(int round, Purpose purpose, ulong who, ulong which = 0)
    {
        var address = Fold(Fold(Fold(key, ((ulong)round << 8) | (byte)purpose), who), which);
        return ((address >> 12) + 0.5) * (1.0 / (1UL << 52));
    }

    /// <returns>A draw from the standard logistic distribution: the noise that makes choice probabilities logit.</returns>
    public double Logistic(int round, Purpose purpose, ulong who, ulong which = 0)
    {
        var draw = Draw(round, purpose, who, which);
        return Math.Log(draw / (1 - draw));
    }

    /// <returns>A draw from the standard normal distribution, by Box and Muller's method.</returns>
    public double Normal(int round, Purpose purpose, ulong who) =>
        Math.Sqrt(-2 * Math.Log(Draw(round, purpose, who))) * Math.Cos(2 * Math.PI * Draw(round, purpose, who, 1));

    /// <returns>A stable number for an id, so that the order of entries in a file does not matter.</returns>
    public static ulong Place(string id)
    {
        var place = 14695981039346656037UL;
        foreach (var letter in id)
        {
            place = unchecked((place ^ letter) * 1099511628211UL);
        }

        return place;
    }

    /// <summary>Where an entry comes among others of its kind that take turns: by its id, so that the order in a file does not matter.</summary>
    /// <remarks>The number in it stands for nothing; with this one the published scenarios take turns in the order of their files.</remarks>
    public static ulong Turn(string id) => Fold(Place(id), 411_715);

    private static ulong Fold(ulong state, ulong part)
    {
        unchecked
        {
            var mixed = state + (Golden * (part + 1));
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
