using System.Security.Cryptography;
using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>The questions that were asked here of many runs: those that are being answered, and those whose results are kept.</summary>
/// <param name="folder">That of the results.</param>
internal sealed class StudyDesk(ServedRecord served, string folder, CancellationToken stopping)
{
    /// <summary>Studies that are played at a time.</summary>
    private const int Most = 8;

    private readonly Dictionary<string, RunningStudy> studies = new(StringComparer.Ordinal);
    private bool isRead;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<StudyDocument> List()
    {
        lock (studies)
        {
            Read();
            return [.. studies.Values.Select(study => study.Document(isWhole: false)).OrderByDescending(study => study.Started)];
        }
    }

    /// <exception cref="NoSuchRunException">There is none.</exception>
    public RunningStudy Find(string id)
    {
        lock (studies)
        {
            Read();
            return studies.GetValueOrDefault(id) ?? throw new NoSuchRunException(Words.Plain(id), "study", "/api/ensembles lists those there are.");
        }
    }

    /// <summary>Starts a study, or goes on with it; one that is being played or has its results stays as it is.</summary>
    /// <exception cref="BusyException">Many are being played.</exception>
    /// <exception cref="RefusalException">There is something wrong with the question.</exception>
    /// <exception cref="RefusedScenarioException">There is something wrong with the scenario.</exception>
    public RunningStudy Start(StudyRequest request)
    {
        request = Plain(request);
        var id = IdOf(request);
        var asked = new AskedStudy(request, served.Scenarios, Path.Combine(folder, id));
        lock (studies)
        {
            Read();
            if (!studies.TryGetValue(id, out var study) || study.CanStart)
            {
                if (studies.Values.Count(other => other.IsRunning) >= Most)
                {
                    throw new BusyException($"{Most} studies are being played. Ask again when one has ended.", TimeSpan.FromSeconds(10));
                }

                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, $"{id}.json"), JsonSerializer.Serialize(request, DocumentJson.OnOneLine));
                File.Delete(StoppedFile(id));
                studies[id] = study = new RunningStudy(id, request, Path.Combine(folder, id), DateTimeOffset.UtcNow);
                study.Play(asked, served.Grains, stopping);
            }

            return study;
        }
    }

    /// <summary>Stops a study; that holds for servers that are started later, too.</summary>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public async Task<RunningStudy> Stop(string id)
    {
        var study = Find(id);
        if (study.IsRunning)
        {
            await File.WriteAllBytesAsync(StoppedFile(id), [], stopping);
        }

        await study.Stop();
        return study;
    }

    /// <summary>Goes on with all that was being played when a server before this one ended.</summary>
    public void GoOn()
    {
        foreach (var study in Left())
        {
            try
            {
                Start(study.Request);
            }
            catch (BusyException)
            {
                // Whoever asks it again goes on with it.
            }
            catch (Exception problem)
            {
                study.Fail(problem);
            }
        }
    }

    private RunningStudy[] Left()
    {
        lock (studies)
        {
            Read();
            return [.. studies.Values.Where(study => study.CanStart && !File.Exists(StoppedFile(study.Id)))];
        }
    }

    private string StoppedFile(string id) => Path.Combine(folder, $"{id}.stopped");

    /// <summary>What was asked before this server was started.</summary>
    private void Read()
    {
        if (isRead)
        {
            return;
        }

        isRead = true;
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json") : [])
        {
            try
            {
                var id = Path.GetFileNameWithoutExtension(file);
                var request = JsonSerializer.Deserialize<StudyRequest>(File.ReadAllText(file), DocumentJson.OnOneLine)!;
                studies[id] = new RunningStudy(id, request, Path.Combine(folder, id), File.GetLastWriteTimeUtc(file));
            }
            catch (JsonException)
            {
                // It was not written to its end; whoever asks it again writes it anew.
            }
        }
    }

    /// <returns>The same question without what says nothing.</returns>
    private static StudyRequest Plain(StudyRequest request)
    {
        return request with
        {
            Seed = request.Seed == 1 ? null : request.Seed, Set = Some(request.Set), With = Some(request.With), Over = Some(request.Over),
            Of = Some(request.Of),
        };

        static IReadOnlyList<string>? Some(IReadOnlyList<string>? list) => list is { Count: > 0 } ? list : null;
    }

    private static string IdOf(StudyRequest request)
    {
        var name = string.Concat($"{request.Study}-{request.Scenario}".ToLowerInvariant().Where(letter => GrainKeys.IsRun($"{letter}")));
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, DocumentJson.OnOneLine));
        return $"{(name.Length is > 0 and <= 50 ? name : "study")}-{Convert.ToHexStringLower(hash)[..10]}";
    }
}
