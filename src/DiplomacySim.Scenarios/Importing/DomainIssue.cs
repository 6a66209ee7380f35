namespace DiplomacySim.Scenarios.Importing;

/// <summary>An issue of a negotiation domain, whatever the layout of its file.</summary>
/// <param name="Index">By which profiles name it.</param>
/// <param name="Id">In the scenario.</param>
internal sealed record DomainIssue(string Index, string Name, string Id, string[] Items)
{
    /// <summary>Issues by name and items by name or number, so that their order in the file plays no part.</summary>
    public static DomainIssue[] InOrder(IEnumerable<DomainIssue> issues)
    {
        var taken = new HashSet<string>();
        return [.. issues.OrderBy(issue => issue.Name, StringComparer.Ordinal).Select(issue => issue with
        {
            Id = Imported.Id(issue.Name, taken),
            Items = [.. issue.Items.OrderBy(ItemOrder.Number).ThenBy(item => item, StringComparer.Ordinal)],
        })];
    }

    /// <returns>Where a level lies on the scale: all at equal distances.</returns>
    public double Point(int level) => Items.Length == 1 ? 0 : Math.Round((double)level / (Items.Length - 1), 9);
}

/// <summary>What the items of a domain are worth to one party.</summary>
/// <param name="Issues">For each issue of the domain its weight and the worth of each item.</param>
/// <param name="Discount">1 for none.</param>
internal sealed record DomainProfile(
    string Id, string Name, IReadOnlyList<(double Weight, double[] Worth)> Issues, double Reservation, double Discount);

/// <summary>Where items stand that are numbers: by size, before all others.</summary>
internal static class ItemOrder
{
    public static double Number(string item) =>
        double.TryParse(item, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) ? number
            : double.PositiveInfinity;
}
