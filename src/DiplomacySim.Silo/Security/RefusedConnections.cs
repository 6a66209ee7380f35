using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Silo.Security;

/// <summary>Counts the connections that a silo refuses, and says so in a line for each.</summary>
internal sealed partial class RefusedConnections(ILogger<RefusedConnections> logger)
{
    public void From(ConnectionContext context, ConnectionRefusal refusal) => Take(refusal, $"from {context.RemoteEndPoint}");

    public void To(ConnectionContext context, ConnectionRefusal refusal) => Take(refusal, $"to {context.RemoteEndPoint}");

    private void Take(ConnectionRefusal refusal, string where)
    {
        Telemetry.Connections.Refused(refusal.Name());
        Tell(where, refusal.Words());
    }

    [LoggerMessage(LogLevel.Warning, "A connection {Where} was refused: {Reason}.")]
    private partial void Tell(string where, string reason);
}
