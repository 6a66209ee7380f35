using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacySim.Tests;

/// <summary>Takes OTLP over either protocol and keeps what it was sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<(string Path, string Header, byte[] Message)> requests = [];

    private Collector(bool grpc)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
            server.Listen(IPAddress.Loopback, 0, end => end.Protocols = grpc ? HttpProtocols.Http2 : HttpProtocols.Http1));
        application = builder.Build();
        application.Run(context => grpc ? TakeGrpc(context) : Take(context));
    }

    /// <summary>All that was sent.</summary>
    public IEnumerable<byte[]> Messages => requests.Select(request => request.Message);

    /// <summary>A span of OTLP with the names of its service and of its source.</summary>
    public sealed record Span(string Service, string Source, string Trace, string Id, string Parent, string Name,
        Dictionary<string, object> Attributes);

    /// <summary>An exemplar of OTLP with the name of its metric.</summary>
    public sealed record Exemplar(string Metric, string Trace, string Span);

    public string Address => application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public IEnumerable<string> Headers => requests.Select(request => request.Header);

    public Span[] Spans =>
    [
        .. from whole in Sent("traces", "TraceService").SelectMany(message => message.Messages(1))
           from scope in whole.Messages(2)
           from span in scope.Messages(2)
           select new Span(
               (string)whole.Messages(1).Single().Attributes(1)["service.name"],
               scope.Messages(1).Single().Text(1),
               span.Id(1),
               span.Id(2),
               span.Id(4),
               span.Text(5),
               span.Attributes(9)),
    ];

    public IEnumerable<Dictionary<string, object>> Resources =>
        Sent("traces", "TraceService").SelectMany(message => message.Messages(1, 1)).Select(resource => resource.Attributes(1));

    /// <summary>Exemplars of gauges (field 5 of a metric) and of sums (7).</summary>
    public Exemplar[] Exemplars =>
    [
        .. from metric in Measured
           from exemplar in metric.Messages(5, 1, 5).Concat(metric.Messages(7, 1, 5))
           select new Exemplar(metric.Text(1), exemplar.Id(5), exemplar.Id(4)),
    ];

    public IEnumerable<string> Meters => Scopes("metrics", "MetricsService");

    /// <summary>Categories of the log.</summary>
    public IEnumerable<string> Categories => Scopes("logs", "LogsService");

    private IEnumerable<string> Scopes(string path, string service) =>
        Sent(path, service).SelectMany(message => message.Messages(1, 2, 1)).Select(scope => scope.Text(1)).Distinct();

    private IEnumerable<Protobuf> Measured => Sent("metrics", "MetricsService").SelectMany(message => message.Messages(1, 2, 2));

    public static async Task<Collector> Start(bool grpc)
    {
        var collector = new Collector(grpc);
        await collector.application.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private IEnumerable<Protobuf> Sent(string path, string service) => requests
        .Where(request => request.Path == $"/v1/{path}" || request.Path.EndsWith($"{service}/Export", StringComparison.Ordinal))
        .Select(request => new Protobuf(request.Message));

    private async Task Take(HttpContext context)
    {
        Keep(context, await Body(context));
        context.Response.ContentType = "application/x-protobuf";
    }

    /// <summary>The body of a call is a byte for compression, four for the length, and the message; so is that of the answer.</summary>
    private async Task TakeGrpc(HttpContext context)
    {
        var body = await Body(context);
        Keep(context, body[5..]);
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(new byte[5]);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private void Keep(HttpContext context, byte[] message) =>
        requests.Enqueue((context.Request.Path, context.Request.Headers["x-who"].ToString(), message));

    private static async Task<byte[]> Body(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        return body.ToArray();
    }
}
