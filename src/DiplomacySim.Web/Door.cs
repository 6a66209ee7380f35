using System.Collections.Concurrent;
using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Web;

/// <summary>Lets requests in, and answers them by the table of routes.</summary>
internal sealed partial class Door(PageSecurity security, ServedRecord served, ILogger logger, CancellationToken stopping)
{
    /// <summary>Answers that keep a processor, at a time.</summary>
    private SemaphoreSlim Heavy { get; } = new(Math.Max(1, Environment.ProcessorCount - 1));

    private readonly ConcurrentDictionary<string, Task<object?>> underWay = new(StringComparer.Ordinal);
    private Gate? gate;

    /// <summary>Answers from now on, once it is known where.</summary>
    public void Open(int port) => gate = security.Gate(port);

    /// <summary>All requests, whatever they ask for.</summary>
    public async Task Enter(HttpContext http, RequestDelegate next)
    {
        Gate.AddHeaders(http.Response);
        if (gate is null)
        {
            await Fail(http, StatusCodes.Status503ServiceUnavailable, ErrorCodes.Unreachable, "The server is just starting.");
            return;
        }

        if (gate.Refusal(http.Request) is { } reason)
        {
            await Fail(http, StatusCodes.Status403Forbidden, ErrorCodes.Usage, reason);
            return;
        }

        await next(http);
        if (http.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false })
        {
            await Fail(http, StatusCodes.Status405MethodNotAllowed, ErrorCodes.Usage, "This cannot be asked so; /api/openapi.json says how.");
        }
    }

    /// <summary>What stands in no row of the table.</summary>
    public static Task Nothing(HttpContext http) => Fail(http, StatusCodes.Status404NotFound, ErrorCodes.Usage,
        "There is nothing of that name; /api/openapi.json has all that there is.");

    public async Task Answer(HttpContext http, Route route)
    {
        if (!gate!.Lets(http.Request, route.Right))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await Fail(http, StatusCodes.Status401Unauthorized, ErrorCodes.Usage, route.Right == Right.Player
                ? "This needs the key of those who play: the link that the silo prints has it."
                : "This needs a key: the link that the silo prints has it.");
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        http.RequestAborted = either.Token;
        try
        {
            await Take(http, route);
            await Write(http, await Ask(new Asked(http, served), route));
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
            http.Abort();
        }
        catch (Exception problem)
        {
            await Fail(http, route, problem);
        }
    }

    /// <summary>Sees that a request has what its route takes, and which run is meant by it.</summary>
    private async Task Take(HttpContext http, Route route)
    {
        // What stands behind the address of a page is the page's own.
        if (route.Right == Right.Anyone)
        {
            return;
        }

        RefusedRequestException.ThrowIfAny(RequestParameter.Problems(http.Request, route));
        if (route.Body is null && http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            await RequestBody.Read<BareRequest>(http.Request.Body, http.RequestAborted);
        }

        if (http.Request.RouteValues.TryGetValue("run", out var run))
        {
            http.Request.RouteValues["run"] = await RunOnRecord.Named(served.Journals.Runs, (string)run!, http.RequestAborted);
        }
    }

    private Task<object?> Ask(Asked asked, Route route) => route.IsHeavy ? AskOnce(asked, route) : route.Handle(asked);

    /// <summary>What takes longer is worked out once for all who ask the same meanwhile.</summary>
    private async Task<object?> AskOnce(Asked asked, Route route)
    {
        var request = asked.Http.Request;
        var question = $"{request.RouteValues.GetValueOrDefault("run")} {request.Path}{request.QueryString}";
        while (true)
        {
            var own = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var answer = underWay.GetOrAdd(question, own.Task);
            if (answer == own.Task)
            {
                _ = WorkOut(asked, route, question, own);
            }

            try
            {
                return await answer.WaitAsync(asked.Cancellation);
            }
            catch (OperationCanceledException) when (!asked.Cancellation.IsCancellationRequested)
            {
                // Whoever asked first has gone away.
            }
        }
    }

    private async Task WorkOut(Asked asked, Route route, string question, TaskCompletionSource<object?> answer)
    {
        try
        {
            var found = await AskInTurn(asked, route);
            underWay.TryRemove(question, out _);
            answer.SetResult(found);
        }
        catch (OperationCanceledException)
        {
            underWay.TryRemove(question, out _);
            answer.SetCanceled(CancellationToken.None);
        }
        catch (Exception problem)
        {
            underWay.TryRemove(question, out _);
            answer.SetException(problem);
        }
    }

    private async Task<object?> AskInTurn(Asked asked, Route route)
    {
        await Heavy.WaitAsync(asked.Cancellation);
        try
        {
            return await route.Handle(asked);
        }
        finally
        {
            Heavy.Release();
        }
    }

    private async Task Fail(HttpContext http, Route route, Exception problem)
    {
        var (status, document) = Failures.Of(problem);
        if (document.Exit == ErrorCodes.OurMistake)
        {
            Tell(logger, problem, route.Method, route.Path);
        }

        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        if (problem is NothingToAgreeException)
        {
            // No mistake of whoever asks: there is just nothing to show.
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        http.Response.Headers.RetryAfter = Failures.RetryAfter(problem);
        await Write(http, status, document);
    }

    private static Task Fail(HttpContext http, int status, int code, string message) =>
        Write(http, status, ErrorDocument.Of(code, ErrorCodes.KindOf(code), message, []));

    private static async Task Write(HttpContext http, object? answer)
    {
        switch (answer)
        {
            case null:
                break;
            case FileAnswer file:
                http.Response.ContentType = file.Type;
                http.Response.ContentLength = file.Content.Length;
                http.Response.Headers.CacheControl = "no-store";
                if (file.Name is not null)
                {
                    http.Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
                }

                await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
                break;
            default:
                await Write(http, StatusCodes.Status200OK, answer);
                break;
        }
    }

    private static async Task Write(HttpContext http, int status, object document)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(http.Response.Body, document, document.GetType(), DocumentJson.OnOneLine, http.RequestAborted);
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} cannot be answered.")]
    private static partial void Tell(ILogger logger, Exception problem, string method, string path);
}
