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
            switch ((await screen.ReadLine(cancellation))?.Trim())
            {
                case null or "quit":
                    return null;
                case "pass on":
                    return "";
                case "":
                    Refused("An empty line is no answer; `pass on` leaves it to the actor's mind.");
                    break;
                case "?":
                    screen.PrintLine(await suggest());
                    break;
                case var words:
                    return words;
            }
        }
    }

    public void Refused(string reason) => screen.PrintLine(new { Schema = "diplomacysim/refusal/1", Reason = reason });
}
