using DiplomacySim.Analysis;
using DiplomacySim.Model;
namespace DiplomacySim.Reporting;
public static class EnsembleShowing { public static Showing Of(EnsembleDocument d, Setting s, IReadOnlyList<ReportFact> p) => new([], new("x", [], p)); }
public static class CompareShowing { public static Showing Of(CompareDocument d, IReadOnlyList<ReportFact> p) => new([], new("x", [], p)); }
public static class SweepShowing { public static Showing Of(SweepDocument d, IReadOnlyList<Response> r, IReadOnlyList<ReportFact> p) => new([], new("x", [], p)); }
public static class TippingShowing { public static Showing Of(TippingDocument d, IReadOnlyList<ReportFact> p) => new([], new("x", [], p)); }
public static class SensitivityShowing { public static Showing Of(SensitivityDocument d, IReadOnlyList<ReportFact> p) => new([], new("x", [], p)); }
public static class RankShowing { public static Showing Of(RankDocument d, IReadOnlyList<ReportFact> p) => new([], new("x", [], p)); }
