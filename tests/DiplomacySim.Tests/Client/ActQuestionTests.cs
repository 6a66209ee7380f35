using System.Text.Json;
using DiplomacySim.Client.Commands;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>Acts that are asked about without their ids.</summary>
public sealed class ActQuestionTests : IAsyncLifetime, IDisposable
{
    private readonly RecordFolder folder = new();
    private RunOnRecord run = null!;

    public async Task InitializeAsync()
    {
        Assert.Equal(0, await folder.Run("run", "scenarios/contract-curve.yaml", "--set", "actors.kremlin.readiness=0.6", "--set",
            "actors.white-house.readiness=0.6", "--seed", "9", "--run-id", "ready", "--json"));
        run = await RecordReader.Read(folder.Place, "ready", default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_last_act_that_fits_is_explained()
    {
        bool Is(Act act, string actor) => act.HasActor && run.Setting.Scenario.Actors[act.Actor].Id == actor;
        var veto = run.Log.Acts.Last(act => act.Kind is ActKind.Veto or ActKind.Objection or ActKind.ExecutiveVeto);
        var rejection = run.Log.Acts.Last(act => act.Kind is ActKind.Rejection && Is(act, "kremlin"));
        var decision = run.Log.Acts.Last(act => act.Round == 5 && act.Decision is not null);

        Assert.Equal(veto.Id, await Explained("--veto"));
        Assert.Equal(rejection.Id, await Explained("--rejection", "--actor", "kremlin"));
        Assert.Equal(decision.Id, await Explained("--round", "5"));
    }

    [Theory]
    [InlineData("Which act?")]
    [InlineData("An act has one id", "3", "--veto")]
    [InlineData("no such act: veto or objection or executive veto, of kremlin", "--veto", "--actor", "kremlin")]
    [InlineData("There is no actor 'nobody'", "--actor", "nobody")]
    [InlineData("There is no round 99", "--round", "99")]
    public async Task What_cannot_be_found_is_said(string message, params string[] question)
    {
        using var client = new CommandRunner(folder.Path);
        foreach (var command in (string[])["explain", "flip"])
        {
            var (exit, _, errors) = await client.Run([command, "ready", .. question]);

            Assert.Equal(2, exit);
            Assert.Contains(message, errors, StringComparison.Ordinal);
        }
    }

    private async Task<int> Explained(params string[] question)
    {
        using var client = new CommandRunner(folder.Path);
        var (exit, output, errors) = await client.Run(["explain", "ready", .. question, "--json"]);
        Assert.True(exit == 0, errors);
        using var document = JsonDocument.Parse(output);
        return document.RootElement.GetProperty("act").GetInt32();
    }
}
