using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.UseCases;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web;

/// <summary>The rounds of a run as server-sent events: first those on record, then each as it is played.</summary>
/// <remarks>
/// The number of the round is the id of its event, and the place from which somebody goes on who lost the connection. Events: <c>watch</c> with
/// where the run stands, at the start; <c>round</c>; <c>end</c> with where the run stands, once it is no longer played.
/// </remarks>
internal sealed class RoundStream(Asked asked)
{
    /// <summary>The header in which a browser says, when it connects again, of which event it was told last.</summary>
    public const string Last = "Last-Event-ID";

    /// <summary>Rounds that are made ready before somebody else can ask about the run.</summary>
    private const int AtOnce = 20;

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly byte[] StillHere = ": still here\n\n"u8.ToArray();

    /// <summary>What was told of each run last, for all who watch it.</summary>
    private static readonly ConditionalWeakTable<Log, ToldRounds> Told = [];

    private readonly string run = asked.Run;

    /// <summary>The last round that was written.</summary>
    private int cursor = Math.Max(asked.Number("after") ?? 0, asked.NumberInHeader(Last) ?? 0);

    /// <summary>In the log, of the first act of the round after the cursor; null where that is to be looked for.</summary>
    private int? place;

    public async Task Write()
    {
        Bells.Listener? bell = null;
        int? heard = null;
        try
        {
            await Begin();
            while (true)
            {
                var rung = bell?.Next;
                var (now, isUnderWay, rounds) = await asked.Served.Runs.Ask(run, heard, Read, asked.Cancellation);
                foreach (var round in rounds)
                {
                    await asked.Http.Response.Body.WriteAsync(round, asked.Cancellation);
                }

                cursor += rounds.Count;
                if (rounds.Count == AtOnce)
                {
                    continue;
                }

                if (!isUnderWay)
                {
                    await Flush(Event("end", null, now));
                    return;
                }

                await asked.Http.Response.Body.FlushAsync(asked.Cancellation);
                if (rung is null)
                {
                    bell = asked.Served.Bells.Listen(run, cursor);
                    continue;
                }

                while (await Task.WhenAny(rung, Task.Delay(Silence, asked.Cancellation)) != rung)
                {
                    await Flush(StillHere);
                }

                heard = await rung;
            }
        }
        finally
        {
            bell?.Dispose();
        }
    }

    private async Task Begin()
    {
        var now = await asked.Served.Runs.Ask(run, WatchDocument.Of, asked.Cancellation);
        asked.Http.Response.ContentType = "text/event-stream";
        asked.Http.Response.Headers.CacheControl = "no-store";
        await Flush(Event("watch", null, now));
    }

    private (WatchDocument Now, bool IsUnderWay, IReadOnlyList<byte[]> Rounds) Read(RunOnRecord found)
    {
        var rounds = new List<byte[]>();
        var next = place ??= found.Log.Acts.Count(act => act.Round <= cursor);
        for (var round = cursor + 1; round <= found.Log.Rounds && rounds.Count < AtOnce; round++)
        {
            (var told, next) = Told.GetOrCreateValue(found.Log).Of(found, round, next);
            rounds.Add(told);
        }

        place = next;
        return (WatchDocument.Of(found), found.Status.State.IsUnderWay(), rounds);
    }

    private async Task Flush(byte[] text)
    {
        await asked.Http.Response.Body.WriteAsync(text, asked.Cancellation);
        await asked.Http.Response.Body.FlushAsync(asked.Cancellation);
    }

    private static byte[] Event<T>(string kind, int? id, T document) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"event: {kind}\n{(id is null ? "" : $"id: {id}\n")}data: {JsonSerializer.Serialize(document, DocumentJson.OnOneLine)}\n\n"));

    /// <summary>The events of the last rounds that somebody was told of. To be asked by one at a time.</summary>
    private sealed class ToldRounds
    {
        private readonly (int Round, byte[] Event, int Next)[] kept = new (int, byte[], int)[2 * AtOnce];

        /// <param name="first">Place in the log of the first act of the round.</param>
        /// <returns>The event, and the place of the first act of the next round.</returns>
        public (byte[] Event, int Next) Of(RunOnRecord found, int round, int first)
        {
            ref var place = ref kept[round % kept.Length];
            if (place.Round != round)
            {
                var (document, next) = RoundDocument.Of(found, round, first);
                place = (round, Event("round", round, document), next);
            }

            return (place.Event, place.Next);
        }
    }
}
