namespace DiplomacySim.Scenarios;

/// <summary>The keys that lead to a node. A text is made of it only where there is something to say.</summary>
internal sealed record Trail(Trail? Above, string Key)
{
    public static readonly Trail Root = new(null, "");

    public Trail Down(string key) => new(this, key);

    public Trail Down(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    public override string ToString() =>
        Above is null ? Key : Above.Above is null ? Key : $"{Above}.{Key}";
}
