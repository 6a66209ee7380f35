/** Why an act was done: the sentence, what was weighed, what led to it, what it led to, and what would have turned it. */
import { useState } from 'preact/hooks';
import { api } from '../api';
import type { Act, CausalLine, Causes, Change, Explanation, Flip, FlipList, Flips, Pair, RollCall, RunInfo } from '../documents';
import { useDocument } from '../document';
import { ends, plus, three, two } from '../figures';
import { type Names, reason, when } from '../words';
import { Bar, Trouble, Waiting, useMore } from './basics';
import { Chamber } from './chamber';

/** Links of a chain of causes that are told at first, and clauses. */
const Links = 3;
const Weighty = 4;

interface Props {
    run: string;
    act: Act;
    info: RunInfo | null;
    names: Names;
    onAct: (act: number) => void;
    onBranch: (options: string) => void;
}

export function Why({ run, act, info, names, onAct, onBranch }: Props) {
    const { value: why, refusal } = useDocument<Explanation>(api`runs/${run}/acts/${act.id}/explain`);
    return (
        <article class="why">
            <h2>{why ? `${why.sentence}.` : act.text}</h2>
            <p class="muted">
                act {act.id}, {when(info, act.round)}
            </p>
            <Trouble refusal={refusal} />
            {!why && !refusal && <Waiting what="why" />}
            {why && (
                <>
                    {act.tally && <Ballot run={run} act={act} />}
                    {why.terms.length > 0 && <Terms why={why} />}
                    {why.clauses.length > 0 && <Clauses why={why} names={names} />}
                    {why.saw && <Saw why={why} names={names} />}
                    <Learnt why={why} onAct={onAct} />
                    <Led run={run} act={act} onAct={onAct} />
                    {why.decision && why.value !== null && <Turned run={run} act={act} names={names} onBranch={onBranch} />}
                    <p class="actions">
                        <button type="button" onClick={() => onBranch(`--before ${act.id}`)}>
                            Branch before this act
                        </button>
                    </p>
                </>
            )}
        </article>
    );
}

function Ballot({ run, act }: { run: string; act: Act }) {
    const { value: called } = useDocument<RollCall>(act.deal ? api`runs/${run}/acts/${act.id}/roll-call` : null);
    return <Chamber tally={act.tally!} members={called?.members} />;
}

function Terms({ why }: { why: Explanation }) {
    const most = Math.max(...why.terms.map(term => Math.abs(term.value)));
    return (
        <section>
            <h3>What was weighed</h3>
            <table class="bars">
                <thead>
                    <tr>
                        <th>term</th>
                        <th>in words</th>
                        <th class="n">weighs</th>
                        <th>
                            <span class="unseen">as a bar</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {why.terms.map(term => (
                        <tr>
                            <th>{term.name}</th>
                            <td>{reason(term)}</td>
                            <td class="n">{plus(term.value)}</td>
                            <Bar value={term.value} most={most} />
                        </tr>
                    ))}
                </tbody>
                <tfoot>
                    <tr>
                        <th colSpan={2}>
                            value, needed {plus(why.threshold)}: <b>{why.decision}</b>
                        </th>
                        <td class="n">
                            <b>{plus(why.value)}</b>
                        </td>
                        <td />
                    </tr>
                </tfoot>
            </table>
        </section>
    );
}

function Clauses({ why, names }: { why: Explanation; names: Names }) {
    const clauses = [...why.clauses].sort((one, other) => one.value - other.value);
    const most = Math.max(...clauses.map(clause => Math.abs(clause.value)));
    const [told, more] = useMore(clauses, Weighty, 'clause');
    return (
        <section>
            <h3>What each clause weighs</h3>
            <table class="bars">
                <thead>
                    <tr>
                        <th>clause</th>
                        <th class="n">stands</th>
                        <th class="n">asked</th>
                        <th class="n">weighs</th>
                        <th>
                            <span class="unseen">as a bar</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {told.map(clause => (
                        <tr>
                            <th>{names.issue(clause.issue)}</th>
                            <td class="n">{two(clause.from)}</td>
                            <td class="n">{two(clause.to)}</td>
                            <td class="n">{plus(clause.value)}</td>
                            <Bar value={clause.value} most={most} />
                        </tr>
                    ))}
                </tbody>
            </table>
            {more}
        </section>
    );
}

