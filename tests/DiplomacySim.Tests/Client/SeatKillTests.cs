using DiplomacySim.Client;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>Silos that are killed while a question waits for somebody outside.</summary>
public sealed class SeatKillTests : IDisposable
{
    private const int Rounds = 24;

    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task What_was_answered_is_not_asked_again_and_what_waits_is_not_lost()
    {
        var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path("scenarios/prespa-2018.yaml"));
        var order = new RunOrder("seated", "prespa-2018.yaml", ready.Canonical, 4, Rounds, Seats: "athens government");
        var (asked, draws) = (new List<string>(), new Random(11));
        var left = Samples.Kills;
        using var silo = await SiloProcess.Start(program.Folder);
        var connection = await Connect(silo);
        await connection.Run(order.Run).Start(order);
        while ((await connection.Run(order.Run).Status()).State.IsUnderWay())
        {
            var open = await connection.Run(order.Run).Open(null);
            if (open.Length == 0)
            {
                continue;
            }

            if (left > 0 && draws.Next(2) == 0)
            {
                left--;
                await connection.DisposeAsync();
                await silo.End(Signal.Kill);
                await silo.Start();
                connection = await Connect(silo);
                var again = await connection.Run(order.Run).Waiting();
                Assert.Equal(open.Select(turn => turn.Question), again.Select(turn => turn.Question));
                open = again;
            }

            asked.Add(open[0].Question);
            await connection.Run(order.Run).Answer(open[0].Actor, open[0].Question, Answer(open[0].Question), "test", "test");
        }

        var (status, answers) = (await connection.Run(order.Run).Status(), await connection.Run(order.Run).Answers());
        await connection.DisposeAsync();
        var setup = SeatAnswers.On(new CompiledScenario(ready.Scenario), answers);

        Assert.Equal(0, left);
        Assert.Equal((RunState.Finished, ""), (status.State, status.Failure));
        Assert.Equal(asked.Distinct(), asked);
        Assert.Equal(asked.Order(), answers.Select(answer => answer.Question).Order());
        Assert.Equal(Simulation.Play(setup, 4, Rounds).Hash, status.Hash);
    }

    /// <summary>Meets always; leaves everything else to the mind.</summary>
    private static string Answer(string question) => question.Contains("/meet@", StringComparison.Ordinal) ? "meet" : "";

    private static Task<Connection> Connect(SiloProcess silo) => Connection.Open(new(silo.Address, null, MindFiles.None), default);
}
