/** Words and signs for what documents name. */
import type { Act, Relation, RunInfo, Term } from './documents';
import { Reasons } from './reasons';

export function reason(term: Term): string {
    const found = Reasons[term.name];
    return found ? found[term.value >= 0 ? 0 : 1] : '';
}

/** Bookkeeping of the model, which is left out of the exchange. */
const Quiet = new Set(['climate', 'appraisal', 'round-end', 'conduct']);

export const isTold = (act: Act) => !Quiet.has(act.kind);

/** Rows of the time line. */
export const Lanes: { name: string; kinds: Set<string>; colour: string }[] = [
    { name: 'meetings', kinds: new Set(['meeting', 'summit-without-result']), colour: '--calm' },
    { name: 'offers', kinds: new Set(['offer', 'demand', 'counter', 'acceptance']), colour: '--first' },
    { name: 'votes', kinds: new Set(['ratification', 'amendment', 'veto', 'consent', 'objection', 'override']), colour: '--vote' },
    { name: 'pressure', kinds: new Set(['coercion', 'signature', 'bill', 'provocation', 'stand-firm']), colour: '--bad' },
    { name: 'commitments', kinds: new Set(['deal', 'commitment', 'tranche', 'delay', 'suspension', 'breach', 'fulfilment']), colour: '--good' },
    { name: 'events', kinds: new Set(['shock', 'incident', 'election', 'crisis', 'conflict', 'departure']), colour: '--muted' },
];

/** Whether a mark stands for something that failed or was refused: drawn hollow. */
export const isHollow = (act: Act) =>
    ['summit-without-result', 'amendment', 'veto', 'objection', 'breach', 'delay', 'suspension', 'counter'].includes(act.kind);

export const months = (info: RunInfo | null, round: number): string => (round < 1 ? 'the start' : (info?.months[round - 1] ?? `round ${round}`));

/** "April 2021 (round 30)" */
export const when = (info: RunInfo | null, round: number): string =>
    info?.months[round - 1] ? `${info.months[round - 1]} (round ${round})` : `round ${round}`;

/** Names of what a run has, by id; a party and an issue may have the same. An id that has no name is its own. */
export class Names {
    readonly party: (id: string | null | undefined) => string;
    readonly actor: (id: string | null | undefined) => string;
    readonly issue: (id: string | null | undefined) => string;

    constructor(info: RunInfo | null) {
        const cast = info?.cast;
        this.party = named(cast?.parties.map(one => [one.party, one.name]));
        this.actor = named(cast?.actors.map(one => [one.actor, one.name]));
        this.issue = named(cast?.issues.map(one => [one.issue, one.name]));
    }
}

function named(pairs: [string, string][] = []) {
    const found = new Map(pairs);
    return (id: string | null | undefined) => (id ? (found.get(id) ?? spaced(id)) : '');
}

export const spaced = (id: string) => {
    const words = id.replace(/-/g, ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The relations of a run, the one that its verdict is on first. */
export const relationsOf = (info: RunInfo): Relation[] =>
    info.cast.relations.map(one => ({ id: one.relation, first: one.between[0]!, second: one.between[1]! }));

/** "contract-curve" of "scenarios/contract-curve.yaml" */
export const scenarioName = (file: string) => file.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/, '');

/** What an act says without its clauses, and the clauses. */
export function parted(act: Act): [string, string] {
    const at = act.deal || act.tally ? act.text.indexOf(': ') : -1;
    return at < 0 || act.kind === 'bill' || act.kind === 'signature' ? [act.text, ''] : [act.text.slice(0, at), act.text.slice(at + 2)];
}

export const isGood = (verdict: string) => ['recovering', 'normalised', 'eased', 'stabilised'].includes(verdict);
export const isBad = (verdict: string) => ['war', 'ruptured', 'degrading', 'cooled', 'frozen'].includes(verdict);

/** Options of `branch` as the program writes them, taken apart. */
export interface BranchOptions {
    at: string;
    before: string;
    sets: string[];
    acts: string[];
}

export function branchOptions(line: string): BranchOptions {
    const options: BranchOptions = { at: '', before: '', sets: [], acts: [] };
    const words = line.split(/\s+/);
    for (let place = 0; place + 1 < words.length; place++) {
        const value = words[place + 1]!;
        switch (words[place]) {
            case '--at':
                options.at = value;
                break;
            case '--before':
                options.before = value;
                break;
            case '--set':
                options.sets.push(value);
                break;
            case '--act':
                options.acts.push(value);
                break;
            default:
                continue;
        }

        place++;
    }

    return options;
}
