using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Seats;

/// <summary>Brings the questions of a seat to whoever answers here, and the answers back, as long as the run plays.</summary>
internal sealed class SeatLoop(Connection connection, string run, string actor, ISeatVoice voice)
{
    /// <summary>The silo's clock says when the time is up; this one may be a little ahead.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.5);

    private string? late;

    private IRunGrain Grain => connection.Run(run);

    /// <returns>False where whoever answers has ended it.</returns>
    public async Task<bool> Serve(CancellationToken cancellation)
    {
        while (true)
        {
            var open = await Grain.Open(actor).WaitAsync(cancellation);
            if (open.Length == 0 && !(await Grain.Status()).State.IsUnderWay())
            {
                return true;
            }

            foreach (var turn in open.Where(turn => turn.Question != late))
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
            string? words;
            try
            {
                words = await Ask(turn.Question, document, cancellation);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                late = turn.Question;
                voice.Refused($"The time for {turn.Question} is up: the actor's mind has answered.");
                return true;
            }

            if (words is null)
            {
                return false;
            }

            if (words.Split(' ', 2) is [var name, var answer] && name.Contains('/', StringComparison.Ordinal))
            {
                if (name != turn.Question)
                {
                    voice.Refused($"{Words.Plain(name)} does not wait for an answer; {turn.Question} does.");
                    continue;
                }

                words = answer;
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

    /// <exception cref="OperationCanceledException">The time for it is up.</exception>
    private async Task<string?> Ask(string question, TurnDocument document, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (document.Until is { } until)
        {
            var left = until - DateTimeOffset.UtcNow + Grace;
            time.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        return await voice.Answer(document, async () => Read<SuggestionDocument>(await Grain.Suggest(actor, question)), time.Token);
    }

    private static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, DocumentJson.OnOneLine)!;
}
