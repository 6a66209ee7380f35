namespace DiplomacySim.Model.Scenarios;

public enum Role
{
    [Meaning("Negotiates, signs and acts for its party.")]
    Executive,

    [Meaning("Ratifies, amends and vetoes what its executive signed; may act against the executive's wish.")]
    Legislature,

    [Meaning("Mediates, guarantees, spoils, supports or consents.")]
    ThirdParty,
}
