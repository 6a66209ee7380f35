using System.Text.RegularExpressions;
using Spectre.Console;

namespace DiplomacySim.Client;

/// <summary>Colours of parties: one for each, the same throughout, and the same for its actors. Green and red mean something else.</summary>
public sealed class Palette
{
    private static readonly string[] Colours = ["deepskyblue1", "gold1", "plum2", "aquamarine1", "lightsalmon1", "cornflowerblue", "wheat1",
        "violet"];

    private readonly Dictionary<string, string> colours = [];
    private readonly Regex names;

    public Palette(CompiledScenario setting)
    {
        for (var party = 0; party < setting.Parties; party++)
        {
            colours.TryAdd(Written(setting.PartyName(party)), Colours[party % Colours.Length]);
        }

        for (var actor = 0; actor < setting.Actors; actor++)
        {
            colours.TryAdd(Written(setting.ActorName(actor)), Colours[setting.Profile(actor).Party % Colours.Length]);
        }

        var longestFirst = colours.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape);
        names = new Regex($@"(?<!\w)({string.Join('|', longestFirst)})(?!\w)", RegexOptions.CultureInvariant);
    }

    /// <returns>Markup in which every name of a party or actor has its colour.</returns>
    public string Paint(string text) => names.Replace(Written(text), name => $"[{colours[name.Value]}]{name.Value}[/]");

    private static string Written(string text) => Markup.Escape(Words.Plain(text));
}
