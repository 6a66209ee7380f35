using System.Text;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>Where results go beside the terminal.</summary>
/// <param name="Folder">Null for nowhere.</param>
/// <param name="Acts">Every act goes into a table too.</param>
/// <param name="Words">The words of the command, for the manifest.</param>
public sealed record ResultOptions(string? Folder, bool Parquet, bool Csv, bool Acts, IReadOnlyList<string> Words)
{
    /// <summary>What ensembles have to keep for it.</summary>
    public Detail Detail => Folder is null ? Detail.None : Detail.Rounds | (Acts ? Detail.Acts : Detail.None);
}

/// <summary>The results of a command: tables that are written while it plays, then its document, pictures, page and manifest.</summary>
/// <remarks>Where no folder is named, nothing of it is written.</remarks>
public sealed class ResultWriter : IAsyncDisposable
{
    private readonly ResultOptions options;
    private readonly ResultFolder? folder;
    private readonly Dictionary<string, string> inputs = [];
    private readonly HashSet<MindFile> minds = [];
    private readonly List<(string Table, ITableWriter Writer, Stream File)> tables = [];

    private ResultWriter(ResultOptions options, ResultFolder? folder) => (this.options, this.folder) = (options, folder);

    /// <exception cref="ResultFolderException">The folder cannot be written, or holds other things.</exception>
    public static ResultWriter Open(ResultOptions options) => new(options, options.Folder is { } folder ? ResultFolder.Open(folder) : null);

    /// <summary>Keeps what the command reads, so that it can be given again.</summary>
    /// <param name="word">How the command names it.</param>
    /// <param name="name">How it is named in the folder; another one where that is taken.</param>
    public void Keep(string word, string name, string content)
    {
        while (inputs.ContainsValue(name))
        {
            name = $"other-{name}";
        }

        inputs[word] = name;
        folder?.Write(name, Encoding.UTF8.GetBytes(content));
    }

    /// <summary>Keeps a scenario, and which files the minds are of that it asks for.</summary>
    public void Keep(Material material)
    {
        Keep(material.Inquiry.File, $"{material.Inquiry.Name}.json", material.Ready.Canonical);
        minds.UnionWith(material.Inquiry.Minds.UsedBy(material.Ready.Scenario));
    }

    /// <summary>Writes what an ensemble is of: which parameters differ at which point.</summary>
    public async Task Begin(EnsembleOrder order)
    {
        minds.UnionWith(NeededMinds.Read(order.Minds));
        for (var point = 0; folder is not null && point < order.Points.Length; point++)
        {
            await Write(folder, EnsembleTables.Parameters, EnsembleTables.ParameterRows(point, order.Points[point]));
        }
    }

    public async Task Add(Batch batch, Material material)
    {
        if (folder is null)
        {
            return;
        }

        await Write(folder, EnsembleTables.Runs, EnsembleTables.RunRows(batch, material.Inquiry.Seed));
        await Write(folder, EnsembleTables.Counts, EnsembleTables.CountRows(batch, material.Setting));
        await Write(folder, EnsembleTables.Rounds, EnsembleTables.RoundRows(batch, material.Setting, material.Rounds));
        await Write(folder, EnsembleTables.Relations, EnsembleTables.RelationRows(batch, material.Setting, material.Rounds));
        if (options.Acts)
        {
            await Write(folder, EnsembleTables.Acts, EnsembleTables.ActRows(batch, material.Setting));
        }
    }

    /// <summary>Puts everything in its place in the folder.</summary>
    /// <param name="name">Of the document's file.</param>
    /// <param name="show">Makes pictures and page; not asked where no folder is named.</param>
    public Task Finish<T>(string name, T document, Func<Showing> show) =>
        folder is null ? Task.CompletedTask : Finish(folder, name, document, show());

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Close();
        }
        catch (ResultFolderException)
        {
            // They go anyway.
        }

        folder?.Dispose();
    }

    private async Task Finish<T>(ResultFolder folder, string name, T document, Showing showing)
    {
        await Close();
        folder.Write($"{name}.json", Encoding.UTF8.GetBytes(Document.Text(document)));
        foreach (var (picture, drawn) in showing.Pictures)
        {
            folder.Write($"{picture}.png", drawn.Png());
            folder.Write($"{picture}.svg", Encoding.UTF8.GetBytes(drawn.Svg()));
        }

        folder.Write("report.html", Encoding.UTF8.GetBytes(showing.Page.Html()));
        folder.Write("columns.csv", Encoding.UTF8.GetBytes(Codebook.Csv));
        string[] command = [.. options.Words.Select(word => inputs.GetValueOrDefault(word, word))];
        folder.Finish((staging, files) => Manifest.Of(staging, command, [.. inputs.Values], files,
            [.. minds.OrderBy(file => file.Assembly, StringComparer.Ordinal).ThenBy(file => file.Sha256, StringComparer.Ordinal)]));
    }

    private Task Write(ResultFolder folder, TableSchema schema, IReadOnlyList<Array> rows) => ResultFolder.Guard(options.Folder!, async () =>
    {
        if (tables.All(table => table.Table != schema.Name))
        {
            await Create(folder, schema);
        }

        foreach (var (_, writer, _) in tables.Where(table => table.Table == schema.Name))
        {
            await writer.Write(rows);
        }
    });

    private async Task Create(ResultFolder folder, TableSchema schema)
    {
        if (options.Parquet)
        {
            var file = folder.Create($"{schema.Name}.parquet");
            tables.Add((schema.Name, await ParquetTable.Open(schema, file), file));
        }

        if (options.Csv)
        {
            var file = folder.Create($"{schema.Name}.csv");
            tables.Add((schema.Name, new CsvTable(schema, file), file));
        }
    }

    private Task Close() => ResultFolder.Guard(options.Folder ?? "", async () =>
    {
        foreach (var (_, writer, file) in tables)
        {
            await using (file)
            {
                await writer.DisposeAsync();
            }
        }

        tables.Clear();
    });
}
