using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;

namespace DiplomacySim.Model.Acts;

/// <summary>What the table of acts says of an act.</summary>
public static class ActReading
{
    extension(in Act act)
    {
        /// <summary>Known only to the actor that did it, and to the record.</summary>
        public bool IsHidden => ActTable.Of(act.Kind).IsHidden;

        /// <summary>Told in the story of a run. That both sides would rather not meet is no news.</summary>
        public bool IsTold => ActTable.Of(act.Kind).IsTold && (act.Kind != ActKind.Declined || act.Coding.Quad != Quad.None);

        /// <summary>Goldstein weight: that of the code, times the steps that the act is where it says how many.</summary>
        /// <returns>From -10 to 10.</returns>
        public double Goldstein => act.Is(out DeedIntensity deed)
            ? Math.Clamp(deed.Steps * act.Coding.Goldstein, -10, 10)
            : act.Coding.Goldstein;

        /// <summary>By how many steps a deed moves an instrument, or renews it; 1 where it does not say.</summary>
        public double Steps => act.Is(out DeedIntensity deed) ? deed.Steps : 1;

        /// <summary>Whether it puts pressure on with an instrument.</summary>
        public bool IsHostileDeed =>
            act.Kind is ActKind.Coercion or ActKind.Signature or ActKind.Override && act.Coding.Quad == Quad.MaterialConflict;

        /// <summary>1 to cooperation, -1 to conflict, 0 to neither. Texts lean nowhere: what they ask for and what they give stands in one.</summary>
        public int Leaning => act.Goldstein != 0 ? Math.Sign(act.Goldstein) : ActTable.Of(act.Kind).Leaning;

        public bool IsSeenBy(int actor) => !ActTable.Of(act.Kind).IsHidden || act.Actor == actor;

        /// <returns>The act as an actor sees it: what others weighed and believe is theirs alone, what they chose is not.</returns>
        public Act ToldTo(int actor) => act.Actor == actor || (act.Decision is null && act.Causes is null) ? act : act with
        {
            Decision = act.Decision is { } decision ? new Decision(default, 0, 0, decision.Outcome) : null,
            Belief = default,
            Causes = null,
        };
    }
}
