using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Seats;

/// <summary>Brings the questions of a seat to whoever answers here, and the answers back, as long as the run plays.</summary>
internal sealed class SeatLoop(Connection connection, string run, string actor, ISeatVoice voice)
{
    private IRunGrain Grain => connection.Run(run);

    /// <returns>False where whoever answers has ended it.</returns>
    public async Task<bool> Serve(CancellationToken cancellation)
    {
        while (true)
        {
            var open = await Grain.Open(actor).WaitAsync(cancellation);
            if (open.Length == 0 && (await Grain.Status()).State != RunState.Running)
            {
                return true;
            }

            foreach (var turn in open)
            {
                if (!await Put(turn, cancellation))
                {
                    return false;
                }
            }
        }
    }

    private async Task<bool> Put(OpenTurn turn, CancellationToken cancellation)
    {
        var document = Read<TurnDocument>(turn.Content);
        while (true)
        {
            var words = await voice.Answer(document, async () => Read<SuggestionDocument>(await Grain.Suggest(actor, turn.Question)), cancellation);
            if (words is null)
            {
                return false;
            }

            try
            {
                await Grain.Answer(actor, turn.Question, words, Environment.UserName, voice.How);
                return true;
            }
            catch (RefusalException refusal)
            {
                voice.Refused(refusal.Message);
                if (!(await Grain.Open(actor)).Any(open => open.Question == turn.Question))
                {
                    // Its time was up, or somebody else has answered.
                    return true;
                }
            }
        }
    }

    private static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, DocumentJson.OnOneLine)!;
}
