using DiplomacySim.Model.Acts;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Phases;

/// <summary>Who breaks a clause releases the other side from its own of the same deal.</summary>
internal sealed class Snapback(RoundContext run)
{
    private readonly List<(int Breach, Commitment Broken)> breaches = [];

    /// <param name="breach">Id of the act.</param>
    public void After(int breach, Commitment broken) => breaches.Add((breach, broken));

    /// <summary>Suspends what the breaches since the last time release; it is called when all that was done at once has been told.</summary>
    public void Release()
    {
        foreach (var (breach, broken) in run.Rules.Snapback ? breaches : [])
        {
            foreach (var clause in run.World.CommitmentsUnder(broken.Deal).ToArray())
            {
                if (clause.Obligor != broken.Obligor && clause.BindsIn(run.Round)
                    && clause.Status != CommitmentStatus.Suspended)
                {
                    Suspend(clause, breach);
                }
            }
        }

        breaches.Clear();
    }

    /// <summary>The text itself says so: it is no deed of anybody, and event data do not see it.</summary>
    private void Suspend(Commitment clause, int breach) => run.Record(Act.OfNobody(ActKind.Suspension) with
    {
        Source = clause.Obligor,
        Target = run.Setting.Relations[clause.Relation].Other(clause.Obligor),
        Relation = clause.Relation,
        Issue = clause.Issue,
        Commitment = clause.Id,
        Cause = breach,
    });
}
