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
            'The problem is not in the meetings and dialogue, but in the fact that contacts at the highest and other levels are not ' +
            'accompanied by the parties’ readiness to make important commitments.',
        text: [
            'Two presidents meet as before, a round is a month. But neither is ready to commit to anything.',
            'Watch the line of words and the dashed one of deeds. The shaded gap between them is dialogue without commitments.',
        ],
        run: { scenario: 'talk-only', seed: '1', sets: [] },
        look: 'Words and deeds: where does the gap open, and does talk close it?',
        question: 'If meetings alone do not help, should they be given up?',
    },
    {
        title: 'Commitments, and what becomes of them',
        quote:
            'But taking any obligations without concessions from Washington is perceived in the Kremlin as an unjustified risk. […] there is ' +
            'considerable risk that the American side will not even consider fulfilling its part of obligations.',
        text: [
            'Now they may bind themselves, on twelve issues from sanctions to the INF treaty. Each offer is answered, and each answer has its reasons.',
            'Click an offer that was turned down: what was weighed stands there term by term.',
        ],
        run: { scenario: 'paris-2018', seed: '1', sets: [] },
        look: 'The tab Commitments: what was kept, what was broken, and what did trust do after that?',
        question: 'Who stands in the way more often: the other side, or one’s own?',
    },
    {
        title: 'The Congress that tweaks',
        quote:
            'However, even if one assumes that Trump could offer Putin a sound “deal,” it would most likely be immediately “tweaked” by ' +
            'Congress.',
        text: [
            'Both leaders are ready to commit. They agree on text after text, and at home each one falls.',
            'Choose an act of Congress. The chamber shows every member, and below it stands what would have turned the vote.',
        ],
        run: {
            scenario: 'contract-curve',
            seed: '47',
            sets: ['actors.kremlin.judgement.readiness=0.6', 'actors.white-house.judgement.readiness=0.6'],
        },
        look: 'Act 438: how many votes were missing, and what did the decisive member doubt?',
        question: 'What could have been offered instead, so that Congress lets it pass? Branch there, and see.',
    },
    {
        title: 'The dilemma of distrust',
        quote:
            'Here lies the dilemma of distrust described by international experts, which in case of Russian-American relations is aggravated ' +
            'by divergence of interests and the huge burden of negative emotions accumulated over the past two decades.',
        text: [
            'A small world that is made up. The North would give up its missiles for the end of an embargo; neither can be had by halves, and ' +
                'the South would lose much if it were deceived.',
            'They sign once one of them goes first, in steps that the other can see.',
        ],
        run: { scenario: 'sequenced', seed: '1', sets: [] },
        look: 'The tab Commitments, and Trust: who begins, and when does the other believe it?',
        question: 'Would you make the first step? How small would it have to be?',
    },
    {
        title: 'To wait, or to begin',
        quote:
            'The recommendation to wait and see, given the potential importance of meetings and the growing escalation of tensions in the ' +
            'world, is misleading.',
        text: [
            'Both sides follow the advice to wait: no meetings and no offers, until the other sorts itself out.',
            'Compare it with the first step, where they met and talked. The stock, what stands between them, tells what waiting costs.',
        ],
        run: { scenario: 'wait-and-see', seed: '1', sets: [] },
        look: 'Stock: does it wait as well? And what is different from talk without commitments?',
        question: 'Is the essay right that waiting is misleading? What in the model speaks against it?',
    },
];
