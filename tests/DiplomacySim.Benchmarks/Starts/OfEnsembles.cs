namespace DiplomacySim.Benchmarks;

/// <summary>Ensembles from command to answer, as whoever asks for them waits for them. Each has another seed: what is on record is not played
/// again.</summary>
internal static class OfEnsembles
{
    private const string Scenario = $"scenarios/{Published.Flagship}";
    private const int Fewer = 1000;

    /// <summary>Two parties and one issue, so that a million runs take bearable time.</summary>
    private const string Small =
        """
        name: Two neighbours
        start: 2018-11
        issues:
          arms: {control: [north, south], statusQuo: 0.5}
        parties:
          north: {}
          south: {}
        actors:
          palace: {party: north, role: executive, ideal: {arms: 0.9}, salience: {arms: 1}, judgement: {noise: 0.1}}
          court: {party: south, role: executive, ideal: {arms: 0.2}, salience: {arms: 1}, judgement: {noise: 0.1}}
        relations:
          border: {between: [north, south]}
        """;

    private static int seed;

    public static async IAsyncEnumerable<Figure> Measure(Effort effort)
    {
        using var client = new ClientProcess();
        var folder = Directory.CreateTempSubdirectory("diplomacysim-");
        var (bare, tables) = (new List<double>(), new List<double>());
        for (var time = 0; time < effort.Ensembles; time++)
        {
            bare.Add((await client.ToEnd(Flagship)).Seconds);
            tables.Add((await client.ToEnd([.. Flagship, "--out", Path.Combine(folder.FullName, "results"), "--format", "parquet"])).Seconds);
        }

        yield return new Figure("`ensemble`: 10,000 runs of the flagship, from command to answer", Median.Of(bare), "s", Target.NoMoreThan(6));
        yield return new Figure("`ensemble`: its tables as Parquet, pictures and page on top", Median.Of(tables) - Median.Of(bare), "s",
            Target.NoMoreThan(2));

        var file = Path.Combine(folder.FullName, "two-neighbours.yaml");
        await File.WriteAllTextAsync(file, Small);
        var (few, many) = (new List<double>(), new List<double>());
        for (var time = 0; time < effort.Ensembles; time++)
        {
            few.Add((await client.ToEnd(Neighbours(Fewer))).PeakBytes);
            many.Add((await client.ToEnd(Neighbours(effort.MostRuns))).PeakBytes);
        }

        yield return new Figure(FormattableString.Invariant($"`ensemble`: most memory held, {effort.MostRuns:#,0} runs of {Fewer:#,0}"),
            Median.Of(many) / Median.Of(few), "", Target.NoMoreThan(1.1));
        folder.Delete(recursive: true);

        string[] Neighbours(int runs) => ["ensemble", file, "--runs", $"{runs}", "--rounds", "6", "--seed", $"{++seed}", "--json"];
    }

    private static string[] Flagship => ["ensemble", Scenario, "--runs", "10000", "--seed", $"{++seed}", "--json"];
}
