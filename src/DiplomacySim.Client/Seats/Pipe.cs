using DiplomacySim.Analysis;

namespace DiplomacySim.Client.Seats;

/// <summary>A program: it reads questions as JSON, one on each line, and writes a line with its answer for each.</summary>
internal sealed class Pipe(Screen screen) : ISeatVoice
{
    public string How => "pipe";

    public async Task<string?> Answer(TurnDocument turn, Func<Task<SuggestionDocument>> suggest, CancellationToken cancellation)
    {
        screen.PrintLine(turn);
        while (true)
        {
            var words = (await screen.ReadLine(cancellation))?.Trim();
            if (words != "?")
            {
                return words;
            }

            screen.PrintLine(await suggest());
        }
    }

    public void Refused(string reason) => screen.PrintLine(new { Schema = "diplomacysim/refusal/1", Reason = reason });
}
