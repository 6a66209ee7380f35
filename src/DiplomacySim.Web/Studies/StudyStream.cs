using System.Text;
using System.Text.Json;
using DiplomacySim.Analysis;

namespace DiplomacySim.Web;

/// <summary>How far a study is, as server-sent events: <c>progress</c> now and then, <c>end</c> with what came of it.</summary>
internal static class StudyStream
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.2);

    public static async Task Write(Asked asked, RunningStudy study)
    {
        var response = asked.Http.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        while (true)
        {
            var changed = study.Changed;
            var isRunning = study.IsRunning;
            var document = JsonSerializer.Serialize(study.Document(isWhole: !isRunning), DocumentJson.OnOneLine);
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {(isRunning ? "progress" : "end")}\ndata: {document}\n\n"),
                asked.Cancellation);
            await response.Body.FlushAsync(asked.Cancellation);
            if (!isRunning)
            {
                return;
            }

            await changed.WaitAsync(asked.Cancellation);
            await Task.Delay(Pause, asked.Cancellation);
        }
    }
}
