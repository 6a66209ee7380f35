using DiplomacySim.Analysis;
using DiplomacySim.Reporting;
using Spectre.Console;
using DiplomacySim.Client.Commands;

namespace DiplomacySim.Client.Ensembles;

/// <summary>What would it take? For each party the changes within its reach that do most, each by itself.</summary>
public sealed class RankCommand(Screen screen, SiloPlace place)
{
    private const int Rows = 8;

    public async Task<int> Play(Inquiry inquiry, SensitivityPlan plan, bool dry, bool json, CancellationToken cancellation)
    {
        var response = Responses.Read(plan.Of);
        var reader = new ScenarioCommands(screen, place.Minds);
        if (reader.Read(inquiry) is not { } material)
        {
            return ExitCodes.Scenario;
        }

        Responses.Check(response, material.Setting);
        var scenario = material.Ready.Scenario;
        var factors = Factors.Of(scenario, plan.Reach).Where(factor => Factors.Party(factor.Range.Path, scenario) is not null).ToArray();
        var changes = factors.SelectMany(factor => new[] { factor.Range.From, factor.Range.To }.Where(end => end != factor.Parameter.Value)
            .Select(end => (factor.Parameter, To: end))).ToArray();
        Estimate.Say(screen, $"{Estimate.Parameters(factors.Length)}, {changes.Length} changes", (changes.Length + 1L) * inquiry.Runs, material);
        if (dry)
        {
            return ExitCodes.Ok;
        }

        await using var results = ResultWriter.Open(inquiry.Results);
        results.Keep(material);
        var order = material.Order(Detail.None,
            [[], .. changes.Select(change => (string[])[$"{change.Parameter.Path}={change.Parameter.Write(change.To)}"])]);
        var (unchanged, contrasts) = (new List<Batch>(), changes.Select(_ => new Paired(material.Setting, material.Setting)).ToArray());
        await using (var stage = await Stage.Open(screen, place, cancellation))
        {
            await stage.Play(order, new Progress(screen, (long)order.Points.Length * order.Runs), batch =>
            {
                if (batch.Slice.Point == 0)
                {
                    unchanged.Add(batch);
                }
                else
                {
                    contrasts[batch.Slice.Point - 1].Add(unchanged[(batch.Slice.First - order.First) / order.Plan.Size], batch);
                }

                return Task.CompletedTask;
            });
        }

        var found = changes.Zip(contrasts, (change, contrast) => (change.Parameter, change.To, Found: response.Of(contrast)));
        var document = new RankDocument(
            RankDocument.Version,
            inquiry.Name,
            plan.Of,
            inquiry.Seed,
            inquiry.Runs,
            material.Rounds,
            plan.Reach,
            [
                .. from change in found
                   orderby change.Found.Mean descending, change.Parameter.Path
                   select ChangeDocument.Of(Factors.Party(change.Parameter.Path, scenario)!, change.Parameter.Path, change.Parameter.Value,
                   change.To, change.Found),
            ]);
        await results.Finish("rank", document, () => RankShowing.Of(document, material.Provenance));
        return screen.Answer(json, document, () => Write(document, material));
    }

    private void Write(RankDocument document, Material material)
    {
        var palette = new Palette(material.Setting);
        foreach (var party in material.Ready.Scenario.Relations[0].Between)
        {
            var table = Lines.Table($"what {Words.Plain(material.Setting.PartyName(material.Setting.Party(party)))} could change", ">from", ">to",
                $">{document.Of}", "95 % interval");
            foreach (var change in document.Changes.Where(change => change.Party == party && change.Low > 0).Take(Rows))
            {
                table.AddRow(
                    palette.Paint(change.Path),
                    Figures.Three(change.From),
                    Figures.Three(change.To),
                    Figures.Plus(change.Difference),
                    Markup.Escape($"[{Figures.Plus(change.Low)}, {Figures.Plus(change.High)}]"));
            }

            screen.Show(table);
            screen.Say($"");
        }

        screen.List([$"Each change by itself, {document.Reach:0%} of what the parameter may be",
            $"{document.Runs} pairs of runs of {document.Rounds} rounds", $"seed {document.Seed}"]);
    }
}
