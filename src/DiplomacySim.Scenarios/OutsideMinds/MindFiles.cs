namespace DiplomacySim.Scenarios;

/// <summary>The minds that can answer: those of this program, and those of files that a user names.</summary>
public sealed class MindFiles
{
    /// <summary>The minds of this program only.</summary>
    public static readonly MindFiles None = new([]);

    private readonly Dictionary<string, MindFile> homes;

    private MindFiles(IReadOnlyList<(IMind Mind, MindFile File)> outside)
    {
        homes = outside.ToDictionary(each => each.Mind.Name, each => each.File, StringComparer.Ordinal);
        Catalogue = outside.Count == 0 ? MindCatalogue.BuiltIn : new([.. MindCatalogue.BuiltIn.All, .. outside.Select(each => each.Mind)]);
    }

    public MindCatalogue Catalogue { get; }

    /// <summary>The files, in the order in which they were named.</summary>
    public IEnumerable<MindFile> Files => homes.Values.Distinct();

    /// <summary>Loads files of minds. Their code runs with the rights of this program.</summary>
    /// <param name="problems">Takes everything that is wrong with them, a line for each problem.</param>
    /// <returns>What could be loaded.</returns>
    public static MindFiles Load(IEnumerable<string> paths, ICollection<string> problems)
    {
        var places = MindCatalogue.BuiltIn.Names.ToDictionary(name => name, _ => "this program", StringComparer.Ordinal);
        List<(IMind Mind, MindFile File)> outside = [];
        foreach (string path in paths)
        {
            if (MindAssembly.Read(path, problems) is not { } found)
            {
                continue;
            }

            foreach (IMind mind in found.Minds)
            {
                if (places.TryAdd(mind.Name, path))
                {
                    outside.Add((mind, found.File));
                }
                else
                {
                    problems.Add($"{path}: the name '{mind.Name}' of {MindInstance.ClassOf(mind)} is taken: "
                        + $"{places[mind.Name]} has a mind of that name.");
                }
            }
        }

        return new MindFiles(outside);
    }

    /// <returns>The file that a mind is from; null for a mind of this program.</returns>
    public MindFile? HomeOf(string mind) => homes.GetValueOrDefault(mind);

    /// <returns>The files of the minds that scenarios ask for, by name.</returns>
    public IReadOnlyList<MindFile> UsedBy(params IEnumerable<Scenario> scenarios) =>
    [
        .. scenarios.SelectMany(scenario => scenario.Actors.Concat(scenario.Elections.Select(election => election.Challenger).OfType<Actor>()))
            .Select(actor => HomeOf(actor.Mind)).OfType<MindFile>().Distinct()
            .OrderBy(file => file.Assembly, StringComparer.Ordinal).ThenBy(file => file.Sha256, StringComparer.Ordinal),
    ];
}
