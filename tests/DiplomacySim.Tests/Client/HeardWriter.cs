using System.Globalization;
using System.Text;

namespace DiplomacySim.Tests;

/// <summary>Keeps what is written, and tells when a line has a text in it.</summary>
internal sealed class HeardWriter : TextWriter
{
    private readonly Lock gate = new();
    private readonly StringBuilder all = new();
    private readonly List<(string Text, TaskCompletionSource Heard)> waiting = [];
    private int line;

    public HeardWriter()
        : base(CultureInfo.InvariantCulture)
    {
    }

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Ends with the first whole line that has a text in it, also one that was written before.</summary>
    public Task Heard(string text)
    {
        lock (gate)
        {
            var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (all.ToString(0, line).Contains(text, StringComparison.Ordinal))
            {
                heard.SetResult();
            }
            else
            {
                waiting.Add((text, heard));
            }

            return heard.Task;
        }
    }

    public override void Write(char value) => Take([value]);

    public override void Write(char[] buffer, int index, int count) => Take(buffer.AsSpan(index, count));

    public override void Write(string? value) => Take(value);

    public override string ToString()
    {
        lock (gate)
        {
            return all.ToString();
        }
    }

    private void Take(ReadOnlySpan<char> text)
    {
        lock (gate)
        {
            all.Append(text);
            if (text.LastIndexOf('\n') is >= 0 and var end)
            {
                var next = all.Length - text.Length + end + 1;
                Tell(all.ToString(line, next - line));
                line = next;
            }
        }
    }

    private void Tell(string lines)
    {
        foreach (var one in waiting.Where(one => lines.Contains(one.Text, StringComparison.Ordinal)).ToArray())
        {
            waiting.Remove(one);
            one.Heard.SetResult();
        }
    }
}
