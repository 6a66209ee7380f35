/** What a run comes to, as tables: commitments, votes, numbers, turning points, ancestry. */
import { api, query } from '../api';
import { at } from '../address';
import type { Act, Commitment, Course, Ledger, RunInfo, Tree, TreeLine, TurningPoints } from '../documents';
import { useDocument } from '../document';
import { percent, plus, range, three, two } from '../figures';
import { type Names, months, when } from '../words';
import { Link, State, Trouble, Waiting, useMore } from './basics';

const Ref = ({ act, onAct }: { act: number; onAct: (act: number) => void }) => (
    <button type="button" class="ref" aria-label={`Act ${act}`} onClick={() => onAct(act)}>
        {act}
    </button>
);

export function Commitments({
    run,
    info,
    round,
    names,
    onAct,
}: {
    run: string;
    info: RunInfo | null;
    round: number;
    names: Names;
    onAct: (act: number) => void;
}) {
    const { value: ledger, refusal } = useDocument<Ledger>(api`runs/${run}/ledger` + query({ round }));
    const [told, more] = useMore([...(ledger?.commitments ?? [])].reverse(), 6, 'commitment');
    const deals = new Map<number, Commitment[]>();
    for (const commitment of told) {
        deals.set(commitment.deal, [...(deals.get(commitment.deal) ?? []), commitment]);
    }

    return (
        <article>
            <h2>Commitments as of {when(info, round)}</h2>
            <Trouble refusal={refusal} />
            {!ledger && !refusal && <Waiting what="the ledger" />}
            {ledger && ledger.commitments.length === 0 && <p>No commitment was made up to round {ledger.round}.</p>}
            {[...deals].map(([deal, made]) => (
                <section>
                    <h3>
                        Deal of act <Ref act={deal} onAct={onAct} />
                    </h3>
                    <table>
                        <thead>
                            <tr>
                                <th>who</th>
                                <th>what</th>
                                <th class="n">by</th>
                                <th class="n">tranches</th>
                                <th class="n">delays</th>
                                <th class="n">seen</th>
                                <th>status</th>
                            </tr>
                        </thead>
                        <tbody>
                            {made.map(one => (
                                <tr>
                                    <td>{names.party(one.obligor)}</td>
                                    <th>{names.issue(one.issue)}</th>
                                    <td class="n">{plus(one.amount)}</td>
                                    <td class="n">
                                        {one.done}/{one.tranches}
                                    </td>
                                    <td class="n">{one.delays}</td>
                                    <td class="n">{percent(one.detection)}</td>
                                    <td>
                                        <span class={`badge ${one.status === 'fulfilled' ? 'good' : one.status === 'breached' ? 'bad' : ''}`}>
                                            {one.status}
                                        </span>
                                    </td>
                                </tr>
                            ))}
                        </tbody>
                    </table>
                    <Fate acts={made.flatMap(one => one.acts)} onAct={onAct} />
                </section>
            ))}
            {more}
        </article>
    );
}

/** What became of the commitments of a deal. */
function Fate({ acts, onAct }: { acts: Commitment['acts']; onAct: (act: number) => void }) {
    const [told, more] = useMore(
        acts.filter(one => one.kind !== 'tranche').sort((one, other) => one.act - other.act),
        3,
        'act',
    );
    return (
        <>
            <ul class="plain">
                {told.map(one => (
                    <li>
                        <Ref act={one.act} onAct={onAct} /> {one.text} <span class="muted">round {one.round}</span>
                    </li>
                ))}
            </ul>
            {more}
        </>
    );
}

