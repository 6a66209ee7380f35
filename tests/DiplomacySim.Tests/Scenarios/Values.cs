using static DiplomacySim.Tests.Scenarios.Reading;

namespace DiplomacySim.Tests.Scenarios;

public class Values
{
    [Theory]
    [InlineData("017", "17")]
    [InlineData("1_000", "1000")]
    [InlineData("0x1f", "31")]
    [InlineData("0o17", "15")]
    [InlineData("+0.5", "0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("1.", "1")]
    [InlineData("13%", "0.13")]
    [InlineData("\"0.5\"", "0.5")]
    [InlineData("half", "a number from 0 to 1")]
    [InlineData(".nan", "a number from 0 to 1")]
    [InlineData(".inf", "a number from 0 to 1")]
    [InlineData("-.inf", "a number from 0 to 1")]
    [InlineData("1e999", "a number from 0 to 1")]
    [InlineData("1:30", "a number from 0 to 1")]
    [InlineData("true", "a number from 0 to 1")]
    [InlineData("[0.5]", "a number from 0 to 1")]
    [InlineData("2018-11-01", "a number from 0 to 1")]
    public void A_number_is_decimal_and_written_as_everybody_reads_it(string written, string right) =>
        Refuse("statusQuo: 0.2", $"statusQuo: {Mark}{written}", "found", right);

    [Theory]
    [InlineData("0.2", 0.2)]
    [InlineData("1", 1)]
    [InlineData("2e-1", 0.2)]
    [InlineData("2.5E-01", 0.25)]
    [InlineData("0.1000", 0.1)]
    [InlineData("-0.0", 0)]
    public void A_decimal_number_is_read(string written, double number)
    {
        double read = Scenario(Small("statusQuo: 0.2", $"statusQuo: {written}")).Issues[1].StatusQuo;

        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(read));
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("3e0")]
    [InlineData("2.5")]
    [InlineData("three")]
    public void A_whole_number_has_no_fraction_and_no_exponent(string written) =>
        Refuse("members: 3", $"members: {Mark}{written}", "found", "a whole number from 1 to 10000");

    [Theory]
    [InlineData("statusQuo: 0.2", "statusQuo: ‸1.5", "from 0 to 1")]
    [InlineData("statusQuo: 0.2", "statusQuo: ‸-0.001", "from 0 to 1")]
    [InlineData("members: 3", "members: ‸10001", "from 1 to 10000")]
    [InlineData("members: 3", "members: ‸99999999999999999999", "from 1 to 10000")]
    [InlineData("levels: [0, 0.2, 1]", "levels: [0, 0.2, ‸2]", "from 0 to 1")]
    [InlineData("trust: {north: 0.3", "trust: {north: ‸-1", "from 0 to 1")]
    public void A_number_out_of_its_range_is_refused_also_in_lists_and_tables(string part, string by, string right) =>
        Refuse(part, by, "is out of range", right);

    [Theory]
    [InlineData("yes", "did you mean true?")]
    [InlineData("True", "did you mean true?")]
    [InlineData("off", "did you mean false?")]
    [InlineData("0", "did you mean false?")]
    [InlineData("\"true\"", "did you mean true?")]
    [InlineData("maybe", "true or false")]
    public void A_switch_is_true_or_false(string written, string right) =>
        Refuse("veto: true", $"veto: {Mark}{written}", "found", right);

    [Theory]
    [InlineData("tit_for_tat", "did you mean 'tit-for-tat'?")]
    [InlineData("boulwar", "did you mean 'boulware'?")]
    [InlineData("Linear", "did you mean 'linear'?")]
    [InlineData("sideways", "one of linear, boulware, conceder, tit-for-tat")]
    [InlineData("3", "one of linear, boulware, conceder, tit-for-tat")]
    public void A_word_is_one_of_the_words_there_are(string written, string right) =>
        Refuse("kind: tit-for-tat", $"kind: {Mark}{written}", "found", right);

    [Theory]
    [InlineData("163", "\"163\"")]
    [InlineData("085", "\"085\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("[a]", "a text")]
    [InlineData("{a: b}", "a text")]
    public void A_text_that_reads_as_something_else_wants_quotes(string written, string right) =>
        Refuse("code: NOR", $"code: {Mark}{written}", "", right);

    [Fact]
    public void A_text_has_a_length_that_fits_a_screen()
    {
        Refuse("name: Two neighbours", $"name: {Mark}{new string('x', 2001)}", "2001 characters", "at most 2000");
        Assert.Equal(2000, Scenario(Small("name: Two neighbours", $"name: {new string('x', 2000)}")).Name.Length);
    }

    [Theory]
    [InlineData("\"a\\eb\"", "U+001B")]
    [InlineData("\"a\\tb\"", "U+0009")]
    [InlineData("\"a\\0b\"", "U+0000")]
    [InlineData("\"a\\u202Eb\"", "U+202E")]
    [InlineData("\"a\\Lb\"", "U+2028")]
    public void A_text_cannot_move_the_cursor_or_turn_the_line(string written, string found) =>
        Refuse("name: Two neighbours", $"name: {Mark}{written}", found, "leave it out");

    [Fact]
    public void A_block_of_text_ends_where_its_words_end()
    {
        Assert.Equal("One line and another.", Scenario("about: >\n  One line\n  and another.\n\n" + Scenarios.Small.Text).About);
        Assert.Equal("One line\nand another.", Scenario("about: |\n  One line\n  and another.\n" + Scenarios.Small.Text).About);
    }

    [Theory]
    [InlineData("start: ‸2018-13")]
    [InlineData("start: ‸2018-1")]
    [InlineData("start: ‸November")]
    [InlineData("start: ‸0000-01")]
    public void A_run_starts_in_a_real_month(string by) =>
        Refuse("start: 2018-11", by, "is no month", "YYYY-MM");
}
