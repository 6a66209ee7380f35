namespace DiplomacySim.Reporting;

/// <summary>How a page looks on a screen, light or dark, and on paper.</summary>
internal static class StyleSheet
{
    public const string Text = """

        :root {
            color-scheme: light dark;
            --ink: #222; --pale: #5f6368; --paper: #fff; --rule: #d9dce0; --mark: #0072b2; --good: #00684a; --bad: #a53f00; }
        @media (prefers-color-scheme: dark) { :root {
            --ink: #e6e6e6; --pale: #a8adb3; --paper: #17191c; --rule: #3a3f45; --mark: #56b4e9; --good: #4fd1a5; --bad: #ff9a5c; } }
        * { box-sizing: border-box; }
        body {
            margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 58rem; background: var(--paper); color: var(--ink);
            font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--rule); }
        h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
        .lead, dt, caption { color: var(--pale); }
        .findings { padding-left: 0; list-style: none; }
        .findings li { margin: .4rem 0; padding-left: .9rem; border-left: 3px solid var(--mark); }
        blockquote { margin: 1rem 0; padding-left: .9rem; border-left: 3px solid var(--rule); font-style: italic; }
        .room { break-inside: avoid; }
        .room p { height: 2rem; margin: 0; border-bottom: 1px solid var(--rule); }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
        a { color: var(--mark); }
        figure { margin: 1.25rem 0; padding: .25rem; background: #fff; border: 1px solid var(--rule); border-radius: 4px; break-inside: avoid; }
        figure svg, figure img { display: block; width: 100%; height: auto; }
        .table { overflow-x: auto; margin: 1.25rem 0; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .92rem; overflow-wrap: normal; }
        caption { text-align: left; padding-bottom: .4rem; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--rule); }
        th { font-weight: 600; }
        .n { text-align: right; white-space: nowrap; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; font-size: .92rem; margin: 0; }
        dd { margin: 0; }
        .entries { gap: .5rem 1.25rem; }
        .entries p { margin: 0 0 .15rem; padding-left: 1.1rem; text-indent: -1.1rem; }
        .entries b { display: inline-block; width: .9rem; text-indent: 0; color: var(--pale); }
        .entries .plus { color: var(--good); }
        .entries .minus { color: var(--bad); }
        .entries .d1 { margin-left: 1.1rem; }
        .entries .d2 { margin-left: 2.2rem; }
        .entries .d3 { margin-left: 3.3rem; }
        .entries .d4 { margin-left: 4.4rem; }
        @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .4rem; } }
        @media print {
          :root { color-scheme: light; --ink: #000; --pale: #444; --paper: #fff; --rule: #bbb; --mark: #000; }
          body { padding: 0; max-width: none; font-size: 10pt; }
          nav { display: none; }
          h2, h3 { break-after: avoid; }
          tr { break-inside: avoid; }
        }

        """;
}
