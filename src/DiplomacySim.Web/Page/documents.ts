/** The documents of the server, as far as the page reads them. */

export type Text = Record<string, number>;
export interface Tally {
    ayes: number;
    noes: number;
    needed: number;
}
export interface Term {
    name: string;
    value: number;
}
export interface Decision {
    outcome: string;
    value: number;
    threshold: number;
    credibility: number;
    reason: string;
    terms: Term[];
}

export interface Act {
    id: number;
    round: number;
    actor: string | null;
    source: string | null;
    target: string | null;
    kind: string;
    relation: string | null;
    issue: string | null;
    amount: number;
    cost: number;
    cameo: string | null;
    goldstein: number | null;
    deal: Text | null;
    commitment: number | null;
    tally: Tally | null;
    decision: Decision | null;
    causes: number[];
    text: string;
}

export interface Log {
    run: string;
    acts: Act[];
}

export interface Measure {
    round: number;
    from: string;
    to: string;
    tone: number;
    substance: number;
    index: number;
    stock: number;
    trust: number;
    grievance: number;
}

export interface Prospect {
    round: number;
    relation: string;
    level: number;
    zone: number;
    ratifiable: number;
    hazard: number;
}

export interface Assessment {
    start: number;
    end: number;
    stockAtStart: number;
    stock: number;
    riskOfWar: number | null;
}

/** What `show` prints. */
export interface Course {
    run: string;
    verdict: string | null;
    earlierVerdict: string | null;
    assessment: Assessment | null;
    counts: Record<string, number>;
    measures: Measure[];
    relations: Prospect[];
}

export type RunState = 'queued' | 'running' | 'stopped' | 'finished' | 'failed';

export interface RunLine {
    run: string;
    scenario: string;
    seed: number | string;
    rounds: number;
    played: number;
    state: RunState;
    hash: string | null;
    started: string;
    verdict?: string | null;
    /** Of the first relation, for each round or some of them. */
    index?: number[] | null;
}

export interface Runs {
    runs: RunLine[];
    next?: string | null;
}

export interface Cast {
    parties: { party: string; name: string }[];
    actors: { actor: string; name: string; party: string; role: string }[];
    issues: { issue: string; name: string; control: string[]; statusQuo: number; points: { at: number; means: string }[] }[];
    relations: { relation: string; between: string[]; talks: boolean }[];
}

/** A run at a glance. */
export interface RunInfo extends RunLine {
    title: string;
    about: string;
    failure: string;
    parent: string | null;
    round: number | null;
    changes: string[];
    acts: number;
    months: string[];
    cast: Cast;
}

/** A relation as the page shows it: one side left, the other right. */
export interface Relation {
    id: string;
    first: string;
    second: string;
}

/** What those who watch a run are told of a round. */
export interface Round {
    round: number;
    rounds: number;
    acts: Act[];
    measures: Measure[];
    relations: Prospect[];
}

export interface Watch {
    state: RunState;
    played: number;
    rounds: number;
    failure: string;
}

export interface Marginal {
    position: number;
    bloc: string;
    margin: number;
}

export interface Explanation {
    run: string;
    act: number;
    round: number;
    actor: string | null;
    kind: string;
    decision: string | null;
    value: number | null;
    threshold: number | null;
    terms: Term[];
    sentence: string;
    causes: number[];
    ayes: number | null;
    noes: number | null;
    needed: number | null;
    marginal: Marginal | null;
    clauses: { issue: string; from: number; to: number; value: number; terms: Term[] }[];
    saw: {
        question: string;
        other: string;
        trust: number;
        grievance: number;
        ratification: number;
        credibility: number;
        support: number;
        economy: number;
        index: number;
    } | null;
    learnt: { act: number; trust: number; grievance: number; ratification: number; text: string }[] | null;
}

export interface CausalLine {
    act: number;
    of: number | null;
    round: number;
    text: string;
    next: number[];
}
export interface Causes {
    run: string;
    act: number;
    acts: CausalLine[];
}

export interface Change {
    path: string;
    from: number | null;
    to: number | null;
}
export interface Flip extends Change {
    verified: boolean;
    kind: string;
    size: number;
    branch: string;
}
export interface Pair {
    changes: Change[];
    verified: boolean;
    size: number;
    branch: string;
}
export interface FlipList {
    changes: Flip[];
    pairs: Pair[];
    none: string | null;
}
export interface Flips {
    run: string;
    act: number;
    margin: number;
    offered: FlipList;
    happened: FlipList;
    assumed: FlipList;
    taken: Pair | null;
    passed: Pair | null;
    amendment: Text | null;
}

