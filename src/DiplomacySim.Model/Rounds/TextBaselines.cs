using DiplomacySim.Model.Acts;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Rounds;

/// <summary>For each act of a log that has a text, how the issues stood when it was done.</summary>
internal sealed class TextBaselines(Log log)
{
    private readonly World world = new(log.Setup);
    private readonly Dictionary<int, double[]> issues = [];
    private int applied;

    public TextBaseline Of(in Act act)
    {
        for (; applied < log.Acts.Count && applied < act.Id; applied++)
        {
            var next = log.Acts[applied];
            if (next.Deal is not null)
            {
                issues.Add(next.Id, world.StatusQuo.ToArray());
            }

            world.Apply(next);
        }

        return new(issues[act.Id], act.Kind == ActKind.Amendment && act.Cause > 0 ? log.Acts[act.Cause - 1].Deal : null);
    }
}
