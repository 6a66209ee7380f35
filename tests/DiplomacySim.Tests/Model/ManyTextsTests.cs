using System.Numerics;
using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Texts that are weighed many at once come to what each comes to by itself.</summary>
public sealed class ManyTextsTests
{
    private const int Scenarios = 100;

    private static readonly MindCatalogue Minds = MindCatalogue.BuiltIn;

    [Theory]
    [MemberData(nameof(Variants.All), MemberType = typeof(Variants))]
    public void In_every_scenario_with_every_rule_off(string file, string rule) => Compare(Variants.Setting(file, rule), 1);

    [Fact]
    public void In_scenarios_that_nobody_made_up() => Gen.Int[0, int.MaxValue - 1]
        .Sample(number => Compare(new CompiledScenario(RandomScenario.Of(number)), number), iter: Scenarios);

    private static void Compare(CompiledScenario setting, int number)
    {
        var random = new Random(number);
        var simulation = new Simulation(new RunSetup(setting), new Chance(number), Minds);
        for (var round = 0; round < Math.Min(setting.Scenario.Rounds, 12); round++)
        {
            simulation.Play(round);
            foreach (var pair in setting.Relations)
            {
                if (simulation.Run.World is var world && world.Executive(pair.First) is { } one && world.Executive(pair.Second) is { } other)
                {
                    Weighed(pair, one, simulation, random);
                    Weighed(pair, other, simulation, random);
                    Measured(pair, world, simulation.View(one.Index), simulation.View(other.Index));
                }
            }
        }
    }

    /// <summary>A mind that is asked about texts that are a vector long, less than one or more.</summary>
    private static void Weighed(CompiledRelation pair, CompiledActor actor, Simulation simulation, Random random)
    {
        var (issues, count, view) = (simulation.Run.Setting.Issues.Length, random.Next(1, 12), simulation.View(actor.Index));
        var targets = new short[count * issues];
        var points = new double[ManyTexts.Room(count) * issues];
        for (var text = 0; text < count; text++)
        {
            for (var issue = 0; issue < issues; issue++)
            {
                var near = Deal.Quantise(view.World.StatusQuo[issue] + random.Next(-1, 2) * 0.03);
                var target = !pair.Open.Contains(issue) || random.Next(3) == 0 ? Deal.NoClause
                    : random.Next(2) == 0 ? near : (short)random.Next(Deal.Scale + 1);
                targets[(text * issues) + issue] = target;
                points[(issue * ManyTexts.Room(count)) + text] = target / (double)Deal.Scale;
            }
        }

        var texts = new ManyTexts(pair.Index, targets, points, count);
        var (mind, turn) = (Minds.Of(actor.Actor), Assents.TurnOf(actor, pair));
        bool[] asked = [.. Enumerable.Range(0, count).Select(_ => random.Next(4) > 0)];
        var accepted = asked.ToArray();
        mind.Accept(texts, accepted, turn, view);
        var optimism = view.Memory.Belief(turn.Other).Optimism;
        var isHeld = ManyProspects.TryOf(actor, texts, view.World, optimism, out var prospects);
        for (var text = 0; text < count; text++)
        {
            Assert.Equal(asked[text] && mind.Accepts(texts[text], turn, view), accepted[text]);
            if (isHeld)
            {
                var held = prospects.At(text / Vector<double>.Count * Vector<double>.Count)[text % Vector<double>.Count];
                Assert.Equal(Prospect.Of(actor, texts[text], view.World, optimism: optimism), held);
            }
        }
    }

    private static void Measured(CompiledRelation pair, World world, View one, View other)
    {
        var assents = new Assents(world, pair.Index, Minds);
        assents.Believe(one.Memory.Belief(pair.Second), other.Memory.Belief(pair.First));
        var texts = Zone.Texts(pair, world).ToArray();
        var signed = texts.Where(targets => assents.Actors.Take(2).All(Lets(targets))).ToArray();
        var ratified = signed.Count(targets => assents.Actors.Skip(2).All(Lets(targets)));

        Assert.Equal(new Zone(signed.Length / (double)texts.Length, ratified / (double)texts.Length), Zone.Of(assents));

        Func<int, bool> Lets(short[] targets) => actor => assents.Lets(actor, new Text(pair.Index, targets));
    }

    [Fact]
    public void Targets_are_rounded_alike()
    {
        var random = new Random(1);
        double[] hard = [.. Enumerable.Range(-3, 1010).SelectMany(target => new[] { 0.0, 0.5 }
            .Select(half => (target + half) / 1000)).SelectMany(point => new[] { Math.BitDecrement(point), point, Math.BitIncrement(point) })];
        foreach (var point in (double[])[.. hard, .. Enumerable.Range(0, 10_000).Select(_ => (random.NextDouble() * 1.2) - 0.1), -0.0])
        {
            Assert.Equal(Deal.Quantise(point), (short)Deal.Quantise(new Vector<double>(point))[0]);
        }
    }
}
