namespace DiplomacySim.Scenarios;

/// <summary>Reads single values and keys; the sections of the whole scenario have the ids that are known.</summary>
internal sealed class ValueReading(Mapping root, Problems problems)
{
    /// <returns>Null where a problem was reported.</returns>
    public object? Read(Node node, ScalarShape shape, Trail trail) => (node, shape) switch
    {
        (Unreadable, _) => null,
        (_, TextShape text) => TextReading.Read(node, trail, problems) is { } read ? Known(read, text.Section, node.Place, trail) : null,
        (Scalar scalar, NumberShape { Whole: true } number) => (int?)Number(scalar, number, trail),
        (Scalar scalar, NumberShape number) => Number(scalar, number, trail),
        (Scalar scalar, SwitchShape) => Switch(scalar, trail),
        (Scalar scalar, ChoiceShape choice) => Choose(scalar, choice, trail),
        _ => Wrong(node, shape, trail),
    };

    /// <returns>Null where a problem was reported.</returns>
    public object? Key(string word, ScalarShape shape, Place at, Trail trail) => shape switch
    {
        NumberShape { Whole: true } number => (int?)Number(new Scalar(at, word, Quoted: false), number, trail),
        NumberShape number => Number(new Scalar(at, word, Quoted: false), number, trail),
        TextShape { Section: { } section } => Known(word, section, at, trail),
        _ => CheckId(word, at, trail),
    };

    public string? CheckId(string id, Place at, Trail trail)
    {
        if (Quoting.ReservedIds.Contains(id))
        {
            problems.Add(at, trail, $"'{id}' cannot be an id", "another word: this one carries sources");
            return null;
        }

        if (!Quoting.IsId(id))
        {
            problems.Add(at, trail, $"'{Quoting.Clip(id)}' cannot be an id", "small letters, digits and hyphens");
            return null;
        }

        return id;
    }

    public void Count(Node node, int count, int most, Trail trail)
    {
        if (count > most)
        {
            problems.Add(node.Place, trail, $"{count} entries", $"at most {most}");
        }
    }

    /// <returns>Always null.</returns>
    public object? Wrong(Node node, Shape shape, Trail trail)
    {
        if (node is not Unreadable)
        {
            string example = shape is ListShape && node is Scalar { Text: var text } ? $", such as [{Quoting.Clip(text)}]" : "";
            problems.Add(node.Place, trail, $"found {node.Kind}", shape.Kind + example);
        }

        return null;
    }

    private string? Known(string id, Section? section, Place at, Trail trail)
    {
        if (section is null || root[FieldNames.Camel(section.Value.ToString())] is not Mapping known || known.Entries.ContainsKey(id))
        {
            return id;
        }

        string kind = section switch { Section.Issues => "issue", Section.Parties => "party", _ => "actor" };
        problems.Add(at, trail, $"unknown {kind} '{Quoting.Clip(id)}'", problems.IsFull ? "" : Suggestion.For(id, known.Entries.Keys));
        return null;
    }

    private double? Number(Scalar scalar, NumberShape shape, Trail trail)
    {
        double? read = scalar.Quoted || (shape.Whole && !Decimal.IsWhole(scalar.Text)) ? null : Decimal.Parse(scalar.Text);
        if (read is not { } number)
        {
            string mended = Decimal.Mend(scalar.Text) is { } plain && (!shape.Whole || Decimal.IsWhole(plain)) ? $"{plain}: " : "";
            problems.Add(scalar.Place, trail, $"found {scalar.Kind}", $"{mended}{shape.Kind}, in plain decimal notation");
            return null;
        }

        if (number < shape.Min || number > shape.Max)
        {
            problems.Add(scalar.Place, trail, $"{scalar.Text} is out of range", shape.Kind);
            return null;
        }

        return number;
    }

    private bool? Switch(Scalar scalar, Trail trail)
    {
        switch (scalar)
        {
            case { Quoted: false, Text: "true" }:
                return true;
            case { Quoted: false, Text: "false" }:
                return false;
            default:
                string? meant = scalar.Text.ToUpperInvariant() switch
                {
                    "TRUE" or "YES" or "ON" or "Y" or "1" => "true",
                    "FALSE" or "NO" or "OFF" or "N" or "0" => "false",
                    _ => null,
                };
                problems.Add(scalar.Place, trail, $"found {scalar.Kind}", meant is null ? "true or false" : $"did you mean {meant}?");
                return null;
        }
    }

    private object? Choose(Scalar scalar, ChoiceShape shape, Trail trail)
    {
        if (shape.Values.TryGetValue(scalar.Text, out WordMeaning choice))
        {
            return choice.Value;
        }

        string? nearest = problems.IsFull ? null : Suggestion.Nearest(scalar.Text, shape.Values.Keys);
        problems.Add(scalar.Place, trail, $"found {scalar.Kind}", (nearest is null ? "" : $"did you mean '{nearest}'? ") + shape.Kind);
        return null;
    }
}
