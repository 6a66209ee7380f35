using Microsoft.Playwright;

namespace DiplomacySim.Tests;

/// <summary>What a page is shown on.</summary>
public sealed record Screen(string Name, int Width, int Height, ColorScheme Scheme = ColorScheme.Light)
{
    public static Screen Desk { get; } = new("light", 1400, 900);

    public static Screen Dark { get; } = new("dark", 1400, 900, ColorScheme.Dark);

    public static Screen Phone { get; } = new("phone", 390, 844);

    public static Screen Projector { get; } = new("projector", 1280, 720);

    public static IReadOnlyList<Screen> All { get; } = [Desk, Dark, Phone, Projector];
}
