using DiplomacySim.Model;

namespace DiplomacySim.Tests;

public sealed class AlteredModelTests
{
    [Fact]
    public void An_error_is_named_with_its_file()
    {
        using var model = new AlteredModel("Texts/Deal.cs", "const int Scale = 1000;", "const int Scale = 1000");

        Assert.StartsWith("Texts/Deal.cs(", Assert.Single(model.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_a_switch_leaves_out_is_an_error()
    {
        using var model = new AlteredModel("Events/Cameo.cs", "_ => Quad.MaterialConflict,", "");

        Assert.Contains("CS8509", Assert.Single(model.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_altered_shows_in_what_the_model_does()
    {
        using var model = new AlteredModel("Texts/Deal.cs", "const int Scale = 1000;", "const int Scale = 100;");

        Assert.Equal((short)500, Deal.Quantise(0.5));
        Assert.Equal((short)50, model.Call("DiplomacySim.Model.Texts.Deal", "Quantise", 0.5));
        Assert.Throws<ArgumentException>(() => model.Call("DiplomacySim.Model.Events.Cameo", "Of", "no code"));
    }
}
