using System.Globalization;

namespace DiplomacySim.Tests;

/// <summary>What the pages of the repository tell people to type works, and prints what they say it prints.</summary>
public sealed class ReadmeTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private const string Client = "dotnet run --project src/DiplomacySim.Client -c Release -- ";

    public static TheoryData<string> Pages =>
        [.. Repository.Pages.Where(path => File.ReadAllText(Repository.Path(path)).Contains(Client, StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_command_of_the_client_on_a_page_works(string page)
    {
        using var client = new CommandRunner();
        foreach (var (arguments, shown) in Commands(page))
        {
            var words = Few(arguments)
                .Select(word => word.StartsWith("results", StringComparison.Ordinal) ? Path.Combine(client.Folder, word) : word);
            var (exit, output, errors) = await client.Run([.. words]);

            Assert.True(exit == 0, $"{page}: {string.Join(' ', arguments)} ended with {exit}: {errors}");
            var rest = output.AsSpan();
            foreach (var part in shown)
            {
                var place = rest.IndexOf(part, StringComparison.Ordinal);
                Assert.True(place >= 0, $"{page}: {string.Join(' ', arguments)} does not print, or not there: {part}");
                rest = rest[(place + part.Length)..];
            }
        }
    }

    /// <summary>What numbers come to is held to by tests of its own: here that the command works, which some runs show.</summary>
    private static IEnumerable<string> Few(string[] arguments) => Generated.IsFull ? arguments
        : arguments[0] == "claims" ? [.. arguments, "--runs", "20"]
        : arguments.Select((word, place) => place > 0 && arguments[place - 1] == "--runs" ? $"{Math.Min(10, int.Parse(word, Invariant))}" : word);

    /// <summary>Commands stand in fenced blocks, what they print below them; an ellipsis stands for what is left out.</summary>
    private static IEnumerable<(string[] Arguments, string[] Shown)> Commands(string page)
    {
        foreach (var block in File.ReadAllText(Repository.Path(page)).Split("```").Where((_, place) => place % 2 == 1))
        {
            foreach (var command in block.Split(Client).Skip(1))
            {
                var lines = command.Split('\n');
                var shown = lines.Skip(1).TakeWhile(line => !line.StartsWith("dotnet ", StringComparison.Ordinal))
                    .SelectMany(line => line.Split('…')).Select(part => part.Trim()).Where(part => part.Length > 0);
                yield return ([.. lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('\''))], [.. shown]);
            }
        }
    }
}
