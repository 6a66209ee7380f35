using System.Xml.Linq;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>A file in the layout of GENIUS: what stands in it, and what is wrong with it where it stands.</summary>
internal sealed class GeniusFile(string name, XElement root, Problems problems)
{
    /// <summary>Elements of utility spaces that are not sums over issues.</summary>
    private static readonly string[] Nonlinear =
        ["ufun", "hyperrectangle", "constraint", "constraints", "zeroutilityconstraint", "rule", "function"];

    /// <summary>Of weights and reservation values, as scenarios have them.</summary>
    public const double MostNumber = 1e6;

    public string Name => name;

    public XElement Root => root;

    public IEnumerable<XElement> Issues => root.Descendants("issue");

    /// <summary>Whether it says what anything is worth to anybody.</summary>
    public bool Weighs => root.Descendants().Any(element =>
        element.Name.LocalName is "weight" or "evaluator" || element.Attribute("evaluation") is not null);

    public bool IsNonlinear => root.DescendantsAndSelf().Any(element =>
        Nonlinear.Contains(element.Name.LocalName.ToLowerInvariant())
        || (element.Name.LocalName == "utility_space"
            && Text(element, "type").Contains("nonlinear", StringComparison.OrdinalIgnoreCase)));

    /// <returns>An attribute; empty where it is not there.</returns>
    public static string Text(XElement element, string attribute) => element.Attribute(attribute)?.Value ?? "";

    /// <returns>The bounds of an integer issue; null where it has none that are whole numbers.</returns>
    public static (int Low, int High)? Range(XElement issue)
    {
        var range = issue.Element("range") ?? issue;
        return int.TryParse(Text(range, "lowerbound"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var low)
            && int.TryParse(Text(range, "upperbound"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var high)
                ? (low, high) : null;
    }

    public void Refuse(XElement element, string message, string hint) =>
        problems.Add(ForeignXml.PlaceOf(name, element), Trail.Root, message, hint);

    /// <returns>Nothing.</returns>
    public T? Refuse<T>(XElement element, string message, string hint)
        where T : class
    {
        Refuse(element, message, hint);
        return null;
    }

    /// <returns>The number that an attribute holds; 0 where it holds none, or one outside of these bounds, which is refused.</returns>
    public double Number(
        XElement element, string attribute, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        var text = Text(element, attribute);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            && value >= least && value <= most)
        {
            return value;
        }

        Refuse(element, $"{element.Name.LocalName} has {attribute} '{Quoting.Clip(text)}'", double.IsFinite(most) ? string.Create(
            CultureInfo.InvariantCulture, $"a number from {least:N0} to {most:N0}") : least == 0 ? "a number of at least 0" : "a number");
        return 0;
    }

    /// <returns>The one element of a name; null where there is none, or several, which are refused.</returns>
    public XElement? Single(string element) => Once(root.Descendants(element), $"<{element}> is there twice");

    /// <returns>The only one; null where there is none, or several, which are refused.</returns>
    public XElement? Once(IEnumerable<XElement> elements, string message)
    {
        XElement[] found = [.. elements.Take(2)];
        return found.Length < 2 ? found.FirstOrDefault() : Refuse<XElement>(found[1], message, "it once");
    }

    public void RefuseWhole(string message, string hint) => problems.Add(new Place(name, 1, 1), Trail.Root, message, hint);
}
