using System.Text;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;

namespace DiplomacySim.UseCases;

/// <summary>A picture of a run.</summary>
public static class RunPicture
{
    public static readonly string[] Kinds = ["trajectory", "winset", "votes", "dealings"];

    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="id">Of the relation; null for the first one.</param>
    /// <param name="round">Of a win set; null for the last one.</param>
    /// <exception cref="RefusalException">There is no such relation or round, or nothing to draw.</exception>
    public static Picture Of(RunOnRecord run, string kind, string? id, int? round)
    {
        var (played, relation) = (run.Played(() => { }), run.Relation(id));
        Picture? picture = kind switch
        {
            "trajectory" => RunPictures.Trajectory(played, relation),
            "winset" => RunPictures.WinSet(played, relation, round is { } wanted ? run.Round(wanted, 0) : run.Log.Rounds),
            "dealings" => RunPictures.Dealings(played),
            _ => RunPictures.Votes(played),
        };
        return picture ?? throw new RefusalException($"There is nothing to draw: {Missing(kind)}.");
    }

    /// <summary>A picture in the format that the ending of its file says.</summary>
    public static byte[] Content(Picture picture, string file) =>
        Path.GetExtension(file).Equals(".svg", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetBytes(picture.Svg()) : picture.Png();

    private static string Missing(string kind) => kind switch
    {
        "trajectory" => "no round has been played yet, or neither side of this relation did anything to the other",
        "winset" => "a party of this relation has no executive, or there are not two issues to agree on",
        "dealings" => "nobody did anything to anybody else in this run",
        _ => "no vote was taken in this run",
    };
}
