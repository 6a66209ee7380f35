using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;

namespace DiplomacySim.Client.Seats;

/// <summary>A program: it reads questions as JSON, one on each line, and writes a line with its answer for each.</summary>
internal sealed class Pipe(TextReader input) : ISeatVoice
{
    public string How => "pipe";

    public async Task<string?> Answer(TurnDocument turn, Func<Task<SuggestionDocument>> suggest, CancellationToken cancellation)
    {
        Document.Line(turn);
        while (true)
        {
            var words = (await input.ReadLineAsync(cancellation))?.Trim();
            if (words != "?")
            {
                return words;
            }

            Document.Line(await suggest());
        }
    }

    public void Refused(string reason) => Document.Line(new { Schema = "diplomacysim/refusal/1", Reason = reason });
}
