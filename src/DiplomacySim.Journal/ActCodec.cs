using System.Text;
using DiplomacySim.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace DiplomacySim.Journal;

/// <summary>Acts as bytes in the record.</summary>
/// <remarks>
/// Two letters, a version, then act after act: numbers in the order of the fields, what an act need not have behind a byte of flags. Rounds of
/// before this format are in that of the wire, which is loaded only where there are some: to set it up takes longer than to read a record.
/// </remarks>
public static class ActCodec
{
    private const ushort Mark = 0x5344;
    private const byte Version = 2;

    /// <summary>Without who goes second in a text: what a round without such a text is written in.</summary>
    private const byte WithoutOrder = 1;

    private static readonly Lazy<Serializer<Act[]>> Wire = new(() => new ServiceCollection().AddSerializer().BuildServiceProvider()
        .GetRequiredService<Serializer<Act[]>>());

    /// <summary>What an act has of what it need not have. Values are part of the record and never reused.</summary>
    [Flags]
    private enum Has : byte
    {
        Deal = 1,
        Decision = 2,
        Tally = 4,
        Belief = 8,
        Causes = 16,
        Code = 32,
        Commitment = 64,
        Entry = 128,
    }

    public static byte[] Write(Act[] acts)
    {
        using var bytes = new MemoryStream(128 * acts.Length);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Mark);
        var version = Array.Exists(acts, act => act.Deal?.Second is not null) ? Version : WithoutOrder;
        writer.Write(version);
        writer.Write7BitEncodedInt(acts.Length);
        foreach (ref readonly var act in acts.AsSpan())
        {
            Write(act, version, writer);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="RecordVersionException">The bytes are of a later version.</exception>
    /// <exception cref="DamagedRecordException">They are not what was written.</exception>
    public static Act[] Read(byte[] bytes)
    {
        try
        {
            return ReadActs(bytes);
        }
        catch (Exception problem) when (problem is not RecordException)
        {
            throw new DamagedRecordException($"A round on record cannot be read: {problem.Message}");
        }
    }

    private static Act[] ReadActs(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        if (bytes.Length < 4 || reader.ReadUInt16() != Mark)
        {
            return Wire.Value.Deserialize(bytes)!;
        }

        var version = reader.ReadByte();
        if (version is not (WithoutOrder or Version))
        {
            throw new RecordVersionException($"The round was written in version {version} of the record's format; this program knows {Version}.");
        }

        var acts = new Act[Count(reader)];
        for (var place = 0; place < acts.Length; place++)
        {
            acts[place] = ReadAct(version, reader);
        }

        return acts;
    }

    private static void Write(in Act act, byte version, BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(act.Id);
        writer.Write7BitEncodedInt(act.Round);
        writer.Write((byte)act.Kind);
        writer.Write7BitEncodedInt(act.Actor + 1);
        writer.Write7BitEncodedInt(act.Source + 1);
        writer.Write7BitEncodedInt(act.Target + 1);
        writer.Write7BitEncodedInt(act.Relation + 1);
        writer.Write7BitEncodedInt(act.Issue + 1);
        writer.Write(act.Amount);
        writer.Write(act.Cost);
        writer.Write7BitEncodedInt(act.Cause);
        var has = Parts(act);
        writer.Write((byte)has);
        if (act.Deal is { } deal)
        {
            writer.Write7BitEncodedInt(deal.Relation);
            writer.Write7BitEncodedInt(deal.Issues);
            foreach (var target in deal.Targets)
            {
                writer.Write(target);
            }

            if (version > WithoutOrder)
            {
                writer.Write7BitEncodedInt(deal.Second is { } second ? second + 1 : 0);
            }
        }

        if (act.Decision is { } decision)
        {
            Write(decision, writer);
        }

        if (has.HasFlag(Has.Tally))
        {
            writer.Write7BitEncodedInt(act.Tally.Ayes);
            writer.Write7BitEncodedInt(act.Tally.Noes);
            writer.Write7BitEncodedInt(act.Tally.Needed);
        }

        if (has.HasFlag(Has.Belief))
        {
            writer.Write(act.Belief.Trust);
            writer.Write(act.Belief.Grievance);
            writer.Write(act.Belief.Ratification);
        }

        if (act.Causes is { } causes)
        {
            writer.Write7BitEncodedInt(causes.Length);
            foreach (var cause in causes)
            {
                writer.Write7BitEncodedInt(cause);
            }
        }

        if (has.HasFlag(Has.Code))
        {
            writer.Write(act.Coding.Code);
        }

        if (has.HasFlag(Has.Commitment))
        {
            writer.Write7BitEncodedInt(act.Commitment);
        }

        if (has.HasFlag(Has.Entry))
        {
            writer.Write7BitEncodedInt(act.Entry);
        }
    }

    private static Has Parts(in Act act) =>
        (act.Deal is null ? 0 : Has.Deal) | (act.Decision is null ? 0 : Has.Decision) | (act.Tally == default ? 0
        : Has.Tally) | (act.Belief == default ? 0 : Has.Belief)
        | (act.Causes is null ? 0 : Has.Causes) | (string.IsNullOrEmpty(act.Coding.Code) ? 0 : Has.Code) | (act.Commitment == 0 ? 0
        : Has.Commitment) | (act.Entry == 0 ? 0 : Has.Entry);

    private static void Write(in Decision decision, BinaryWriter writer)
    {
        writer.Write((byte)decision.Outcome);
        writer.Write(decision.Threshold);
        writer.Write(decision.Credibility);
        writer.Write((byte)decision.Terms.Count);
        for (var line = 0; line < decision.Terms.Count; line++)
        {
            writer.Write((byte)decision.Terms[line].Term);
            writer.Write(decision.Terms[line].Value);
        }
    }

    private static Act ReadAct(byte version, BinaryReader reader)
    {
        var act = new Act
        {
            Id = reader.Read7BitEncodedInt(),
            Round = reader.Read7BitEncodedInt(),
            Kind = (ActKind)reader.ReadByte(),
            Actor = reader.Read7BitEncodedInt() - 1,
            Source = reader.Read7BitEncodedInt() - 1,
            Target = reader.Read7BitEncodedInt() - 1,
            Relation = reader.Read7BitEncodedInt() - 1,
            Issue = reader.Read7BitEncodedInt() - 1,
            Amount = reader.ReadDouble(),
            Cost = reader.ReadDouble(),
            Cause = reader.Read7BitEncodedInt(),
        };
        var has = (Has)reader.ReadByte();
        return act with
        {
            Deal = has.HasFlag(Has.Deal) ? ReadDeal(version, reader) : null,
            Decision = has.HasFlag(Has.Decision) ? ReadDecision(reader) : null,
            Tally = has.HasFlag(Has.Tally) ? new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()) : default,
            Belief = has.HasFlag(Has.Belief) ? new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()) : default,
            Causes = has.HasFlag(Has.Causes) ? ReadCauses(reader) : null,
            Coding = Cameo.Of(has.HasFlag(Has.Code) ? reader.ReadString() : ""),
            Commitment = has.HasFlag(Has.Commitment) ? reader.Read7BitEncodedInt() : 0,
            Entry = has.HasFlag(Has.Entry) ? reader.Read7BitEncodedInt() : 0,
        };
    }

    private static Deal ReadDeal(byte version, BinaryReader reader)
    {
        var relation = reader.Read7BitEncodedInt();
        var targets = new short[Count(reader)];
        for (var issue = 0; issue < targets.Length; issue++)
        {
            targets[issue] = reader.ReadInt16();
        }

        return new(relation, targets, version > WithoutOrder && reader.Read7BitEncodedInt() is > 0 and var second ? second - 1 : null);
    }

    private static Decision ReadDecision(BinaryReader reader)
    {
        var (outcome, threshold, credibility) = ((Choice)reader.ReadByte(), reader.ReadDouble(), reader.ReadDouble());
        var terms = default(Ledger);
        for (var left = reader.ReadByte(); left > 0; left--)
        {
            terms.Add((Term)reader.ReadByte(), reader.ReadDouble());
        }

        return new(terms, threshold, credibility, outcome);
    }

    private static int[] ReadCauses(BinaryReader reader)
    {
        var causes = new int[Count(reader)];
        for (var place = 0; place < causes.Length; place++)
        {
            causes[place] = reader.Read7BitEncodedInt();
        }

        return causes;
    }

    /// <summary>How many there are of something. Each takes a byte or more, so that a damaged number asks for no more than there are.</summary>
    private static int Count(BinaryReader reader) =>
        reader.Read7BitEncodedInt() is >= 0 and var count && count <= reader.BaseStream.Length - reader.BaseStream.Position ? count
            : throw new FormatException("There are more parts than bytes.");
}
