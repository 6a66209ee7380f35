using System.Buffers.Binary;
using System.Text;

namespace DiplomacySim.Tests;

/// <summary>A message of protobuf as the fields on the wire: enough to read what OTLP sends without its packages.</summary>
internal sealed class Protobuf
{
    private readonly List<(int Number, ulong Value, byte[] Bytes)> fields = [];

    public Protobuf(ReadOnlySpan<byte> message)
    {
        while (message.Length > 0)
        {
            var key = Varint(ref message);
            var (value, length) = (key & 7) switch
            {
                0 => (Varint(ref message), 0),
                1 => (BinaryPrimitives.ReadUInt64LittleEndian(message), 8),
                2 => (0UL, (int)Varint(ref message)),
                5 => (BinaryPrimitives.ReadUInt32LittleEndian(message), 4),
                _ => throw new InvalidDataException($"No wire type of protobuf: {key & 7}."),
            };
            fields.Add(((int)(key >> 3), value, message[..length].ToArray()));
            message = message[length..];
        }
    }

    public IEnumerable<Protobuf> Messages(params int[] path) => path is [var number]
        ? Of(number).Select(field => new Protobuf(field.Bytes))
        : Messages(path[0]).SelectMany(message => message.Messages(path[1..]));

    public string Text(int number) => string.Concat(Of(number).Select(field => Encoding.UTF8.GetString(field.Bytes)));

    public string Id(int number) => string.Concat(Of(number).Select(field => Convert.ToHexStringLower(field.Bytes)));

    /// <summary>A map of OTLP: key in field 1, value in field 2, of which the kinds are text, truth, whole number and number.</summary>
    public Dictionary<string, object> Attributes(int number) =>
        Messages(number).ToDictionary(entry => entry.Text(1), entry => entry.Messages(2).Single().Value());

    private object Value() => fields.Single() switch
    {
        { Number: 1 } text => Encoding.UTF8.GetString(text.Bytes),
        { Number: 2 } truth => truth.Value == 1,
        { Number: 3 } whole => (long)whole.Value,
        { Number: 4 } number => BitConverter.UInt64BitsToDouble(number.Value),
        var other => other.Bytes,
    };

    private IEnumerable<(int Number, ulong Value, byte[] Bytes)> Of(int number) => fields.Where(field => field.Number == number);

    private static ulong Varint(ref ReadOnlySpan<byte> message)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[0];
            message = message[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
