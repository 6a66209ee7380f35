using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;

namespace DiplomacySim.Grains;

/// <summary>Puts questions of a run to those outside who answer for actors, and waits for what they say.</summary>
/// <remarks>
/// The actor's mind answers first, as it always does: that is what it would do, and what counts when the time is up. An answer from outside is laid
/// over it. It is on record before it counts, so that a run that is taken up again asks only what has not been answered.
/// </remarks>
internal sealed class SeatDesk
{
    /// <summary>What somebody outside answers does not begin with what the mind would have said.</summary>
    private static readonly Move Nothing = new() { Choice = Choice.Appraise };

    private readonly string id;
    private readonly Run run;
    private readonly Log log;
    private readonly ISeatJournal record;
    private readonly TimeProvider clock;
    private readonly MindCatalogue minds;
    private readonly Dictionary<int, Occupied> places;
    private readonly Dictionary<(int Round, int Sheet, int Place), SeatAnswer> known;
    private readonly QuestionNames names = new();
    private readonly List<Waiting> waiting = [];
    private readonly News news = new();

    private const string Deadline = "deadline";

    /// <param name="known">What is on record of the run's questions to seats.</param>
    public SeatDesk(RunOrder order, RunSetup setup, Run run, Log log, ISeatJournal record, MindCatalogue minds, IEnumerable<SeatAnswer> known,
        TimeProvider clock)
    {
        (id, this.run, this.log, this.record, this.minds, this.clock) = (order.Run, run, log, record, minds, clock);
        places = Seat.Read(order.Seats).ToDictionary(
            seat => setup.Start.Actor(seat.Actor),
            seat => new Occupied(seat, new Witness(setup, setup.Start.Actor(seat.Actor), new Chance(order.Seed))));
        this.known = known.ToDictionary(answer => (answer.Round, answer.Sheet, answer.Place));
    }

    /// <exception cref="RefusalException">A seat is none of an actor, or there are two of one.</exception>
    public static void Check(RunOrder order, CompiledScenario start)
    {
        var actors = start.Scenario.Actors.Select(actor => actor.Id).ToArray();
        var asked = Seat.Read(order.Seats);
        if (asked.FirstOrDefault(seat => !actors.Contains(seat.Actor)) is { } unknown)
        {
            throw new RefusalException($"There is no actor '{unknown.Actor}' to answer for; there are {string.Join(", ", actors)}.");
        }

        if (asked.GroupBy(seat => seat.Actor).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new RefusalException($"There are two seats for '{twice.Key}'.");
        }
    }

    /// <summary>Told whenever a question begins to wait, and at the end.</summary>
    public Task Changed => news.Next;

    /// <summary>Waits until every question of a sheet that goes to a seat has been answered, or its time is up.</summary>
    /// <param name="sheet">Answered by the minds.</param>
    public async Task Settle(Sheet sheet, CancellationToken cancellation)
    {
        if (places.Count == 0)
        {
            return;
        }

        var opened = new List<Waiting>();
        for (var place = 0; place < sheet.Count; place++)
        {
            var turn = sheet.Turn(place);
            var name = names.Next(turn, run.Setting, run.Round);
            if (!places.TryGetValue(turn.Actor, out var seat) || !IsPut(turn)
                || (known.TryGetValue((run.Round, run.Moment.Sheet, place), out var before) && before.IsGiven))
            {
                continue;
            }

            DateTimeOffset? until = seat.Seat.Seconds is { } seconds ? clock.GetUtcNow() + TimeSpan.FromSeconds(seconds) : null;
            var entry = await record.Open(id, new(run.Round, run.Moment.Sheet, place, name, until), cancellation);
            opened.Add(new(entry, turn, sheet.Move(place), Describe(seat, turn, entry)));
        }

        waiting.AddRange(opened);
        news.Tell();
        try
        {
            foreach (var one in opened)
            {
                await Wait(one, cancellation);
            }
        }
        finally
        {
            waiting.Clear();
            news.Tell();
        }
    }

    /// <summary>What waits.</summary>
    /// <param name="actor">For this actor; null for all seats.</param>
    public IReadOnlyList<OpenTurn> Open(string? actor) =>
    [
        .. waiting.Where(one => !one.Answer.IsGiven && (actor is null || ActorOf(one) == actor))
            .Select(one => new OpenTurn(one.Answer.Question, ActorOf(one), one.Content)),
    ];

