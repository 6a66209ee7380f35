using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>The tables of an ensemble or a sweep: what columns they have, and their rows out of a batch.</summary>
public static class EnsembleTables
{
    private const string FromOne = "from 1";

    private static readonly Column Point = new("point", ColumnType.Whole, "", FromOne, "number of the point of the design; 1 where there is none");
    private static readonly Column Run = new("run", ColumnType.Whole, "", FromOne, "number of the run, the same seed at every point");
    private static readonly Column Round = new("round", ColumnType.Whole, "round", FromOne, "round of the run");
    private static readonly Column Relation = new("relation", ColumnType.Text, "", "", "id of the relation");

    public static readonly TableSchema Runs = new("runs",
    [
        Point,
        Run,
        new("seed", ColumnType.Whole, "", "0 to 9007199254740991", "seed of the run, for `run --seed`"),
        new("verdict", ColumnType.Text, "", string.Join(", ", Verdicts.All.Select(Name)), "what became of the first relation"),
        .. RunMeasure.All.Where((_, place) => place != RunMeasure.Verdict).Select(measure => new Column(
            measure.Name, IsWhole(measure) ? ColumnType.Whole : ColumnType.Number, measure.Unit, Range(measure.Low, measure.High), measure.Meaning)),
    ]);

    public static readonly TableSchema Counts = new("counts",
    [
        Point,
        Run,
        Relation,
        .. RunMeasure.All.Where(measure => measure.IsCount).Select(measure => new Column(
            measure.Name, ColumnType.Whole, measure.Unit, "from 0", measure.Meaning.Replace(", of all relations", "", StringComparison.Ordinal))),
    ]);

    public static readonly TableSchema Rounds = new("rounds",
    [
        Point,
        Run,
        Round,
        Relation,
        new("from", ColumnType.Text, "", "", "id of the party whose direction it is"),
        new("to", ColumnType.Text, "", "", "id of the other party"),
        .. RoundMeasure.OfDirection.Select(Of),
    ]);

    public static readonly TableSchema Relations = new("relations", [Point, Run, Round, Relation, .. RoundMeasure.OfRelation.Select(Of)]);

    public static readonly TableSchema Acts = new("acts",
    [
        Point,
        Run,
        Round,
        new("id", ColumnType.Whole, "", FromOne, "number of the act in its run"),
        new("kind", ColumnType.Text, "", "", "kind of the act"),
        new("actor", ColumnType.Text, "", "", "id of the actor; empty for none"),
        new("source", ColumnType.Text, "", "", "id of the party whose act it is; empty for none"),
        new("target", ColumnType.Text, "", "", "id of the party that it is done to; empty for none"),
        Relation with { Meaning = "id of the relation; empty for none" },
        new("issue", ColumnType.Text, "", "", "id of the issue; empty for none"),
        new("amount", ColumnType.Number, "", "", "how far the issue moves, or what else the kind of act measures"),
        new("goldstein", ColumnType.Number, "Goldstein", "-10 to 10", "weight of the act as an event; missing where event data do not see it"),
        new("cause", ColumnType.Whole, "", "from 0", "id of the act that it answers or follows from; 0 for none"),
        new("ayes", ColumnType.Number, "votes", "from 0", "votes for; missing where none was taken"),
        new("noes", ColumnType.Number, "votes", "from 0", "votes against; missing where none was taken"),
        new("reason", ColumnType.Text, "", "", "what weighed most in the decision; empty where nothing was weighed"),
    ]);

    public static readonly TableSchema Parameters = new("parameters",
    [
        Point,
        new("path", ColumnType.Text, "", "", "path of the parameter, as in `--set`"),
        new("value", ColumnType.Text, "", "", "its value at the point, as a scenario writes it"),
    ]);

    /// <summary>All of them, for the dictionary.</summary>
    public static IReadOnlyList<TableSchema> All => [Runs, Counts, Rounds, Relations, Acts, Parameters];

    public static IReadOnlyList<Array> RunRows(Batch batch, long seed)
    {
        var count = batch.Slice.Count;
        var numbers = Enumerable.Range(batch.Slice.First, count).ToArray();
        return
        [
            Same(batch.Slice.Point + 1, count),
            Array.ConvertAll(numbers, number => (long)number),
            Array.ConvertAll(numbers, number => Chance.SeedOf(seed, number)),
            Enumerable.Range(0, count).Select(run => Name((Verdict)batch.Value(run, RunMeasure.Verdict))).ToArray(),
            .. RunMeasure.All.Select((measure, place) => (measure, place)).Where(column => column.place != RunMeasure.Verdict).Select(column =>
            {
                var values = Enumerable.Range(0, count).Select(run => batch.Value(run, column.place));
                return IsWhole(column.measure)
                    ? (Array)values.Select(value => (long)value).ToArray()
                    : values.Select(value => Fixed.Value(value, column.measure.Scale)).ToArray();
            }),
        ];
    }

    /// <summary>For each run, each relation: what a response names as <c>deals@us-iran</c>.</summary>
    public static IReadOnlyList<Array> CountRows(Batch batch, CompiledScenario setting)
    {
        var measures = RunMeasure.AllOf(setting);
        var rows = Enumerable.Range(0, batch.Slice.Count)
            .SelectMany(run => setting.Relations.Select(pair => (Run: run, pair.Relation.Id))).ToArray();
        return
        [
            Same(batch.Slice.Point + 1, rows.Length),
            Array.ConvertAll(rows, row => (long)(batch.Slice.First + row.Run)),
            Array.ConvertAll(rows, row => row.Id),
            .. RunMeasure.All.Where(measure => measure.IsCount).Select(measure =>
                Array.ConvertAll(rows, row => (long)batch.Value(row.Run, RunMeasure.PlaceOf(measure.Name, row.Id, measures)))),
        ];
    }