export interface Commitment {
    id: number;
    deal: number;
    relation: string;
    obligor: string;
    issue: string;
    amount: number;
    tranches: number;
    done: number;
    delays: number;
    from: number | null;
    until: number;
    detection: number;
    falseAlarm: number;
    status: string;
    acts: { act: number; round: number; kind: string; text: string }[];
}

export interface Ledger {
    run: string;
    round: number;
    commitments: Commitment[];
}

export interface Share {
    share: number;
    low: number;
    high: number;
}
export interface WinSet {
    run: string;
    relation: string;
    round: number;
    issues: string[];
    texts: number;
    whole: boolean;
    says: { actor: string; executive: boolean; passes: Share; alone: Share }[];
    agreeable: Share;
    overlap: Share;
    lastOffer: Text | null;
    nearest: Text | null;
    distance: number | null;
    map: { across: string; up: string; assents: number[][] } | null;
}

export interface TreeLine {
    run: string;
    parent: string | null;
    round: number | null;
    changes: string[];
    state: string;
    played: number;
    hash: string | null;
}
export interface Tree {
    run: string;
    runs: TreeLine[];
}

export interface TurningPoint {
    act: number;
    round: number;
    actor: string;
    relation: string;
    question: string;
    text: string;
    answer: string;
    margin: number;
    instead: string;
    level: Estimate;
    deals: Estimate;
    weight: number;
    branch: string;
}
export interface Estimate {
    mean: number;
    low: number;
    high: number;
    count: number;
}
export interface TurningPoints {
    run: string;
    decisions: number;
    seeds: number;
    rounds: number;
    points: TurningPoint[];
}

export interface Member {
    bloc: string;
    position: number;
    margin: number;
    aye: boolean;
}
export interface RollCall {
    run: string;
    members: Member[];
}

export interface Diff {
    first: string;
    second: string;
    parts: number | null;
    round: number | null;
    onlyFirst: Act[];
    onlySecond: Act[];
    verdicts: (string | null)[];
    measures: { name: string; first: number; second: number }[];
    counts: { name: string; first: number; second: number }[];
}

export interface ScenarioLine {
    scenario: string;
    title: string;
    about: string;
    start: string;
    rounds: number;
    parties: string[];
    problems: string[];
}
export interface Scenarios {
    scenarios: ScenarioLine[];
}

export interface Parameter {
    path: string;
    value: number;
    low: number | null;
    high: number | null;
    isWhole: boolean;
    meaning: string;
    explanation: string;
    source: string;
}
export interface Parameters {
    scenario: string;
    parameters: Parameter[];
}

/** Something that has been started. */
export interface Started {
    kind: string;
    id: string;
}

/** A question to many runs, and what came of it. */
export interface Study {
    id: string;
    study: string;
    scenario: string;
    words: string[];
    state: 'running' | 'finished' | 'failed' | 'stopped';
    started: string;
    played: number;
    total: number;
    /** What is known so far, in words. */
    soFar: string;
    failure: string;
    pictures: string[];
    files: string[];
    result: StudyResult | null;
}

export interface EnsembleLine {
    ensemble: string;
    scenario: string;
    seed: number | string;
    runs: number;
    rounds: number;
    points: number;
    done: number;
    batches: number;
    state: string;
    started: string;
}

export interface Ensembles {
    ensembles: EnsembleLine[];
    studies?: Study[];
}

export interface Difference {
    measure: string;
    first: number | null;
    second: number | null;
    difference: number | null;
    low: number | null;
    high: number | null;
    paired: boolean;
}

/** The documents of `ensemble`, `compare` and `tipping`, as far as they are shown as tables. */
export interface StudyResult {
    runs?: number;
    rounds?: number;
    seed?: number | string;
    verdicts?: Record<string, Share & { count: number; seed: number | string | null }>;
    outcomes?: Record<string, Estimate>;
    firstDeal?: { share: number; low: number; high: number; median: number | null } | null;
    first?: string;
    second?: string;
    differences?: Difference[];
    parameter?: string;
    until?: string;
    threshold?: number | null;
    low?: number | null;
    high?: number | null;
    none?: string | null;
    probes?: { at: number; mean: number; low: number; high: number; runs: number }[];
}
