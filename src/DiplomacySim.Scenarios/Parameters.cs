using System.Collections;
using System.Reflection;

namespace DiplomacySim.Scenarios;

/// <summary>A number of a scenario that could be another one.</summary>
/// <param name="Path">As in <c>--set</c>.</param>
/// <param name="Low">Lowest value that it may have; infinite where there is no limit.</param>
/// <param name="High">Highest value that it may have.</param>
/// <param name="IsWhole">Whole numbers only.</param>
/// <param name="Meaning">Of the field.</param>
public sealed record Parameter(string Path, double Value, double Low, double High, bool IsWhole, string Meaning)
{
    /// <summary>How far it may be varied around where it is.</summary>
    /// <param name="reach">
    /// Above 0, at most 1: part of a scale from 0 to 1, or of its own value where that is small or the scale is another one.
    /// </param>
    /// <returns>Two ends; the same one twice where it cannot be varied.</returns>
    public (double From, double To) Around(double reach)
    {
        const double Small = 0.05;
        var step = (Low, High) == (0, 1) && Value is 0 or >= Small ? reach : reach * Math.Abs(Value);
        var (from, to) = (Math.Max(Low, Value - step), Math.Min(High, Value + step));
        return IsWhole ? (Math.Ceiling(from), Math.Floor(to)) : (from, to);
    }

    /// <summary>A value as a file would have it.</summary>
    public string Write(double value) => Decimal.Write(IsWhole ? Math.Round(value) : value);
}

/// <summary>The numbers of a scenario that mean something in it, whether written or left to their defaults.</summary>
public static class Parameters
{
    public static IReadOnlyList<Parameter> Of(Scenario scenario) => [.. Within(Records.Root, scenario, "")];

    /// <summary>The number that a path of <c>--set</c> means, which can leave out records on the way.</summary>
    /// <returns>Null where it means none, or one that the scenario does not hold.</returns>
    public static Parameter? Find(IEnumerable<Parameter> parameters, string path)
    {
        var words = path.Split('.');
        var found = parameters.Where(parameter => parameter.Path == path || Means(words, parameter.Path.Split('.'))).ToArray();
        return Array.Find(found, parameter => parameter.Path == path) ?? (found is [var only] ? only : null);
    }

    /// <summary>The scenario with another value of a number: quick, and unchecked but for the path.</summary>
    /// <param name="path">Of a parameter, whole, or of an entry that a table could have.</param>
    public static Scenario With(Scenario scenario, string path, double value) => (Scenario)With(Records.Root, scenario, path.Split('.'), value);

    private static object With(Shape shape, object? value, ReadOnlySpan<string> path, double number)
    {
        switch (shape)
        {
            case NumberShape whole:
                return whole.Whole ? (object)(int)Math.Round(number) : number;
            case RecordShape record:
                var field = record.Fields[path[0]];
                var copy = record.Type.GetMethod("<Clone>$")!.Invoke(value, null)!;
                field.Property.SetValue(copy, With(field.Shape, field.Property.GetValue(value), path[1..], number));
                return copy;
            case OverlayShape overlay:
                return With(overlay.Record, value, path, number);
            case EntriesShape entries:
                var key = Records.KeyOf(entries.Record.Type)!;
                var list = ((IEnumerable)value!).Cast<object>().ToArray();
                var typed = Array.CreateInstance(entries.Record.Type, list.Length);
                for (var place = 0; place < list.Length; place++)
                {
                    typed.SetValue((string)key.GetValue(list[place])! == path[0] ? With(entries.Record, list[place], path[1..], number)
                        : list[place], place);
                }

                return typed;
            case TableShape { Value: NumberShape }:
                return new OrderedDictionary<string, double>((IReadOnlyDictionary<string, double>)value!) { [path[0]] = number };
            default:
                throw new ArgumentException($"'{path[0]}' is not the path of a number.", nameof(path));
        }
    }

    private static bool Means(string[] words, string[] whole)
    {
        var place = 0;
        foreach (var word in whole)
        {
            place += place < words.Length && words[place] == word ? 1 : 0;
        }

        return place == words.Length && words[^1] == whole[^1];
    }

    private static IEnumerable<Parameter> Within(RecordShape shape, object record, string path)
    {
        foreach (var field in shape.Fields.Values.Where(field => field.Concerns(record)))
        {
            var value = field.Property.GetValue(record);
            foreach (var parameter in In(field.Shape, value, path + field.Name, field.Meaning))
            {
                yield return parameter;
            }
        }
    }

    private static IEnumerable<Parameter> In(Shape shape, object? value, string path, string meaning) => (shape, value) switch
    {
        (NumberShape number, double or int) => [new(path, Convert.ToDouble(value, null), number.Min, number.Max, number.Whole, meaning)],
        (RecordShape record, not null) => Within(record, value, path + '.'),
        (EntriesShape entries, IEnumerable list) =>
            list.Cast<object>().SelectMany(entry => Within(entries.Record, entry, $"{path}.{Records.KeyOf(entries.Record.Type)!.GetValue(entry)}.")),
        (TableShape { Key: TextShape, Value: NumberShape number }, IReadOnlyDictionary<string, double> table) =>
            table.SelectMany(entry => In(number, entry.Value, $"{path}.{entry.Key}", meaning)),
        _ => [],
    };
}
