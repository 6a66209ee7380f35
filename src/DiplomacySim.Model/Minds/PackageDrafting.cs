using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>Texts of few clauses that both sides, and those who ratify, can be expected to take.</summary>
public sealed class PackageDrafting : IDrafting
{
    /// <summary>A text that is less likely to be signed is not put.</summary>
    private const double LeastAssent = 0.01;

    /// <summary>Texts whose targets lie no further apart, in thousandths, are the same to those who hear them.</summary>
    private const int Near = 30;

    public string Name => "package-search";

    public string Description =>
        "A leader who looks for the text that is worth most to it, given whether the other side signs it and whether houses and third parties let it "
            + "pass (Putnam 1988, Sebenius 1983).";

    public Draft? Next(in Turn turn, View view)
    {
        var packages = Packages(turn, view);
        for (var place = 0; place < packages.Count; place++)
        {
            var draft = packages.DraftOf(place, turn, view);
            if (draft.Text.Value > 0 && packages[place].Assent >= LeastAssent && !view.Memory.Of(turn.Other).HasPut(draft.Deal, Near)
                && !draft.Deal.Equals(turn.Deal))
            {
                return draft;
            }
        }

        return null;
    }

    public Shortlist Look(in Turn turn, View view)
    {
        var packages = Packages(turn, view);
        var texts = new ShortlistedText[packages.Count];
        for (var place = 0; place < texts.Length; place++)
        {
            var draft = packages.DraftOf(place, turn, view);
            texts[place] = new(draft.Deal, draft.Text.Value, packages[place].Assent, draft.Text.Passage.All);
        }

        return new(packages.Looked, texts);
    }

    public bool IsNew(in Draft draft, in Turn turn, View view) => true;

    /// <summary>What texts are worth does not change while a meeting lasts.</summary>
    private static PackageList Packages(in Turn turn, View view)
    {
        var list = view.Working(turn.Relation, static issues => new PackageList(issues));
        var moment = (view.Round, view.World.Changes, view.World.Pledges);
        if (list.Moment != moment)
        {
            PackageSearch.Fill(list, turn, view);
            list.Moment = moment;
        }

        return list;
    }
}
