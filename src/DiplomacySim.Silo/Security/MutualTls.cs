using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Orleans.Connections.Security;

namespace DiplomacySim.Silo.Security;

/// <summary>
/// TLS on connections of Orleans, where each side shows a certificate and judges that of the other. Orleans' own layer does the work and says
/// nothing of what fails; a layer around it and one within it find that out.
/// </summary>
internal sealed class MutualTls
{
    private const byte FirstOfTls = 0x16;
    private const byte SecondOfTls = 0x03;

    private readonly TlsOptions options;

    public MutualTls(Credentials credentials) => options = new TlsOptions
    {
        LocalCertificate = credentials.Certificate,
        RemoteCertificateMode = RemoteCertificateMode.RequireCertificate,
        ClientCertificateMode = RemoteCertificateMode.RequireCertificate,
        CheckCertificateRevocation = false,
        RemoteCertificateValidation = (certificate, chain, _) => Accept(credentials.Authority, certificate, chain),
        // Names are not compared; this one is sent since there has to be one.
        OnAuthenticateAsClient = (_, client) => client.TargetHost = "diplomacysim",
    };

    /// <param name="refused">Told of each connection that came to nothing.</param>
    public void Incoming(IConnectionBuilder connections, Action<ConnectionContext, ConnectionRefusal> refused)
    {
        connections.Use(next => context => Watch(context, next, CertificatePurpose.Client, isIncoming: true, refused));
        connections.UseServerTls(options);
        connections.Use(Done);
    }

    /// <param name="refused">Told of each connection that came to nothing.</param>
    public void Outgoing(IConnectionBuilder connections, Action<ConnectionContext, ConnectionRefusal> refused)
    {
        connections.Use(next => context => Watch(context, next, CertificatePurpose.Server, isIncoming: false, refused));
        connections.UseClientTls(options);
        connections.Use(Done);
    }

    private async Task Watch(ConnectionContext context, ConnectionDelegate next, Oid purpose, bool isIncoming,
        Action<ConnectionContext, ConnectionRefusal> refused)
    {
        if (isIncoming && await Greeting(context) is var greeting && greeting != true)
        {
            // Whoever says nothing and goes, as a look at whether the port is open does, is not refused.
            if (greeting == false)
            {
                refused(context, ConnectionRefusal.Plain);
            }

            context.Abort();
            return;
        }

        var handshake = new Handshake(purpose);
        Handshake.Current = handshake;
        context.Items[typeof(Handshake)] = handshake;
        await next(context);
        if (!handshake.IsDone)
        {
            refused(context, handshake.Refusal ?? ConnectionRefusal.Handshake);
        }
    }

    /// <returns>Whether it begins as TLS does; null for nothing.</returns>
    private async Task<bool?> Greeting(ConnectionContext context)
    {
        using var patience = new CancellationTokenSource(options.HandshakeTimeout);
        try
        {
            while (true)
            {
                var read = await context.Transport.Input.ReadAsync(patience.Token);
                var (isEnd, start) = (read.IsCompleted || read.IsCanceled, First(read.Buffer));
                // Nothing is taken, and all is there for whoever reads next.
                context.Transport.Input.AdvanceTo(read.Buffer.Start, isEnd || start.Length == 2 ? read.Buffer.Start : read.Buffer.End);
                if (start.Length == 2 || isEnd)
                {
                    return start.Length == 0 ? null : start is [FirstOfTls, SecondOfTls];
                }
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException or ConnectionAbortedException)
        {
            return null;
        }

        static byte[] First(ReadOnlySequence<byte> buffer) => buffer.Slice(0, Math.Min(2, buffer.Length)).ToArray();
    }

    private static ConnectionDelegate Done(ConnectionDelegate next) => context =>
    {
        ((Handshake)context.Items[typeof(Handshake)]!).IsDone = true;
        return next(context);
    };

    private static bool Accept(Authority authority, X509Certificate2 certificate, X509Chain? chain)
    {
        if (Handshake.Current is not { } handshake)
        {
            return false;
        }

        handshake.Refusal = authority.Judge(certificate, handshake.Purpose, chain?.ChainPolicy.ExtraStore);
        return handshake.Refusal is null;
    }
}
