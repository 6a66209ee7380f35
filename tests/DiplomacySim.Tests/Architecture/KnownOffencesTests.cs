using Xunit.Sdk;

namespace DiplomacySim.Tests;

public sealed class KnownOffencesTests
{
    [Fact]
    public void The_list_must_be_what_is_found()
    {
        KnownOffences.Match(["one", "other"], ["other", "one"]);

        Assert.Equal("new: other", Assert.Throws<TrueException>(() => KnownOffences.Match(["one"], ["one", "other"])).Message);
        Assert.Equal("to be taken off the list: one", Assert.Throws<TrueException>(() => KnownOffences.Match(["one"], [])).Message);
    }
}