    public static IReadOnlyList<Array> RoundRows(Batch batch, CompiledScenario setting, int rounds) => Rows(
        batch, setting, rounds, 2, RoundMeasure.OfDirection.Count,
        (pair, side) => [pair.Relation.Id, setting.Scenario.Parties[pair.Party(side)].Id, setting.Scenario.Parties[pair.Party(1 - side)].Id],
        (pair, side) => RoundMeasure.OfDirectionAt((pair.Index * 2) + side, 0));

    public static IReadOnlyList<Array> RelationRows(Batch batch, CompiledScenario setting, int rounds) => Rows(
        batch, setting, rounds, 1, RoundMeasure.OfRelation.Count, (pair, _) => [pair.Relation.Id],
            (pair, _) => RoundMeasure.OfRelationAt(pair.Index, 0));

    public static IReadOnlyList<Array> ActRows(Batch batch, CompiledScenario setting)
    {
        var scenario = setting.Scenario;
        var count = batch.Acts.Length / ActNumbers.Width;
        int At(int row, int column) => batch.Acts[(row * ActNumbers.Width) + column];
        Array Whole(int column) => Enumerable.Range(0, count).Select(row => (long)At(row, column)).ToArray();
        Array Number(int column, int scale) => Enumerable.Range(0, count).Select(row => Fixed.Value(At(row, column), scale)).ToArray();
        Array Text(int column, Func<int, string> name) =>
            Enumerable.Range(0, count).Select(row => At(row, column) < 0 ? "" : name(At(row, column))).ToArray();
        string Party(int index) => scenario.Parties[index].Id;
        return
        [
            Same(batch.Slice.Point + 1, count), Whole(0), Whole(1), Whole(2),
            Text(3, kind => ActTable.Of((ActKind)kind).Name), Text(4, actor => scenario.Actors[actor].Id), Text(5, Party), Text(6, Party),
            Text(7, relation => scenario.Relations[relation].Id), Text(8, issue => scenario.Issues[issue].Id),
            Number(9, Fixed.Scale), Number(10, Fixed.Scale), Whole(11), Number(12, 1), Number(13, 1), Text(14, term => Words.Kebab($"{(Term)term}")),
        ];
    }

    /// <param name="point">From 0.</param>
    public static IReadOnlyList<Array> ParameterRows(int point, IReadOnlyList<string> sets)
    {
        var parts = sets.Select(set => set.Split('=', 2)).ToArray();
        return [Same(point + 1, parts.Length), parts.Select(part => part[0]).ToArray(), parts.Select(part => part[1]).ToArray()];
    }

    /// <param name="sides">Rows of a relation in a round.</param>
    /// <param name="width">Measures of a row.</param>
    /// <param name="ids">What a row is about.</param>
    /// <param name="place">Where its measures begin among those of the round.</param>
    private static Array[] Rows(Batch batch, CompiledScenario setting, int rounds, int sides, int width, Func<CompiledRelation, int, string[]> ids,
        Func<CompiledRelation, int, int> place)
    {
        var subjects = setting.Relations.SelectMany(pair => Enumerable.Range(0, sides)
            .Select(side => (Ids: ids(pair, side), Place: place(pair, side)))).ToArray();
        var count = batch.Slice.Count * rounds * subjects.Length;
        var (run, round) = (new long[count], new long[count]);
        var texts = subjects[0].Ids.Select(_ => new string[count]).ToArray();
        var numbers = Enumerable.Range(0, width).Select(_ => new double[count]).ToArray();
        for (var row = 0; row < count; row++)
        {
            var (at, subject) = (row / subjects.Length, subjects[row % subjects.Length]);
            (run[row], round[row]) = (batch.Slice.First + (at / rounds), 1 + (at % rounds));
            for (var text = 0; text < texts.Length; text++)
            {
                texts[text][row] = subject.Ids[text];
            }

            var start = (at * setting.Relations.Length * RoundMeasure.PerRelation) + subject.Place;
            for (var number = 0; number < width; number++)
            {
                numbers[number][row] = Fixed.Value(batch.Rounds[start + number]);
            }
        }

        return [Same(batch.Slice.Point + 1, count), run, round, .. texts, .. numbers];
    }

    private static Column Of(RoundMeasure measure) =>
        new(measure.Name, ColumnType.Number, measure.Unit, Range(measure.Low, measure.High), measure.Meaning);

    /// <summary>Counts are whole; a round can be missing.</summary>
    private static bool IsWhole(RunMeasure measure) => measure.Scale == 1 && measure.Name != RunMeasure.All[RunMeasure.FirstDeal].Name;

    private static string Range(double low, double high) =>
        double.IsInfinity(high) ? FormattableString.Invariant($"from {low}") : FormattableString.Invariant($"{low} to {high}");

    private static string Name(Verdict verdict) => Words.Kebab(verdict.ToString());

    private static long[] Same(long value, int count)
    {
        var column = new long[count];
        Array.Fill(column, value);
        return column;
    }
}
