using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DiplomacySim.Tests;

/// <summary>Passes on what comes to a port of the loopback address, both ways. While it is cut nothing gets through and nobody is told.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener listener;
    private readonly int target;
    private readonly ConcurrentBag<TcpClient> ends = [];
    private volatile bool isCut;

    public Relay(int port, int target)
    {
        (listener, this.target) = (new TcpListener(IPAddress.Loopback, port), target);
        listener.Start();
        _ = Accept();
    }

    public void Cut() => isCut = true;

    /// <summary>Hangs up on everybody and takes no more.</summary>
    public void Dispose()
    {
        listener.Dispose();
        foreach (var end in ends)
        {
            end.Dispose();
        }
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // It is disposed.
        }
    }

    private async Task Serve(TcpClient near)
    {
        var far = new TcpClient();
        ends.Add(near);
        ends.Add(far);
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, target);
            await await Task.WhenAny(Pass(near, far), Pass(far, near));
        }
        catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One side has hung up: a cut line does not tell the other.
        }

        if (!isCut)
        {
            near.Dispose();
            far.Dispose();
        }
    }

    private async Task Pass(TcpClient from, TcpClient to)
    {
        var (source, sink, buffer) = (from.GetStream(), to.GetStream(), new byte[1 << 16]);
        while (await source.ReadAsync(buffer) is > 0 and var length)
        {
            if (!isCut)
            {
                await sink.WriteAsync(buffer.AsMemory(0, length));
            }
        }
    }
}
