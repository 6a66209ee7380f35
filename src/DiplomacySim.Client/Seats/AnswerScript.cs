using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Seats;

/// <summary>Answers that are written down before: a line for each question, with its answer.</summary>
/// <remarks>
/// <code>
/// # a question by its name, or without its round for every round
/// kremlin/meet decline
/// kremlin/act@9 coerce counter-sanctions=+0.2
/// </code>
/// What no line is for is left to the actor's mind.
/// </remarks>
internal sealed class AnswerScript : ISeatVoice
{
    private readonly string file;
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <exception cref="RefusalException">The file cannot be read, or a line is none: with every problem and its line.</exception>
    public AnswerScript(string file)
    {
        this.file = file;
        var problems = new List<string>();
        foreach (var (number, line) in Lines(file).Index())
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var question, { Length: > 0 } words] || !question.Contains('/'))
            {
                problems.Add($"{file}:{number + 1}: '{Words.Plain(line)}' must be a question and its answer, such as `kremlin/meet@3 decline`.");
            }
            else if (!answers.TryAdd(question, words))
            {
                problems.Add($"{file}:{number + 1}: '{Words.Plain(question)}' has an answer already: {Words.Plain(answers[question])}.");
            }
        }

        if (problems.Count > 0)
        {
            throw new RefusalException(string.Join('\n', problems));
        }
    }

    public string How => "script";

    /// <summary>Questions of the file that were never put.</summary>
    public IEnumerable<string> Unused => answers.Keys.Except(used);

    public Task<string?> Answer(TurnDocument turn, Func<Task<SuggestionDocument>> suggest, CancellationToken cancellation)
    {
        var name = answers.ContainsKey(turn.Question) ? turn.Question : turn.Question.Split('@')[0];
        used.Add(name);
        return Task.FromResult<string?>(answers.GetValueOrDefault(name, ""));
    }

    /// <exception cref="RefusalException">A script has no other answer.</exception>
    public void Refused(string reason) => throw new RefusalException($"{file}: {reason}");

    private static IEnumerable<string> Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file).Select(line => line.Trim());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException($"The script {file} cannot be read: {problem.Message}");
        }
    }
}
