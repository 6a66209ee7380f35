using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

public static class RunIds
{
    /// <returns>An id that no run has yet, with the name of its scenario's file.</returns>
    public static string New(string file)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(file).ToLowerInvariant().Where(letter => GrainKeys.IsRun($"{letter}")));
        return $"{(name.Length is > 0 and <= 40 ? name : "run")}-{Guid.NewGuid().ToString("N")[..8]}";
    }
}
