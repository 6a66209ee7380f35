using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Measures;

/// <summary>The zone of possible agreement of a relation along its contract curve, and how much of it ratifiers would let pass.</summary>
/// <param name="Possible">Share of the texts looked at that both executives would sign rather than have no deal, in [0, 1].</param>
/// <param name="Ratifiable">Share of the texts looked at that both would sign, all ratifiers pass and all consenters let stand.</param>
/// <remarks>
/// The texts looked at lie between the status quo and the contract curve: for each of 11 divisions of weight between the two sides, 5
/// sizes of step towards the point of the curve. What each lets pass is asked of the mind that sits there, without noise.
/// </remarks>
public readonly record struct Zone(double Possible, double Ratifiable)
{
    /// <param name="assents">Those who have a say in the relation, with what they believe now.</param>
    public static Zone Of(Assents assents)
    {
        if (!assents.HasExecutives)
        {
            return default;
        }

        var actors = assents.Actors;
        var texts = assents.Texts;
        Span<bool> signed = stackalloc bool[ZoneTexts.Count];
        var (possible, ratifiable) = (0, 0);

        // Of texts near the ideal point of one the other is asked first: it comes to the same, with fewer questions.
        for (var half = 0; half < 2; half++)
        {
            signed.Clear();
            (half == 0 ? signed[..ZoneTexts.Middle] : signed[ZoneTexts.Middle..]).Fill(true);
            assents.Accept(actors[1 - half], texts, signed);
            assents.Accept(actors[half], texts, signed);
            for (var text = 0; text < signed.Length; text++)
            {
                if (signed[text])
                {
                    possible++;
                    ratifiable += Passes(texts[text], assents, actors) ? 1 : 0;
                }
            }
        }

        return new(possible / (double)ZoneTexts.Count, ratifiable / (double)ZoneTexts.Count);
    }

    /// <summary>The texts looked at.</summary>
    /// <returns>Targets, as <see cref="Deal"/> has them; nothing where a party has no executive.</returns>
    public static IEnumerable<short[]> Texts(CompiledRelation pair, World world)
    {
        if (world.Executive(pair.First) is not { } one || world.Executive(pair.Second) is not { } other)
        {
            return [];
        }

        var texts = new ZoneTexts().Of(pair, one, other, world);
        var targets = new short[texts.Count][];
        for (var text = 0; text < targets.Length; text++)
        {
            targets[text] = texts[text].Targets.ToArray();
        }

        return targets;
    }

    /// <returns>Whether everybody but the executives lets a text pass.</returns>
    private static bool Passes(Text deal, Assents assents, IReadOnlyList<int> actors)
    {
        for (var place = 2; place < actors.Count; place++)
        {
            if (!assents.Lets(actors[place], deal))
            {
                return false;
            }
        }

        return true;
    }
}
