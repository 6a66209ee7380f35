namespace DiplomacySim.Model.Acts;

/// <summary>By what an election comes from pairs of options to one winner. Values are part of the record and never reused.</summary>
public enum ChallengeRule
{
    /// <summary>Conditional on there being a winner.</summary>
    Conditional = 0,

    /// <summary>A Markov chain in which each option is challenged as often.</summary>
    UniformMarkov = 1,

    /// <summary>A Markov chain in which options are challenged by incentive.</summary>
    IncentiveMarkov = 2,
}