function Saw({ why, names }: { why: Explanation; names: Names }) {
    const saw = why.saw!;
    return (
        <section>
            <h3>What it saw</h3>
            <dl class="facts">
                <div>
                    <dt>trust in {names.party(saw.other)}</dt>
                    <dd>{two(saw.trust)}</dd>
                </div>
                <div>
                    <dt>grievance</dt>
                    <dd>{two(saw.grievance)}</dd>
                </div>
                <div>
                    <dt>chance of ratification</dt>
                    <dd>{two(saw.ratification)}</dd>
                </div>
                {saw.credibility > 0 && (
                    <div>
                        <dt>expected delivery with</dt>
                        <dd>{two(saw.credibility)}</dd>
                    </div>
                )}
                <div>
                    <dt>support at home</dt>
                    <dd>{two(saw.support)}</dd>
                </div>
                <div>
                    <dt>economy</dt>
                    <dd>{two(saw.economy)}</dd>
                </div>
                <div>
                    <dt>index of the relation</dt>
                    <dd>{two(saw.index)}</dd>
                </div>
            </dl>
        </section>
    );
}

const weight = (one: { trust: number; grievance: number; ratification: number }) =>
    Math.abs(one.trust) + Math.abs(one.grievance) + Math.abs(one.ratification);

function Learnt({ why, onAct }: { why: Explanation; onAct: (act: number) => void }) {
    const learnt = why.learnt ?? [];
    if (learnt.length === 0) {
        return null;
    }

    const told = [...learnt]
        .sort((one, other) => weight(other) - weight(one))
        .slice(0, 3)
        .sort((one, other) => one.act - other.act);
    const moves = (one: (typeof told)[0]) =>
        (
            [
                ['trust', one.trust],
                ['grievance', one.grievance],
                ['ratification', one.ratification],
            ] as const
        )
            .filter(([, by]) => by !== 0)
            .map(([name, by]) => `${name} ${plus(by)}`)
            .join(', ');
    return (
        <section>
            <h3>What had moved that</h3>
            <p class="muted">Of {learnt.length} acts the weightiest.</p>
            <ul class="plain">
                {told.map(one => (
                    <li>
                        <Ref act={one.act} onAct={onAct} /> <b>{moves(one)}</b>: {one.text}
                    </li>
                ))}
            </ul>
        </section>
    );
}

const Ref = ({ act, onAct }: { act: number; onAct: (act: number) => void }) => (
    <button type="button" class="ref" aria-label={`Act ${act}`} onClick={() => onAct(act)}>
        {act}
    </button>
);

/** The acts that an act rests on, and those that rest on it. */
function Led({ run, act, onAct }: { run: string; act: Act; onAct: (act: number) => void }) {
    const { value: causes } = useDocument<Causes>(act.causes.length > 0 ? api`runs/${run}/acts/${act.id}/causes` : null);
    const [asked, ask] = useState(false);
    const { value: effects } = useDocument<Causes>(asked ? api`runs/${run}/acts/${act.id}/effects` : null);
    return (
        <>
            <Chain title="How it came to this" lines={causes?.acts} onAct={onAct} />
            {effects ? (
                <Chain title="What it led to" lines={effects.acts} onAct={onAct} none="Nothing that is on record." />
            ) : (
                <p class="actions">
                    <button type="button" disabled={asked} onClick={() => ask(true)}>
                        What did it lead to?
                    </button>
                </p>
            )}
        </>
    );
}

function Chain({
    title,
    lines,
    none,
    onAct,
}: {
    title: string;
    lines: CausalLine[] | undefined;
    none?: string;
    onAct: (act: number) => void;
}) {
    const depths = new Map<number, number>();
    const found = (lines ?? [])
        .map(line => {
            const depth = line.of === null ? 0 : (depths.get(line.of) ?? 0) + 1;
            depths.set(line.act, depth);
            return { ...line, depth };
        })
        .slice(1);
    const [told, more] = useMore(found, Links, 'act');
    return found.length === 0 && !none ? null : (
        <section>
            <h3>{title}</h3>
            {found.length === 0 && <p>{none}</p>}
            <ul class="plain">
                {told.map(line => (
                    <li style={{ paddingLeft: `${Math.min(8, line.depth - 1)}em` }}>
                        <Ref act={line.act} onAct={onAct} /> {line.text}
                    </li>
                ))}
            </ul>
            {more}
        </section>
    );
}

