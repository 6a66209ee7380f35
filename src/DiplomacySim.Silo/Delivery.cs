using System.Diagnostics;
using OpenTelemetry;

namespace DiplomacySim.Silo;

/// <summary>
/// Counts the spans that ended and those that a place took. The rest had no room in the queue, were refused, or came too late; the SDK's own
/// metric knows of the first only.
/// </summary>
/// <param name="place">Who takes them, in words.</param>
internal sealed class Delivery(string place) : BaseProcessor<Activity>
{
    private long ended;
    private long taken;

    public string Place => place;

    public long Ended => Interlocked.Read(ref ended);

    public long Lost => Ended - Interlocked.Read(ref taken);

    public override void OnEnd(Activity data) => Interlocked.Increment(ref ended);

    public void Take(long spans) => Interlocked.Add(ref taken, spans);
}