    /// <summary>Answers a question that waits. The same answer again changes nothing.</summary>
    /// <exception cref="RefusalException">There is no such question, it has been answered otherwise, or there is no such answer.</exception>
    public async Task<SeatAnswer> Answer(string actor, string question, string words, string who, string how)
    {
        var one = waiting.FirstOrDefault(one => one.Answer.Question == question && ActorOf(one) == actor);
        var given = one?.Answer ?? known.Values.FirstOrDefault(answer => answer.Question == question && answer.IsGiven);
        if (given is null)
        {
            throw new RefusalException($"No question '{Words.Plain(question)}' waits for {Words.Plain(actor)}.");
        }

        if (!given.IsGiven)
        {
            given = await Note(one!, given with { Words = words, Change = Read(one!, words), Who = who, How = how, At = clock.GetUtcNow() });
        }

        var said = given.Words is "" ? "left to the mind" : given.Words;
        return given.Words == words ? given
            : throw new RefusalException(given.How == Deadline ? $"The time for '{question}' was up at {given.At:u}: the actor's mind has answered."
                : $"'{question}' has been answered already: {said}, by {given.Who} at {given.At:u}.");
    }

    /// <returns>What the actor's mind would answer to a question that waits, with its reasons.</returns>
    /// <exception cref="RefusalException">There is no such question.</exception>
    public string Suggest(string actor, string question) =>
        waiting.FirstOrDefault(one => one.Answer.Question == question && ActorOf(one) == actor) is { } one
            ? JsonSerializer.Serialize(SuggestionDocument.Of(one.Move, run.Setting), DocumentJson.OnOneLine)
            : throw new RefusalException($"No question '{Words.Plain(question)}' waits for {Words.Plain(actor)}.");

    /// <summary>Where there is one answer only, nothing is asked.</summary>
    private bool IsPut(in Turn turn) => turn.IsDecision
        && new LegalAnswers(turn, run.World).All() is var legal && (legal.Count > 1 || legal[0].Amount is not null);

    private string Describe(Occupied seat, in Turn turn, SeatAnswer entry)
    {
        var told = log.SeenBy(turn.Actor, seat.Seen);
        foreach (var act in told)
        {
            seat.Witness.See(act);
        }

        seat.Seen = log.Acts.Count;
        seat.Witness.Change(run.World.Changes);
        var view = seat.Witness.View;
        var document = TurnDocument.Of(id, entry.Question, turn, view, minds.Of(view.Self.Actor), told.Where(act => act.IsTold), entry.Until);
        return JsonSerializer.Serialize(document, DocumentJson.OnOneLine);
    }

    private async Task Wait(Waiting one, CancellationToken cancellation)
    {
        if (one.Answer.Until is not { } until)
        {
            await one.Done.WaitAsync(cancellation);
            return;
        }

        var left = until - clock.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            await one.Done.WaitAsync(left, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing
                | ConfigureAwaitOptions.ContinueOnCapturedContext);
            cancellation.ThrowIfCancellationRequested();
        }

        if (!one.Answer.IsGiven)
        {
            await Note(one, one.Answer with { Words = "", Who = one.Answer.Question.Split('/')[0], How = Deadline, At = clock.GetUtcNow() });
        }
    }

    private async Task<SeatAnswer> Note(Waiting one, SeatAnswer answer)
    {
        var kept = await record.Answer(id, answer);
        if (!one.Answer.IsGiven)
        {
            one.Answer = kept;
            foreach (var change in kept.Changes)
            {
                run.Lay(change.Laid(run.Setting));
            }

            known[(kept.Round, kept.Sheet, kept.Place)] = kept;
            one.Give();
        }

        return kept;
    }

    /// <returns>The change that an answer in words is; empty where it leaves the answer to the mind.</returns>
    private string Read(Waiting one, string words)
    {
        var problems = new List<string>();
        var (question, scenario) = (one.Answer.Question, run.Setting.Scenario);
        LaidDown[] laid = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => LaidDown.Of(question, word))];
        var asked = new AskedQuestion(question, run.Moment, one.Answer.Place, one.Turn, Nothing, new LegalAnswers(one.Turn, run.World).All(), []);
        var change = laid.Length == 0 ? null : LaidAnswer.Of(asked, question, question, scenario, laid, problems);
        return problems.Count > 0 ? throw new RefusalException(string.Join('\n', problems))
            : change is null ? "" : Change.Write([change]);
    }

    private string ActorOf(Waiting one) => run.Setting.Scenario.Actors[one.Turn.Actor].Id;

    private sealed class Occupied(Seat seat, Witness witness)
    {
        public Seat Seat { get; } = seat;

        /// <summary>What the actor has been told, and nothing else.</summary>
        public Witness Witness { get; } = witness;

        public int Seen { get; set; }
    }

    private sealed class Waiting(SeatAnswer answer, Turn turn, Move move, string content)
    {
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SeatAnswer Answer { get; set; } = answer;

        public Turn Turn { get; } = turn;

        /// <summary>What the actor's mind answered.</summary>
        public Move Move { get; } = move;

        public string Content { get; } = content;

        public Task Done => done.Task;

        public void Give() => done.TrySetResult();
    }
}
