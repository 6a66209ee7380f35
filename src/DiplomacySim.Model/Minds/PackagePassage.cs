using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>How likely packages are to pass: as <see cref="Passage"/>, with what is the same for all of them looked up once.</summary>
internal readonly struct PackagePassage
{
    private readonly View view;
    private readonly int relation;
    private readonly House home;
    private readonly House abroad;
    private readonly bool hasConsenters;

    public PackagePassage(in Turn turn, View view)
    {
        (this.view, relation, IsWeighed) = (view, turn.Relation, Passage.IsWeighed(view));
        var uncertainty = view.Self.Actor.Judgement.Uncertainty;
        home = new(Assent.Ratifier(view.Self.Party, view.World), uncertainty?.Own, view);
        abroad = new(Assent.Ratifier(turn.Other, view.World), uncertainty?.Other, view);
        for (var actor = 0; actor < view.Setting.Actors; actor++)
        {
            hasConsenters |= view.World.Profile(actor).IsConsenter;
        }
    }

    /// <summary>Whether the executive weighs it.</summary>
    public bool IsWeighed { get; }

    /// <summary>The house of the own side whose assent a text needs.</summary>
    public CompiledActor? Home => home.Actor;

    /// <summary>That of the other side.</summary>
    public CompiledActor? Abroad => abroad.Actor;

    /// <param name="atHome">Margin of a member of the own house in the middle, and what each unit of a member's place adds to it.</param>
    /// <param name="atTheirs">The same of the other side's house.</param>
    public Passage Of(in Package package, (double Margin, double Slope) atHome, (double Margin, double Slope) atTheirs)
    {
        if (!IsWeighed)
        {
            return Passage.Certain;
        }

        var procedure = ProcedureOf(package);
        var own = home.Passes(atHome, procedure);
        return new(own * abroad.Passes(atTheirs, procedure) * (hasConsenters ? ThirdParties(package) : 1), own);
    }

    /// <summary>As <see cref="Procedures"/>.</summary>
    private Procedure ProcedureOf(in Package package)
    {
        var strictest = Procedure.Agreement;
        for (var place = 0; place < package.Count; place++)
        {
            var procedure = view.Setting.Issues[package[place].Issue].Issue.Procedure;
            strictest = procedure < strictest ? procedure : strictest;
        }

        return strictest;
    }

    private double ThirdParties(in Package package)
    {
        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        package.WriteTo(targets);
        return Passage.ThirdParties(new Text(relation, targets), view);
    }

    private readonly struct House(CompiledActor? house, double? uncertainty, View view)
    {
        private readonly PassageRecord record = house is null ? default : PassageRecord.Of(house.Party, view);

        public CompiledActor? Actor { get; } = house;

        public double Passes((double Margin, double Slope) middle, Procedure procedure) =>
            Actor is null || Assent.Needed(Actor, procedure) is not { } needed ? 1
                : Passage.Chance(middle.Margin + Actor.Members!.Pivots(needed).Beside(middle.Slope), uncertainty, record);
    }
}
