namespace DiplomacySim.Telemetry;

/// <summary>Every name that telemetry emits, with its meaning: the one source of the table in the README of this folder.</summary>
public static class TelemetryNames
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Source = "DiplomacySim";

    /// <summary>Of the source of spans and of the meter.</summary>
    public static readonly string Version = typeof(TelemetryNames).Assembly.GetName().Version!.ToString(3);

    /// <summary>What every name of an attribute or a metric begins with.</summary>
    public const string Prefix = "diplomacysim.";

    /// <summary>Spans. Those of acts have the word for the act; a text that is weighed is a consideration, whatever the answer.</summary>
    public static class Spans
    {
        [Meaning("A run from where it was taken up to where it ended: the root of its trace.")]
        public const string Run = "run";

        [Meaning("Before the first round that a silo plays: actors' grains come to life and are told how things stand.")]
        public const string Prepare = "prepare";

        [Meaning("A round; its name has the number too: `round 3`.")]
        public const string Round = "round";

        [Meaning("A phase of a round in which something happened: `phase contact` and so on.")]
        public const string Phase = "phase";

        [Meaning("A text on the table is weighed; the outcome says whether it was accepted, countered or rejected.")]
        public const string Consideration = "consideration";

        [Meaning("A text that answers another one, inside the consideration of that one.")]
        public const string CounterOffer = "counter-offer";
    }

    /// <summary>Attributes of spans.</summary>
    public static class Attributes
    {
        [Meaning("Id of the run; on spans, and on gauges, so that runs do not overwrite each other.")]
        public const string Run = Prefix + "run";

        [Meaning("Name of the scenario.")]
        public const string Scenario = Prefix + "scenario";

        [Meaning("Seed of the run.")]
        public const string Seed = Prefix + "seed";

        [Meaning("How the run ended: finished, stopped, failed; left where its silo went away.")]
        public const string State = Prefix + "state";

        [Meaning("Fingerprint of the log.")]
        public const string Hash = Prefix + "hash";

        [Meaning("Verdict on the first relation.")]
        public const string Verdict = Prefix + "verdict";

        [Meaning("Level of the first relation over the window of the verdict: of what stands and what is done.")]
        public const string Level = Prefix + "level";

        [Meaning("Stock of the first relation at the end: pressure in force, commitments kept and broken.")]
        public const string Stock = Prefix + "stock";

        [Meaning("Number of the round, from 1.")]
        public const string Round = Prefix + "round";

        [Meaning("Acts of the round that have no span, since a round has at most 200; left out where there are none.")]
        public const string Untold = Prefix + "round.untold";

        [Meaning("The phase.")]
        public const string Phase = Prefix + "phase";

        [Meaning("Id of the act, as in the log.")]
        public const string Act = Prefix + "act";

        [Meaning("Ids of the acts that this one answers or rests on.")]
        public const string Causes = Prefix + "act.causes";

        [Meaning("The act as a sentence.")]
        public const string Text = Prefix + "act.text";

        [Meaning("CAMEO code.")]
        public const string Cameo = Prefix + "act.cameo";

        [Meaning("Goldstein weight, -10 to +10.")]
        public const string Goldstein = Prefix + "act.goldstein";

        [Meaning("Id of the actor.")]
        public const string Actor = Prefix + "actor";

        [Meaning("Id of the party whose act it is.")]
        public const string Party = Prefix + "party";

        [Meaning("Id of the party that it is done to.")]
        public const string Target = Prefix + "target";

        [Meaning("Id of the relation.")]
        public const string Relation = Prefix + "relation";

        [Meaning("Id of the issue.")]
        public const string Issue = Prefix + "issue";

        [Meaning("Id of the commitment, which is that of the act that made it.")]
        public const string Commitment = Prefix + "commitment";

        [Meaning("What was chosen.")]
        public const string Outcome = Prefix + "decision.outcome";

        [Meaning("Sum of the terms.")]
        public const string Value = Prefix + "decision.value";

        [Meaning("Value from which the answer is yes.")]
        public const string Threshold = Prefix + "decision.threshold";

        [Meaning("Probability, to the actor, that the other side delivers.")]
        public const string Credibility = Prefix + "decision.credibility";

        [Meaning("The term that weighed most, in words.")]
        public const string Reason = Prefix + "decision.reason";

        [Meaning("A term of the decision, such as `diplomacysim.decision.term.keep`; those that are zero are left out.")]
        public const string Term = Prefix + "decision.term.";

        [Meaning("Votes for.")]
        public const string Ayes = Prefix + "vote.ayes";

        [Meaning("Votes against.")]
        public const string Noes = Prefix + "vote.noes";

        [Meaning("Votes needed.")]
        public const string Needed = Prefix + "vote.needed";

        [Meaning("Why a silo refused a connection: plain, foreign-authority, expired, wrong-purpose or handshake; on the counter only.")]
        public const string Refusal = Prefix + "refusal";
    }

    /// <summary>Metrics. Counters have the actor or the relation, so that their number is bounded by the scenario; gauges have the run too.</summary>
    public static class Metrics
    {
        [Meaning("Flow of words of a party towards another at the end of a round, -10 to +10; gauge by run, party and target.")]
        public const string Tone = Prefix + "tone";

        [Meaning("Flow of deeds, -10 to +10; gauge by run, party and target.")]
        public const string Substance = Prefix + "substance";

        [Meaning("Words and deeds, weighed as the scenario says, -10 to +10; gauge by run, party and target.")]
        public const string Index = Prefix + "index";

        [Meaning("What stands: pressure in force, commitments kept and broken, -15 to +5; gauge by run, party and target.")]
        public const string Stock = Prefix + "stock";

        [Meaning("Stock and index in one, mean of both directions, -15 to +10; gauge by run and relation.")]
        public const string Level = Prefix + "level";

        [Meaning("Trust of a party in another, 0 to 1; gauge by run, party and target.")]
        public const string Trust = Prefix + "trust";

        [Meaning("Grievance of a party against another, 0 to 1; gauge by run, party and target.")]
        public const string Grievance = Prefix + "grievance";

        [Meaning("Rounds played; counter.")]
        public const string Rounds = Prefix + "rounds";

        [Meaning("Connections that a silo with TLS refused; counter by refusal.")]
        public const string Refused = Prefix + "connections.refused";

        [Meaning("A count of the run document, such as `diplomacysim.vetoes`; counter by actor, or by relation where nobody in particular acts.")]
        public const string Count = Prefix;
    }
}
