using Orleans.Configuration;

namespace DiplomacySim.Silo.Security;

/// <summary>How a client connects to a silo elsewhere, and what became of it where it came to nothing.</summary>
public sealed class ClientSecurity
{
    private const string Settings = "DiplomacySim:Tls:Certificate, :Key and :Authority";

    private readonly MutualTls? tls;
    private volatile string reason = "";

    private ClientSecurity(Credentials? credentials) => tls = credentials is null ? null : new(credentials);

    /// <summary>Why the last connection came to nothing, a sentence; empty where nothing is known.</summary>
    public string Reason => reason;

    /// <exception cref="UnusableSettingException">A file of TLS cannot be used.</exception>
    public static ClientSecurity Of(SiloSettings settings) => new(Credentials.Load(settings.Tls, CertificatePurpose.Client));

    public void Use(IClientBuilder client) => client.Configure<ClientConnectionOptions>(connections => connections.ConfigureConnection(outgoing =>
    {
        tls?.Outgoing(outgoing, (_, refusal) => reason = refusal == ConnectionRefusal.Handshake
            ? $"It does not speak TLS, or does not accept the certificate of {Settings}." : $"It is not trusted: {refusal.Words()}.");
        outgoing.Use(next => async context =>
        {
            reason = tls is null ? $"It hung up: it stops, or wants TLS, for which {Settings} are set."
                : $"It hung up on the certificate of {Settings}: it does not accept it, or is of another version.";
            await next(context);
        });
    }));
}
