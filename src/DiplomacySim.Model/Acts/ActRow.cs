using DiplomacySim.Model.Events;

namespace DiplomacySim.Model.Acts;

/// <summary>All there is to know of a kind of act.</summary>
public sealed class ActRow
{
    /// <param name="sentence">The act in words, without a full stop.</param>
    /// <param name="counts">Names under which acts of the kind are counted.</param>
    internal ActRow(ActKind kind, Phase phase, Func<Phrases, string> sentence, params IReadOnlyList<string> counts)
    {
        (Kind, Phase, Sentence, Counts) = (kind, phase, sentence, counts);
        Name = Words.Kebab(kind.ToString());
    }

    public ActKind Kind { get; }

    /// <summary>As in documents, tables and telemetry: "deal-failed".</summary>
    public string Name { get; }

    /// <summary>The phase that it belongs to.</summary>
    public Phase Phase { get; }

    /// <summary>The phase that an answer to an amendment belongs to; null for the same.</summary>
    public Phase? AfterAmendment { get; init; }

    /// <summary>Names under which it is counted.</summary>
    public IReadOnlyList<string> Counts { get; }

    /// <summary>Told in the story of a run.</summary>
    public bool IsTold { get; init; }

    /// <summary>No part of what is exchanged: the climate, stock-taking, the end of a round.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Known only to the actor that did it, and to the record.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What both sides do together: in the log once for each side.</summary>
    public bool IsMutual { get; init; }

    /// <summary>A no that keeps a text or a bill from coming into force as it stands.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>An executive's answer to the text on the table.</summary>
    public bool IsReply { get; init; }

    /// <summary>How it is coded in event data where the occasion says nothing else.</summary>
    public Coding Code { get; init; }

    /// <summary>Where it leans though event data do not see it: 1 to cooperation, -1 to conflict.</summary>
    public int Leaning { get; init; }

    internal Func<Phrases, string> Sentence { get; }
}
