using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Reporting;
using DiplomacySim.Client.Commands;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Plays a scenario many times and says how the runs spread.</summary>
public sealed class EnsembleCommand(Screen screen, SiloPlace place)
{
    /// <param name="live">Among actor grains instead of on the kernel.</param>
    public async Task<int> Play(Inquiry inquiry, bool live, bool json, CancellationToken cancellation)
    {
        var reader = new ScenarioCommands(screen, place.Minds);
        if (reader.Read(inquiry) is not { } material)
        {
            return ExitCodes.Scenario;
        }

        await using var results = ResultWriter.Open(inquiry.Results);
        results.Keep(material);
        var order = material.Order(Detail.Rounds | inquiry.Results.Detail);
        var (outcomes, spreads) = (new Outcomes(material.Setting), new Spreads(material.Setting, material.Rounds));
        var progress = new Progress(screen, inquiry.Runs) { SoFar = () => SoFar(outcomes) };
        if (live)
        {
            await using var connection = await Connection.Open(place, cancellation);
            await new Live(screen, connection, material, order).Play(progress, Take, cancellation);
        }
        else
        {
            await using var stage = await Stage.Open(screen, place, cancellation);
            await stage.Play(order, progress, Take);
        }

        async Task Take(Batch batch)
        {
            outcomes.Add(batch);
            spreads.Add(batch);
            await results.Add(batch, material);
        }

        var document = EnsembleDocument.Of(outcomes, spreads, order.Ensemble, inquiry.Name, inquiry.Seed);
        await results.Finish("ensemble", document, () => EnsembleShowing.Of(document, material.Setting, material.Provenance));
        return screen.Answer(json, document, () => new EnsembleSummary(screen).Write(document, material.Setting));
    }

    private static string SoFar(Outcomes outcomes)
    {
        var most = Verdicts.All.MaxBy(outcomes.Count);
        return string.Create(CultureInfo.InvariantCulture, $"; {Words.Kebab(most.ToString())} {outcomes.Share(most).Mean:0.0%}");
    }
}
