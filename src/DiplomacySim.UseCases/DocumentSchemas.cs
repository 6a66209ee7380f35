using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DiplomacySim.Analysis;

namespace DiplomacySim.UseCases;

/// <summary>The JSON Schemas of all documents, made from their types.</summary>
public static class DocumentSchemas
{
    /// <summary>Each type is looked at when somebody asks for its schema: every command knows the names.</summary>
    private static readonly Dictionary<string, Func<Type>> Types = new(StringComparer.Ordinal)
    {
        ["brief"] = () => typeof(BriefDocument),
        ["causes"] = () => typeof(CausesDocument),
        ["check"] = () => typeof(CheckDocument),
        ["ablate"] = () => typeof(AblationDocument),
        ["claims"] = () => typeof(ClaimsDocument),
        ["compare"] = () => typeof(CompareDocument),
        ["debrief"] = () => typeof(DebriefDocument),
        ["diff"] = () => typeof(DiffDocument),
        ["effects"] = () => typeof(CausesDocument),
        ["ensemble"] = () => typeof(EnsembleDocument),
        ["ensembles"] = () => typeof(EnsemblesDocument),
        ["error"] = () => typeof(ErrorDocument),
        ["explain"] = () => typeof(ExplainDocument),
        ["flip"] = () => typeof(FlipDocument),
        ["forget"] = () => typeof(ForgetDocument),
        ["inject"] = () => typeof(InjectDocument),
        ["ledger"] = () => typeof(LedgerDocument),
        ["overview"] = () => typeof(OverviewDocument),
        ["log"] = () => typeof(LogDocument),
        ["manifest"] = () => typeof(Manifest),
        ["minds"] = () => typeof(MindsDocument),
        ["parameters"] = () => typeof(ParametersDocument),
        ["plan"] = () => typeof(PlanDocument),
        ["plot"] = () => typeof(PlotDocument),
        ["questions"] = () => typeof(QuestionsDocument),
        ["rank"] = () => typeof(RankDocument),
        ["refusal"] = () => typeof(RefusalDocument),
        ["replay"] = () => typeof(ReplayDocument),
        ["report"] = () => typeof(ReportDocument),
        ["reproduce"] = () => typeof(ReproduceDocument),
        ["round"] = () => typeof(RoundDocument),
        ["roll-call"] = () => typeof(RollCallDocument),
        ["run"] = () => typeof(RunDocument),
        ["runs"] = () => typeof(RunsDocument),
        ["scenarios"] = () => typeof(ScenariosDocument),
        ["scenario"] = () => typeof(ScenarioDocument),
        ["sensitivity"] = () => typeof(SensitivityDocument),
        ["started"] = () => typeof(StartedDocument),
        ["diagnose"] = () => typeof(DiagnoseDocument),
        ["solve"] = () => typeof(SolveDocument),
        ["status"] = () => typeof(StatusDocument),
        ["study"] = () => typeof(StudyDocument),
        ["suggestion"] = () => typeof(SuggestionDocument),
        ["sweep"] = () => typeof(SweepDocument),
        ["theory"] = () => typeof(TheoryDocument),
        ["tipping"] = () => typeof(TippingDocument),
        ["tour"] = () => typeof(TourDocument),
        ["trace"] = () => typeof(TraceDocument),
        ["trace-export"] = () => typeof(TraceExport),
        ["tree"] = () => typeof(TreeDocument),
        ["turn"] = () => typeof(TurnDocument),
        ["turning-points"] = () => typeof(TurningPointsDocument),
        ["vacuum"] = () => typeof(VacuumDocument),
        ["watch"] = () => typeof(WatchDocument),
        ["votes"] = () => typeof(VotesDocument),
        ["whatif"] = () => typeof(WhatIfDocument),
        ["winset"] = () => typeof(WinSetDocument),
    };

    /// <summary>What documents are called in the field <c>schema</c>, between <c>diplomacysim/</c> and their version.</summary>
    public static IEnumerable<string> Names => Types.Keys;

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="isClosed">Whether fields are refused that this version does not have; later versions may have more.</param>
    public static string Text(string name, bool isClosed = false)
    {
        var schema = Writing.Options(isClosed).GetJsonSchemaAsNode(
            Types[name](), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", $"diplomacysim/{name}");
        schema["properties"]!["schema"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^diplomacysim/{name}/[0-9]+$" };
        return schema.ToJsonString(DocumentJson.Readable);
    }

    /// <summary>How schemas are made, set up for the first that is asked for.</summary>
    private static class Writing
    {
        private static readonly JsonSerializerOptions Open = new(DocumentJson.Readable)
        {
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };

        private static readonly JsonSerializerOptions Closed = new(Open) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

        public static JsonSerializerOptions Options(bool isClosed) => isClosed ? Closed : Open;
    }
}
