using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using DiplomacySim.Scenarios.Importing;
using static DiplomacySim.Tests.Genius;

namespace DiplomacySim.Tests;

/// <summary>Random domains and damaged files: refused, or worth what an oracle of its own makes of them in fractions.</summary>
public sealed class GeniusFuzzTests : IDisposable
{
    private static readonly string[] Damage =
        ["", "\"", "<", ">", "/", "0", "-", "1", ".", "e9", "x", " ", "<item/>", "<weight index=\"1\" value=\"3\"/>", "index=\"1\"", "value", "&#0;"];

    private readonly ForeignFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static readonly Gen<(int[] Items, int[] Worths, int[] Weights, int Whole, int Rescale)> Any =
        from items in Gen.Int[1, 4].Array[1, 3]
        from worths in Gen.Int[0, 40].Array[items.Sum()]
        from weights in Gen.Int[1, 9].Array[items.Length]
        from whole in Gen.Int[-1, items.Length - 1]
        from rescale in Gen.Int[1, 7]
        select (items, worths, weights, whole, rescale);

    [Fact]
    public void Values_are_those_of_fractions_however_files_are_ordered_and_scaled() => Any.Sample(
        drawn =>
        {
            var (domain, profile) = (Write(drawn, isDomain: true, 1), Write(drawn, isDomain: false, 1));
            var plain = Values(domain, profile, profile);
            var exact = Exact(profile, domain).Order().Select(value => value.Rounded).ToArray();

            Assert.Equal(exact, plain, Close);
            Assert.Equal(exact, Values(Reversed(domain), Write(drawn, isDomain: false, drawn.Rescale), Reversed(profile)), Close);
        },
        iter: 300, threads: 1);

    /// <summary>Each mutation cuts, doubles or replaces a few letters anywhere in a profile.</summary>
    [Fact]
    public void A_damaged_profile_is_refused_or_read_as_it_stands() => Gen.Select(
        Any, Gen.Int[0, 10_000], Gen.Int[0, 12], Gen.Int[0, Damage.Length - 1].Select(place => Damage[place]), Gen.Bool).Sample(
        (drawn, at, length, damage, isDoubled) =>
        {
            var (domain, profile) = (Write(drawn, isDomain: true, 1), Write(drawn, isDomain: false, 1));
            var start = at % profile.Length;
            var end = Math.Min(profile.Length, start + length);
            var damaged = isDoubled ? profile[..end] + profile[start..] : profile[..start] + damage + profile[end..];
            var imported = Import(domain, damaged, profile);
            if (imported.Problems.Count > 0)
            {
                Assert.All(imported.Problems, problem => Assert.EndsWith(".xml", problem.File, StringComparison.Ordinal));
                return;
            }

            var read = ForeignFolder.Read(imported);
            Assert.Equal(
                Exact(damaged, domain).Order().Select(value => value.Rounded),
                Solving.Of(new CompiledScenario(read)).Space.Values[0].Order(), Close);
        },
        iter: ForeignFuzzTests.Runs, threads: 1);

    private double[] Values(string domain, string one, string other)
    {
        var solved = Solving.Of(new CompiledScenario(ForeignFolder.Read(Import(domain, one, other))));
        Assert.Equal(solved.Space.Values[0], solved.Space.Values[1], Close);
        return [.. solved.Space.Values[0].Order()];
    }

    private Imported Import(string domain, string one, string other) => folder.Import(("d.xml", domain), ("a.xml", one), ("b.xml", other));

    /// <summary>Discrete issues, and one of whole numbers from 10 on, a fortieth of the range from item to item.</summary>
    private static string Write((int[] Items, int[] Worths, int[] Weights, int Whole, int Rescale) drawn, bool isDomain, int scale)
    {
        var text = new StringBuilder();
        var first = 0;
        for (var issue = 0; issue < drawn.Items.Length; issue++)
        {
            var (from, count) = (first, drawn.Items[issue]);
            text.Append(issue == drawn.Whole
                ? Whole(issue + 1, $"i{issue}", 10, 9 + count, isDomain ? "" : Line("0.025", "0.5"))
                : Issue(issue + 1, $"i{issue}", string.Join('/', Enumerable.Range(0, count).Select(item =>
                    $"v{item}" + (isDomain ? "" : $":{drawn.Worths[from + item] * scale}"))))).Append('\n');
            first += count;
        }

        return Space([text.ToString(), .. isDomain ? [] : drawn.Weights.Select((weight, issue) =>
            Weight(issue + 1, (weight * scale).ToString(CultureInfo.InvariantCulture)))]);
    }

    private static string Reversed(string text)
    {
        var root = XElement.Parse(text);
        foreach (var parent in root.DescendantsAndSelf().ToArray())
        {
            parent.ReplaceNodes(parent.Elements().Reverse().ToArray());
        }

        return root.ToString();
    }

    /// <summary>All worths of a profile, from its text alone.</summary>
    private static List<Fraction> Exact(string text, string domain)
    {
        var (root, whole) = (XElement.Parse(text), XElement.Parse(domain));
        var weights = root.Descendants("weight").ToDictionary(weight => (string)weight.Attribute("index")!, weight => Number(weight, "value"));
        var sum = weights.Values.Aggregate((one, other) => one + other);
        List<Fraction> all = [Fraction.Zero];
        foreach (var issue in root.Descendants("issue"))
        {
            var share = weights[(string)issue.Attribute("index")!] / sum;
            Fraction[] worths;
            if (issue.Element("evaluator") is { } line)
            {
                var range = whole.Descendants("issue").Single(each => (string)each.Attribute("index")! == (string)issue.Attribute("index")!);
                var (low, high) = ((int)range.Attribute("lowerbound")!, (int)range.Attribute("upperbound")!);
                worths = [.. Enumerable.Range(0, high - low + 1).Select(step =>
                        Number(line, "offset") + (Number(line, "slope") * new Fraction(step, 1)))
                    .Select(worth => worth < Fraction.Zero ? Fraction.Zero : Fraction.Min(worth, Fraction.One))];
            }
            else
            {
                Fraction[] items = [.. issue.Elements("item").Select(item => Number(item, "evaluation"))];
                var most = items.Max();
                worths = [.. items.Select(item => most > Fraction.Zero ? item / most : Fraction.Zero)];
            }

            all = [.. all.SelectMany(_ => worths, (before, worth) => before + (share * worth))];
        }

        return all;
    }

    private static Fraction Number(XElement element, string attribute) => Fraction.Parse((string)element.Attribute(attribute)!);

    private static bool Close(double one, double other) => Math.Abs(one - other) < 1e-9;
}