export function Votes({ acts, info, names, onAct }: { acts: Act[]; info: RunInfo | null; names: Names; onAct: (act: number) => void }) {
    const votes = acts.filter(act => act.tally !== null || act.kind === 'objection' || act.kind === 'consent');
    const [told, more] = useMore([...votes].reverse(), 8, 'earlier one', 'earlier ones');
    return (
        <article>
            <h2>Votes, consents and objections</h2>
            {votes.length === 0 && <p>No text got as far as an institution that has a say, and no legislature passed an act of its own.</p>}
            {votes.length > 0 && <p class="muted">{votes.length} in all, the newest first.</p>}
            {votes.length > 0 && (
                <table>
                    <thead>
                        <tr>
                            <th>act</th>
                            <th>when</th>
                            <th>who</th>
                            <th>what became of it</th>
                            <th class="n">ayes</th>
                            <th class="n">noes</th>
                            <th class="n">needed</th>
                        </tr>
                    </thead>
                    <tbody>
                        {told.map(act => (
                            <tr>
                                <td>
                                    <Ref act={act.id} onAct={onAct} />
                                </td>
                                <td>{months(info, act.round)}</td>
                                <td>{names.actor(act.actor)}</td>
                                <td>{act.kind.replace(/-/g, ' ')}</td>
                                <td class="n">{act.tally?.ayes ?? '–'}</td>
                                <td class="n">{act.tally?.noes ?? '–'}</td>
                                <td class="n">{act.tally?.needed ?? '–'}</td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            )}
            {more}
        </article>
    );
}

export function Numbers({ info, course, round, names }: { info: RunInfo | null; course: Course | null; round: number; names: Names }) {
    if (course === null) {
        return (
            <article>
                <p>No round has been played yet.</p>
            </article>
        );
    }

    const { measures, relations, assessment } = course;
    const counts = Object.entries(course.counts).filter(([name, number]) => number !== 0 && !name.includes('@'));
    return (
        <article>
            <h2>Numbers at the end of {when(info, round)}</h2>
            <table>
                <thead>
                    <tr>
                        <th>from, to</th>
                        <th class="n">tone</th>
                        <th class="n">substance</th>
                        <th class="n">index</th>
                        <th class="n">stock</th>
                        <th class="n">trust</th>
                        <th class="n">grievance</th>
                    </tr>
                </thead>
                <tbody>
                    {measures
                        .filter(measure => measure.round === round)
                        .map(one => (
                            <tr>
                                <th>
                                    {names.party(one.from)} to {names.party(one.to)}
                                </th>
                                {[one.tone, one.substance, one.index, one.stock, one.trust, one.grievance].map(value => (
                                    <td class="n">{two(value)}</td>
                                ))}
                            </tr>
                        ))}
                </tbody>
            </table>
            <table>
                <thead>
                    <tr>
                        <th>relation</th>
                        <th class="n">level in this round</th>
                        <th class="n">zone</th>
                        <th class="n">ratifiable</th>
                        <th class="n">hazard</th>
                    </tr>
                </thead>
                <tbody>
                    {relations
                        .filter(prospect => prospect.round === round)
                        .map(one => (
                            <tr>
                                <th>{one.relation}</th>
                                {[one.level, one.zone, one.ratifiable, one.hazard].map(value => (
                                    <td class="n">{three(value)}</td>
                                ))}
                            </tr>
                        ))}
                </tbody>
            </table>
            {assessment && (
                <p>
                    Level {two(assessment.start)} at the start, {two(assessment.end)} on average over the last rounds, from which the verdict is read. Stock{' '}
                    {two(assessment.stockAtStart)} at the start, {two(assessment.stock)} at the end.{assessment.riskOfWar !== null && ` Risk of war over the run: ${three(assessment.riskOfWar)}.`}
                </p>
            )}
            {counts.length > 0 && (
                <section>
                    <h3>Counts of the run</h3>
                    <ul class="counts">
                        {counts.map(([name, number]) => (
                            <li>
                                <b>{number}</b> {name}
                            </li>
                        ))}
                    </ul>
                </section>
            )}
        </article>
    );
}

export function Turning({
    run,
    info,
    names,
    onAct,
    onBranch,
}: {
    run: string;
    info: RunInfo | null;
    names: Names;
    onAct: (act: number) => void;
    onBranch: (options: string) => void;
}) {
    const { value: found, refusal } = useDocument<TurningPoints>(api`runs/${run}/turning-points`);
    const [told, more] = useMore(found?.points ?? [], 5, 'decision');
    return (
        <article>
            <h2>Decisions on which most hung</h2>
            <Trouble refusal={refusal} />
            {!found && !refusal && <Waiting what="turning points; decisions are turned and played on, which takes some seconds" />}
            {found && (
                <>
                    <p class="muted">
                        Of {found.decisions} decisions {found.points.length} were turned, each with {found.seeds} pairs of futures. The interval is of
                        95 %.
                    </p>
                    <table>
                        <thead>
                            <tr>
                                <th>act</th>
                                <th>decision</th>
                                <th>instead</th>
                                <th class="n">level</th>
                                <th class="n">deals</th>
                                <th>
                                    <span class="unseen">play on</span>
                                </th>
                            </tr>
                        </thead>
                        <tbody>
                            {told.map(point => (
                                <tr>
                                    <td>
                                        <Ref act={point.act} onAct={onAct} />
                                    </td>
                                    <th>
                                        {point.text}{' '}
                                        <span class="muted">
                                            {names.actor(point.actor)}, {months(info, point.round)}
                                        </span>
                                    </th>
                                    <td>{point.instead}</td>
                                    <td class="n">
                                        {plus(point.level.mean)}
                                        <br />
                                        <span class="muted">{range(point.level.low, point.level.high, plus)}</span>
                                    </td>
                                    <td class="n">{plus(point.deals.mean)}</td>
                                    <td>
                                        <button type="button" class="small" onClick={() => onBranch(point.branch)}>
                                            Play on
                                        </button>
                                    </td>
                                </tr>
                            ))}
                        </tbody>
                    </table>
                    {more}
                </>
            )}
        </article>
    );
}

const Step = 40;

/** The ancestry as a graph: rounds go to the right, each branch has a row, and begins where it parts. */
export function Ancestry({ run, rounds }: { run: string; rounds: number }) {
    const { value: tree, refusal } = useDocument<Tree>(api`runs/${run}/tree`);
    const all = tree?.runs ?? [];
    const own = all.findIndex(line => line.run === run);
    // This run and its forebears always, and the first of the others.
    const forebears = new Set<string>();
    for (let at = own; at >= 0; at = all.findIndex(one => one.run === all[at]!.parent)) {
        forebears.add(all[at]!.run);
    }

    const [others, more] = useMore(
        all.filter(line => !forebears.has(line.run)),
        6,
        'branch',
        'branches',
    );
    const rows = all.filter(line => forebears.has(line.run) || others.includes(line));
    const rowOf = new Map(rows.map((line, row) => [line.run, row]));
    const most = Math.max(rounds, ...rows.map(line => line.played), 1);
    const x = (round: number) => 14 + (round / most) * 372;
    const y = (row: number) => 24 + row * Step;
    const inWords = (line: TreeLine) =>
        line.parent === null
            ? `${line.run}, played to round ${line.played}`
            : `${line.run} from ${line.parent} at round ${line.round}: ${line.changes.join(' ') || 'unchanged'}`;
    return (
        <article>
            <h2>Where this run comes from, and its branches</h2>
            <Trouble refusal={refusal} />
            {!tree && !refusal && <Waiting what="the tree" />}
            {tree && (
                <div class="ancestry">
                    <svg
                        viewBox={`0 0 400 ${rows.length * Step}`}
                        role="img"
                        aria-label={`Ancestry: ${rows.map(inWords).join('; ')}.`}
                        width="400"
                        height={rows.length * Step}
                    >
                        {rows.map((line, row) => {
                            const from = line.parent === null ? 0 : (line.round ?? 0);
                            const parent = line.parent === null ? undefined : rowOf.get(line.parent);
                            return (
                                <g class={line.run === run ? 'own' : ''}>
                                    {parent !== undefined && (
                                        <path d={`M${x(from)} ${y(parent)} C ${x(from)} ${y(row)} ${x(from)} ${y(row)} ${x(from) + 10} ${y(row)}`} />
                                    )}
                                    <path d={`M${x(from) + (parent === undefined ? 0 : 10)} ${y(row)} H${Math.max(x(line.played), x(from) + 12)}`} />
                                    <circle cx={Math.max(x(line.played), x(from) + 12)} cy={y(row)} r="5" />
                                    <text x={x(from) + (parent === undefined ? 0 : 16)} y={y(row) - 7}>
                                        {line.run}
                                    </text>
                                </g>
                            );
                        })}
                    </svg>
                    <ul class="plain branches">
                        {rows.map(line => (
                            <li>
                                <b>{line.run === run ? line.run : <Link to={at`/runs/${line.run}`}>{line.run}</Link>}</b> <State value={line.state} />
                                {line.parent !== null && (
                                    <>
                                        {' '}
                                        from round {line.round} {line.run !== run && <Link to={at`/compare/${run}/${line.run}`}>compare</Link>}
                                        <br />
                                        <code>{line.changes.join(' ') || 'unchanged'}</code>
                                    </>
                                )}
                            </li>
                        ))}
                    </ul>
                    {more}
                </div>
            )}
        </article>
    );
}
