/** The tour: the essay's dilemma in five steps, each a run, a picture and a question. */

export interface Step {
    title: string;
    /** What the essay says, in its own words. */
    quote: string;
    text: string[];
    run: { scenario: string; seed: string; sets: string[] };
    look: string;
    question: string;
}

export const Essay = 'Russia and the United States: Dialogue Without Commitments, Valdai Discussion Club, November 2018';

export const Steps: Step[] = [
    {
        title: 'Talk without commitments',
        quote:
            'The problem is not in the meetings and dialogue, but in the fact that contacts at the highest and other levels are not accompanied by ' +
            'the parties’ readiness to make important commitments.',
        text: [
            'Two presidents meet month after month. In this world nobody can bind himself: only words are exchanged.',
            'Watch the blue line, words, and the dashed one, deeds. The shaded gap between them is the essay’s dialogue without commitments.',
        ],
        run: { scenario: 'talk-only', seed: '1', sets: [] },
        look: 'Words and deeds: where does the gap open, and does talk close it?',
        question: 'If meetings alone do not help, should they be given up?',
    },
    {
        title: 'Everything is possible, nothing is agreed',
        quote: 'No compromise is possible. Bargaining, even on the edge of the abyss, is still appropriate even though it does not ' +
            'produce results yet.',
        text: [
            'Now they may bind themselves, on twelve issues from sanctions to the INF treaty. Each offer is answered, each answer has its reasons.',
            'Click an offer that was rejected: its terms stand there one by one.',
        ],
        run: { scenario: 'paris-2018', seed: '1', sets: [] },
        look: 'The tab Win set: how large is the part that everybody lets pass?',
        question: 'Who stands in the way most often: the other side, or one’s own?',
    },
    {
        title: 'The Congress that tweaks',
        quote: 'However, even if one assumes that Trump could offer Putin a sound “deal,” it would most likely be immediately “tweaked” by Congress.',
        text: [
            'Both leaders are ready to commit. They agree on text after text, and at home each one falls.',
            'Choose an act of Congress. The chamber shows every member, and what would have turned the vote.',
        ],
        run: { scenario: 'contract-curve', seed: '47', sets: ['actors.kremlin.readiness=0.6', 'actors.white-house.readiness=0.6'] },
        look: 'Act 438: how many votes were missing, and what did the decisive member doubt?',
        question: 'What could have been offered instead, so that Congress lets it pass? Branch there, and see.',
    },
    {
        title: 'The dilemma of distrust',
        quote: 'Third, there is considerable risk that the American side will not even consider fulfilling its part of obligations.',
        text: [
            'Trust is what each side believes of the other’s word. It grows with promises that are kept, slowly, and falls with ' +
                'those that are broken.',
            'Here promises are kept or broken in small steps, so that only one is at stake at a time.',
        ],
        run: { scenario: 'sequenced', seed: '1', sets: [] },
        look: 'Trust and the tab Commitments: what was kept, what was broken, and what did trust do after it?',
        question: 'Would you make the first step? How small would it have to be?',
    },
    {
        title: 'To wait, or to begin',
        quote: 'The recommendation to wait and see, given the potential importance of meetings and the growing escalation of tensions ' +
            'in the world, is misleading.',
        text: [
            'One more world: a side waits for a better counterpart. Compare it with the run of the second step.',
            'The stock, what stands between them, tells what waiting costs.',
        ],
        run: { scenario: 'wait-and-see', seed: '1', sets: [] },
        look: 'Stock: does it wait as well?',
        question: 'Is the essay right that waiting is misleading? What in the model speaks against it?',
    },
];
