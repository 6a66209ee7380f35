using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Spectre.Console;

namespace DiplomacySim.Client;

/// <summary>A line with markup of ours. What is put into it is escaped, so that no text from a file is taken for markup.</summary>
[InterpolatedStringHandler]
public readonly struct MarkedLine(int literals, int holes)
{
    private readonly StringBuilder text = new(literals + 8 * holes);

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    public void AppendFormatted<T>(T value, string? format) => text.Append(Markup.Escape(value is IFormattable number
        ? number.ToString(format, CultureInfo.InvariantCulture)
        : value?.ToString() ?? ""));

    public override string ToString() => text.ToString();
}
