using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Compiled;

/// <summary>The shares that are left when time passes, from the half-lives of a scenario.</summary>
public sealed class Retention
{
    /// <summary>Months in which what reciprocity answers to forgets half.</summary>
    private const double RecentHalfLife = 1;

    /// <summary>Months in which half of what was learnt from refusals is forgotten: a tenth a month.</summary>
    private const double LearntHalfLife = 6.58;

    internal Retention(Rules rules, Timetable timetable)
    {
        Trust = timetable.Kept(rules.Beliefs.TrustHalfLife);
        Grievance = timetable.Kept(rules.Beliefs.GrievanceHalfLife);
        Disappointment = timetable.Kept(rules.Beliefs.DisappointmentHalfLife);
        Learnt = timetable.Kept(LearntHalfLife);
        Tone = timetable.KeptOverPace(rules.Measures.ToneHalfLife);
        Substance = timetable.KeptOverPace(rules.Measures.SubstanceHalfLife);
        Recent = timetable.KeptOverPace(RecentHalfLife);
    }

    /// <summary>Of the distance of trust from where it started, after one round.</summary>
    public double Trust { get; }

    /// <summary>After one round.</summary>
    public double Grievance { get; }

    /// <summary>After one round.</summary>
    public double Disappointment { get; }

    /// <summary>Of what was learnt from the other side's answers, after one round.</summary>
    public double Learnt { get; }

    /// <summary>From one occasion to the next.</summary>
    public double Tone { get; }

    /// <summary>From one occasion to the next.</summary>
    public double Substance { get; }

    /// <summary>Of the deeds that reciprocity answers to, from one occasion to the next.</summary>
    public double Recent { get; }
}
