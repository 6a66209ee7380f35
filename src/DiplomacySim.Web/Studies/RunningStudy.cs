using System.Text.Json.Nodes;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>A question to many runs, and how far its answer is.</summary>
/// <param name="folder">That of its results.</param>
internal sealed class RunningStudy(string id, StudyRequest request, string folder, DateTimeOffset started) : IProgress<RunsPlayed>
{
    private static readonly string[] Endings = [".csv", ".json", ".html", ".png", ".svg"];

    private readonly Lock gate = new();
    private Task playing = Task.CompletedTask;
    private Func<Task> stop = () => Task.CompletedTask;
    private volatile bool isRunning;
    private string failure = "";
    private RunsPlayed progress;
    private TaskCompletionSource changed = New();

    public string Id => id;

    public StudyRequest Request => request;

    public bool IsRunning => isRunning;

    /// <summary>Whether it is neither being played nor has results.</summary>
    public bool CanStart => !IsRunning && !HasResults;

    /// <summary>Done once it is further, or at its end.</summary>
    public Task Changed
    {
        get
        {
            lock (gate)
            {
                return changed.Task;
            }
        }
    }

    private bool HasResults => System.IO.File.Exists(Path.Combine(folder, Manifest.Name));

    public void Play(AskedStudy asked, IGrainFactory grains, CancellationToken stopping)
    {
        isRunning = true;
        var stopped = new CancellationTokenSource();
        stop = stopped.CancelAsync;
        playing = Task.Run(async () =>
        {
            try
            {
                await Answer(asked, grains, stopped.Token, stopping);
            }
            catch (OperationCanceledException)
            {
                // Somebody stopped it, or the server stops: then the silo goes on when it is back.
            }
            catch (Exception problem)
            {
                Fail(problem);
            }

            isRunning = false;
            Tell();
        }, CancellationToken.None);
    }

    public void Fail(Exception problem) => failure = Failures.Of(problem).Document.Message;

    public async Task Stop()
    {
        await stop();
        await playing;
    }

    public void Report(RunsPlayed value)
    {
        progress = value;
        Tell();
    }

    /// <param name="isWhole">With what came of it.</param>
    public StudyDocument Document(bool isWhole)
    {
        var (running, hasResults) = (IsRunning, HasResults);
        string[] files = hasResults && !running ? [.. Files()] : [];
        return new(
            StudyDocument.Version,
            id,
            request.Study,
            request.Scenario,
            [.. StudyKind.WordsOf(request, request.Runs, request.Other), .. (request.Set ?? []).SelectMany(set => (string[])["--set", set])],
            running ? "running" : hasResults ? "finished" : failure.Length > 0 ? "failed" : "stopped",
            started,
            progress.Runs,
            progress.Total,
            (progress.SoFar ?? "").TrimStart(';', ' '),
            failure,
            [.. files.Where(file => file.EndsWith(".svg", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file))],
            files,
            isWhole && files.Length > 0 ? Result() : null);
    }

    /// <returns>The document of the command.</returns>
    private JsonObject Result() => JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(folder, $"{request.Study}.json")))!.AsObject();

    /// <returns>Null where the results have no such file.</returns>
    public byte[]? File(string name) => Files().Contains(name) ? System.IO.File.ReadAllBytes(Path.Combine(folder, name)) : null;

    private async Task Answer(AskedStudy asked, IGrainFactory grains, CancellationToken stopped, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopped, stopping);
        var stage = new SiloStage(grains, either.Token);
        try
        {
            await asked.Play(stage, this, either.Token);
        }
        finally
        {
            if (stopped.IsCancellationRequested)
            {
                await stage.Stop();
            }
        }
    }

    private IEnumerable<string> Files() => !HasResults ? [] : Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file))
        .Where(file => Endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal);

    private void Tell()
    {
        lock (gate)
        {
            changed.SetResult();
            changed = New();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
