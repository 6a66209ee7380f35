using System.Reflection;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Orleans;

namespace DiplomacySim.Tests;

/// <summary>The numbers of enumerations that go into the record, over the wire, into the hash or into results stay as they are.</summary>
public sealed class StoredValueTests
{
    private static readonly Dictionary<string, string> Stored = new()
    {
        ["ActKind"] =
            """
            Invitation=0 Declined=1 Meeting=2 SummitWithoutResult=3 GoodOffices=4 Guarantee=5 Offer=6 Demand=7 Counter=8 Acceptance=9 Rejection=10
            Ratification=11 Amendment=12 Veto=13 Consent=14 Objection=15 Deal=16 DealFailed=17 Commitment=18 Conduct=19 Tranche=20 Delay=21
            Suspension=22 Breach=23 Fulfilment=24 Coercion=25 Conciliation=26 Bill=27 Signature=28 ExecutiveVeto=29 Override=30 Provocation=31 Aid=32
            Shock=33 Incident=34 Election=35 Climate=36 Appraisal=37 RoundEnd=38 Departure=39 Conflict=40 Position=41 Result=42
            Crisis=43 StandFirm=44 BackDown=45 SidePayment=46 Pledge=47
            """,
        ["CentralPoint"] = "Median=0 WeightedMean=1 WeightedMeanAtStart=2",
        ["ChallengeRule"] = "Conditional=0 UniformMarkov=1 IncentiveMarkov=2",
        ["Choice"] =
            """
            Abstain=0 Meet=1 MeetAtSummit=2 Decline=3 Offer=4 Demand=5 Accept=6 Counter=7 Reject=8 Ratify=9 Amend=10 Veto=11 CarryOut=12 Delay=13
            Suspend=14 Breach=15 Coerce=16 Conciliate=17 Pass=18 Sign=19 Refuse=20 Override=21 Sustain=22 Mediate=23 Guarantee=24 Consent=25
            Withhold=26 Spoil=27 Aid=28 Appraise=29 StandFirm=30 BackDown=31 WinOver=32 Pledge=33
            """,
        ["CommitmentStatus"] = "InForce=0 Suspended=1 Breached=2 Fulfilled=3 Released=4",
        ["Detail"] = "None=0 Rounds=1 Acts=2 Spreads=4",
        ["Has"] = "Deal=1 Decision=2 Tally=4 Belief=8 Causes=16 Code=32 Commitment=64 Entry=128",
        ["Phase"] = "Contact=0 Bargaining=1 Ratification=2 Compliance=3 Coercion=4 Drift=5",
        ["Purpose"] =
            """
            Meet=1 Deal=2 Vote=3 Comply=4 Act=5 Legislate=6 Intervene=7 FirstMover=8 Verification=9 Incident=10 Support=11 Economy=12 Election=13
            Design=14 Resample=15 Type=16 Breakdown=17 Recognition=18 Strategy=19 Error=20
            Crisis=21 StandFirm=22 War=23
            """,
        ["Quad"] = "None=0 VerbalCooperation=1 MaterialCooperation=2 VerbalConflict=3 MaterialConflict=4",
        ["Question"] =
            """
            Mediate=0 Guarantee=1 Spoil=2 Support=3 Meet=4 Propose=5 Consider=6 Ratify=7 Consent=8 Reconsider=9 Comply=10 Act=11 Legislate=12 Sign=13
            Override=14 Appraise=15 StandFirm=16 WinOver=17 Pledge=18
            """,
        ["RunState"] = "Unknown=0 Running=1 Stopped=2 Finished=3 Failed=4 Queued=5",
        ["Term"] =
            """
            Keep=0 Sucker=1 Domestic=2 Asymmetry=3 Recognition=4 Capital=5 Readiness=6 Noise=7 Appetite=8 Urgency=9 Disappointment=10 Exposure=11
            Mediation=12 Waiting=13 Gain=14 Reaction=15 Resentment=16 Fatigue=17 Initiative=18 Future=19 GoodFaith=20 Retaliation=21 Loyalty=22
            Client=23 Stake=24 Imposed=25 Passage=26 Prestige=27 Denial=28 Upkeep=29 Breach=30
            Audience=31 Risk=32 Favour=33
            """,
        ["Verdict"] = "Ruptured=0 Degrading=1 Stabilised=2 Recovering=3 Normalised=4 War=5 Cooled=6 Eased=7 Frozen=8 NotModelled=9",
    };

    private static readonly ILookup<string, EnumDeclarationSyntax> Sources = Projects.Names
        .SelectMany(Projects.Sources)
        .SelectMany(source => SourceModel.Parse(source.Path, source.Text).GetRoot().DescendantNodes().OfType<EnumDeclarationSyntax>())
        .ToLookup(declaration => declaration.Identifier.Text);

    public static TheoryData<string> Names => [.. Stored.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Values_are_written_in_the_source_and_are_those_of_the_record(string name) => Assert.Equal(
        Stored[name].Split([' ', '\n']),
        Assert.Single(Sources[name]).Members.Select(member => $"{member.Identifier.Text}={member.EqualsValue?.Value}"));

    [Fact]
    public void Every_enumeration_of_acts_and_turns_and_of_what_crosses_grains_or_is_a_row_of_the_record_stands_in_the_table()
    {
        Type[] roots =
        [
            typeof(Act), typeof(Turn), typeof(Move), typeof(RunRow), typeof(EnsembleRow), typeof(WinChance), typeof(ForecastPoint),
            .. typeof(RunOrder).Assembly.GetTypes().Where(type => type.IsDefined(typeof(GenerateSerializerAttribute))),
        ];
        string[] found = [.. EnumsIn(roots).Select(type => type.Name).Order(StringComparer.Ordinal)];

        Assert.Equal(["ActKind", "CentralPoint", "ChallengeRule", "Choice", "Detail", "Quad", "Question", "RunState", "Term"], found);
        Assert.Empty(found.Except(Stored.Keys));
    }

    /// <returns>The product's enumerations among the types and in the fields that they lead to.</returns>
    private static IEnumerable<Type> EnumsIn(IEnumerable<Type> roots)
    {
        var (seen, left) = (new HashSet<Type>(), new Queue<Type>(roots));
        while (left.TryDequeue(out var type))
        {
            foreach (var part in type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>())
            {
                left.Enqueue(part);
            }

            if (type.Assembly.GetName().Name!.StartsWith("DiplomacySim.", StringComparison.Ordinal) && seen.Add(type) && !type.IsEnum)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                {
                    left.Enqueue(field.FieldType);
                }
            }
        }

        return seen.Where(type => type.IsEnum);
    }
}
