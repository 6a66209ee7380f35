namespace DiplomacySim.Model.Acts;

/// <summary>What a mediator, guarantor, spoiler or patron does about a relation.</summary>
/// <param name="Strength">
/// What good offices add to the wish to meet, a guarantee takes away of doubt, a provocation takes away of credibility, aid adds to an economy.
/// </param>
public readonly record struct ThirdPartyStep(double Strength) : IActView<ThirdPartyStep>
{
    public static bool IsOf(in Act act) => act.Kind is ActKind.GoodOffices or ActKind.Guarantee or ActKind.Provocation or ActKind.Aid;

    public static ThirdPartyStep Read(in Act act) => new(act.Amount);

    public void WriteTo(ref Act act) => act.Amount = Strength;
}