function Turned({ run, act, names, onBranch }: { run: string; act: Act; names: Names; onBranch: (options: string) => void }) {
    const [asked, ask] = useState<number | null>(null);
    const { value: flips, refusal } = useDocument<Flips>(asked === act.id ? api`runs/${run}/acts/${act.id}/flip` : null);
    if (asked !== act.id) {
        return (
            <p class="actions">
                <button type="button" class="main" onClick={() => ask(act.id)}>
                    What would have turned it?
                </button>
            </p>
        );
    }

    return (
        <section>
            <Trouble refusal={refusal} />
            {!flips && !refusal && <Waiting what="what would have turned it; each change is tried" />}
            {flips && (
                <>
                    <p>
                        It was {three(Math.abs(flips.margin))} {flips.margin >= 0 ? 'above' : 'below'} what was needed.
                    </p>
                    <Changes title="What could have been offered instead" list={flips.offered} names={names} onBranch={onBranch} />
                    <Nearest words="The nearest text found that would have been taken" found={flips.taken} names={names} onBranch={onBranch} />
                    <Nearest
                        words="The nearest that all others would have let pass too, noise of theirs apart"
                        found={flips.passed}
                        names={names}
                        onBranch={onBranch}
                    />
                    <Changes title="What would have had to happen before" list={flips.happened} names={names} onBranch={onBranch} />
                    <Changes title="Which assumption carries it" list={flips.assumed} names={names} onBranch={onBranch} />
                    <p class="muted">
                        Size is the share of the range of a number. What “turns” was tried in a branch with the same mind and the same chance.
                    </p>
                </>
            )}
        </section>
    );
}

/** A path of a scenario with its names: "relations › us-russia › trust › united-states"; of a clause its issue. */
function pathWords(path: string, names: Names): string {
    const clause = /^acts\.(\d+)\.(.+)$/.exec(path);
    return clause ? `${names.issue(clause[2])} in act ${clause[1]}` : path;
}

function Changes({ title, list, names, onBranch }: { title: string; list: FlipList; names: Names; onBranch: (options: string) => void }) {
    const lines: { kind: string; changes: Change[]; size: number; verified: boolean; branch: string }[] = [
        ...list.changes.map((flip: Flip) => ({ ...flip, changes: [flip] })),
        ...list.pairs.map((pair: Pair) => ({ ...pair, kind: 'pair' })),
    ];
    return (
        <section>
            <h3>{title}</h3>
            {list.none !== null && <p>{list.none}</p>}
            {list.changes.length === 0 && list.pairs.length > 0 && <p>No single change turns it; the smallest pairs that do:</p>}
            {lines.length > 0 && (
                <table>
                    <thead>
                        <tr>
                            <th>change</th>
                            <th class="n">from</th>
                            <th class="n">to</th>
                            <th class="n">size</th>
                            <th>tried</th>
                            <th>
                                <span class="unseen">play on</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        {lines.slice(0, 6).flatMap(line =>
                            line.changes.map((change, place) => {
                                const [from, to] = ends(change.from, change.to);
                                return (
                                    <tr>
                                        <th class="path">
                                            {place > 0 ? 'and ' : ''}
                                            {pathWords(change.path, names)}
                                        </th>
                                        <td class="n">{from}</td>
                                        <td class="n">{to}</td>
                                        <td class="n">{place === 0 ? three(line.size) : ''}</td>
                                        <td>{place > 0 ? '' : line.verified ? 'turns' : 'does not'}</td>
                                        <td>
                                            {place === 0 && line.branch && (
                                                <button type="button" class="small" onClick={() => onBranch(line.branch)}>
                                                    Play on
                                                </button>
                                            )}
                                        </td>
                                    </tr>
                                );
                            }),
                        )}
                    </tbody>
                </table>
            )}
        </section>
    );
}

function Nearest({ words, found, names, onBranch }: { words: string; found: Pair | null; names: Names; onBranch: (options: string) => void }) {
    if (!found) {
        return null;
    }

    const clauses = found.changes.map(change => {
        const [from, to] = ends(change.from, change.to);
        return `${pathWords(change.path, names).replace(/ in act \d+$/, '')} ${change.to === null ? 'left out' : `to ${to} instead of ${from}`}`;
    });
    return (
        <p>
            {words}, {three(found.size)} away: {clauses.join(', ')}.{' '}
            <button type="button" class="small" onClick={() => onBranch(found.branch)}>
                Play on
            </button>
        </p>
    );
}
