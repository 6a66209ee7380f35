using DiplomacySim.Contracts;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>Questions that many runs answer.</summary>
internal static class EnsembleRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Route.Get("/api/ensembles", "ensembles", "The ensembles on record, and the questions that were asked here, newest first.", async asked =>
        {
            var (served, cancellation) = (asked.Served, asked.Cancellation);
            return EnsemblesDocument.Of(await new CatalogueQuery().All<EnsembleEntry>(
                query => served.Journals.Ensembles.Ensembles(query, cancellation), cancellation).ToListAsync(cancellation)) with
            {
                Studies = served.Studies.List(),
            };
        }),
        Route.Post("/api/ensembles", "started", "Has many runs played that answer a question; the same question again is the same study.",
            async asked => StartedDocument.Of("study", asked.Served.Studies.Start(await asked.Body<StudyRequest>()).Id)) with
        {
            Body = typeof(StudyRequest),
        },
        Route.Get("/api/ensembles/{id}", "study", "How far a study is, and what came of it.", asked => Task.FromResult<object?>(
            Found(asked).Document(isWhole: true))),
        Route.Post("/api/ensembles/{id}/stop", "study", "Stops a study; started again it goes on where it was.", async asked =>
            (await asked.Served.Studies.Stop(asked.Part("id"))).Document(isWhole: true)),
        Route.Get("/api/ensembles/{id}/events", "text/event-stream", "How far a study is, as it is played.", async asked =>
        {
            await StudyStream.Write(asked, Found(asked));
            return null;
        }),
        Route.Get("/api/ensembles/{id}/pictures/{name}", "image/svg+xml", "A picture of results, .svg or .png.", asked =>
            Task.FromResult<object?>(Picture(asked))) with { OtherAnswers = ["image/png"] },
        Route.Get("/api/ensembles/{id}/tables/{name}", "text/csv", "A table of results, .csv, to be saved.", asked =>
            Task.FromResult<object?>(File(asked, ".csv"))),
        Route.Get("/api/ensembles/{id}/files/{name}", "application/octet-stream", "Any file of results, to be saved.", asked =>
            Task.FromResult<object?>(File(asked, ""))),
    ];

    private static RunningStudy Found(Asked asked) => asked.Served.Studies.Find(asked.Part("id"));

    private static FileAnswer Picture(Asked asked)
    {
        var name = asked.Part("name");
        return PictureTypes.Of(Path.GetExtension(name)) is { } type && Found(asked).File(name) is { } content ? new(content, type)
            : throw None(name, "picture");
    }

    private static NoSuchRunException None(string name, string what) =>
        new(Words.Plain(name), what, $"`{what}s` of the study lists those there are.");

    private static FileAnswer File(Asked asked, string ending)
    {
        var name = asked.Part("name");
        return name.EndsWith(ending, StringComparison.Ordinal) && Found(asked).File(name) is { } content
            ? new(content, ending == ".csv" ? "text/csv; charset=utf-8" : "application/octet-stream", name)
            : throw None(name, "file");
    }
}
