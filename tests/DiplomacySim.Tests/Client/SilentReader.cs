namespace DiplomacySim.Tests;

/// <summary>A terminal at which nobody types.</summary>
internal sealed class SilentReader : TextReader
{
    private readonly ManualResetEventSlim end = new();

    public override string? ReadLine()
    {
        end.Wait();
        return null;
    }

    protected override void Dispose(bool disposing)
    {
        end.Set();
        base.Dispose(disposing);
    }
}
