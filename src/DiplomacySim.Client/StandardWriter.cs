using System.Globalization;
using System.Text;

namespace DiplomacySim.Client;

/// <summary>A standard stream of the process, which may be on a disk that is full.</summary>
internal sealed class StandardWriter(TextWriter stream) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => stream.Encoding;

    public override void Write(char value) => Guard(() => stream.Write(value));

    public override void Write(char[] buffer, int index, int count) => Guard(() => stream.Write(buffer, index, count));

    public override void Write(string? value) => Guard(() => stream.Write(value));

    public override void WriteLine(string? value) => Guard(() => stream.WriteLine(value));

    public override void Flush() => Guard(stream.Flush);

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (IOException problem)
        {
            throw new UnwritableStreamException($"What there is to say cannot be written: {problem.Message}");
        }
    }
}

/// <summary>Standard output or standard error cannot be written.</summary>
public sealed class UnwritableStreamException(string message) : Exception(message);
