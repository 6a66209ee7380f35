using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DiplomacySim.Model.Acts;

/// <summary>Fingerprint of a log: SHA-256 over the acts of each round, chained from round to round.</summary>
/// <remarks>Numbers enter as whole billionths, so that a difference in the last bit of a computation is no difference of the log.</remarks>
public sealed class LogHash
{
    private const double Grain = 1e9;

    private byte[] buffer = new byte[4096];
    private int length = 32;

    /// <returns>Fingerprint of one act by itself.</returns>
    public static string Of(in Act act)
    {
        var hash = new LogHash();
        hash.Add(act);
        hash.Seal();
        return hash.ToString();
    }

    /// <summary>Takes in one more act.</summary>
    public void Add(in Act act)
    {
        Write(act.Id);
        Write(act.Round);
        Write(((int)act.Kind << 16) | (act.Entry & 0xFFFF));
        Write(act.Actor);
        Write((act.Source << 16) | (act.Target & 0xFFFF));
        Write((act.Relation << 16) | (act.Issue & 0xFFFF));
        Write(act.Amount);
        Write(act.Cost);
        Write(act.Commitment);
        Write(act.Cause);
        if (act.Deal is { } deal)
        {
            foreach (var target in deal.Targets)
            {
                Write(target);
            }

            if (deal.Second is { } second)
            {
                Write(second);
            }
        }

        if (act.Decision is { } decision)
        {
            Write((int)decision.Outcome);
            Write(decision.Value);
            Write(decision.Threshold);
        }

        if (act.Tally.WasTaken)
        {
            Write(act.Tally.Ayes);
            Write(act.Tally.Noes);
        }

        if (act.Kind == ActKind.Appraisal)
        {
            Write(act.Belief.Trust);
            Write(act.Belief.Grievance);
            Write(act.Belief.Ratification);
        }

        foreach (var cause in act.Causes ?? [])
        {
            Write(cause);
        }
    }

    /// <summary>Closes a round: what was added since the last one becomes part of the fingerprint.</summary>
    public void Seal()
    {
        SHA256.HashData(buffer.AsSpan(0, length), buffer);
        length = 32;
    }

    public override string ToString() => Convert.ToHexStringLower(buffer.AsSpan(0, 32));

    private void Write(double value) => Write(BitConverter.DoubleToInt64Bits(Math.Round(value * Grain)));

    private void Write(long value)
    {
        Room(8);
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(length), value);
        length += 8;
    }

    private void Write(int value)
    {
        Room(4);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(length), value);
        length += 4;
    }

    private void Room(int bytes)
    {
        if (length + bytes > buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}
