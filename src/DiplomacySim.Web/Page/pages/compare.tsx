/** Two runs side by side: where they part, both trajectories over each other, and what happened in one only. */
import { useMemo, useState } from 'preact/hooks';
import { api, query } from '../api';
import { type Address, at } from '../address';
import type { Act, Diff, RunInfo } from '../documents';
import { useDocument, useTitle } from '../document';
import { count, plus, signed, three } from '../figures';
import { type HeldRun, useRun } from '../run';
import { Names, isTold, months, parted, relationsOf, when } from '../words';
import { Link, State, Trouble, Verdict, Waiting, Wide, useMore } from '../parts/basics';
import { Chart, type Line } from '../parts/chart';
import { lines } from './run';

/** Acts of each side, and rows of the table, that are told at first. */
const Told = 10;
const Rows = 8;

export function ComparePage({ address }: { address: Address }) {
    const [one, other] = [address.path[1]!, address.path[2]!];
    useTitle(`${one} and ${other}`);
    const [first, second] = [useRun(one, false), useRun(other, false)];
    const key = `${first.info?.played ?? 0}-${second.info?.played ?? 0}`;
    const { value: diff, refusal } = useDocument<Diff>(first.info && second.info ? api`diff` + query({ one, other }) + `#${key}` : null);
    const names = useMemo(() => new Names(first.info), [first.info?.run]);
    const [round, setRound] = useState<number | null>(null);
    const parts = diff?.parts ?? null;
    const [numbers, more] = useMore(
        [
            ...(diff?.measures ?? []).map(of => ({ name: of.name, cells: [three(of.first), three(of.second), plus(of.second - of.first)] })),
            ...(diff?.counts ?? [])
                .filter(of => of.first !== of.second)
                .map(of => ({ name: of.name, cells: [String(of.first), String(of.second), signed(of.second - of.first)] })),
        ],
        Rows,
        'row',
    );
    const now = round ?? diff?.round ?? first.info?.played ?? 1;
    return (
        <main>
            <header class="top">
                <h1>
                    <Side run={first} sign="first" /> <span class="muted">and</span> <Side run={second} sign="second" />
                </h1>
            </header>
            <Trouble refusal={first.refusal ?? second.refusal ?? refusal} />
            {!diff && !refusal && !first.refusal && !second.refusal && <Waiting what="both runs" />}
            {diff && (
                <p class="lead">
                    {parts === null ? (
                        'Both have the same log.'
                    ) : (
                        <>
                            They part at act {parts}, {when(first.info, diff.round ?? 0)}.
                        </>
                    )}
                </p>
            )}
            {first.course && second.course && <Both first={first} second={second} names={names} round={now} onRound={setRound} />}
            {diff && parts !== null && (
                <>
                    <div class="halves">
                        <Only run={first.info} title={`Only in ${diff.first}`} acts={diff.onlyFirst} sign="first" />
                        <Only run={second.info} title={`Only in ${diff.second}`} acts={diff.onlySecond} sign="second" />
                    </div>
                    <Wide label="Measures and counts">
                        <table>
                            <thead>
                                <tr>
                                    <th>measure</th>
                                    <th class="n">{diff.first}</th>
                                    <th class="n">{diff.second}</th>
                                    <th class="n">difference</th>
                                </tr>
                            </thead>
                            <tbody>
                                <tr>
                                    <th>verdict</th>
                                    <td class="n">{diff.verdicts[0] ?? '–'}</td>
                                    <td class="n">{diff.verdicts[1] ?? '–'}</td>
                                    <td />
                                </tr>
                                {numbers.map(of => (
                                    <tr>
                                        <th>{of.name}</th>
                                        {of.cells.map(cell => (
                                            <td class="n">{cell}</td>
                                        ))}
                                    </tr>
                                ))}
                            </tbody>
                        </table>
                        {more}
                    </Wide>
                    <p class="muted">Measures are those of the last round that both have.</p>
                </>
            )}
        </main>
    );
}

const Side = ({ run, sign }: { run: HeldRun; sign: string }) => (
    <span class={`side ${sign}`}>
        <Link to={at`/runs/${run.id}`}>{run.id}</Link> <Verdict value={run.info?.verdict} /> {run.info && <State value={run.info.state} />}
    </span>
);

function Only({ run, title, acts, sign }: { run: RunInfo | null; title: string; acts: Act[]; sign: string }) {
    const all = acts.filter(isTold);
    const [told, more] = useMore(all, Told, 'act');
    return (
        <section class={`only ${sign}`}>
            <h2>{title}</h2>
            {all.length === 0 && <p class="muted">Nothing that the other does not have.</p>}
            <ol class="acts">
                {told.map((act, place) => (
                    <li>
                        {(place === 0 || told[place - 1]!.round !== act.round) && (
                            <h3>
                                {months(run, act.round)} <span class="muted">round {act.round}</span>
                            </h3>
                        )}
                        {run ? <Link to={at`/runs/${run.run}/rounds/${act.round}/acts/${act.id}`}>{act.id}</Link> : act.id} {parted(act)[0]}
                        {act.deal && act.kind !== 'objection' && parted(act)[1] && (
                            <span class="muted">, {count(Object.keys(act.deal).length, 'clause')}</span>
                        )}
                    </li>
                ))}
            </ol>
            {more}
        </section>
    );
}

function Both({
    first,
    second,
    names,
    round,
    onRound,
}: {
    first: HeldRun;
    second: HeldRun;
    names: Names;
    round: number;
    onRound: (round: number) => void;
}) {
    const relation = first.info ? relationsOf(first.info)[0] : undefined;
    const found = useMemo(() => {
        if (!relation || !first.course || !second.course) {
            return null;
        }

        const [one, other] = [lines(first.course, relation, names), lines(second.course, relation, names)];
        const over = (pick: (of: typeof one) => Line[]): Line[] => {
            const mean = (of: Line[]) =>
                of[0]!.values.map((value, at) => (of.length < 2 || value === null ? value : (value + (of[1]!.values[at] ?? value)) / 2));
            return [
                { name: first.id, values: mean(pick(one)), colour: '--first' },
                { name: second.id, values: mean(pick(other)), colour: '--second', dashed: true },
            ];
        };
        return {
            level: over(of => [of.level[0]!]),
            index: over(of => [of.level[1]!]),
            stock: over(of => of.stock),
            trust: over(of => of.trust),
            grievance: over(of => of.grievance),
        };
    }, [first.course, second.course, relation?.id]);
    if (!found) {
        return null;
    }

    const common = {
        rounds: Math.max(first.info!.rounds, second.info!.rounds),
        round,
        onRound,
        monthOf: (of: number) => months(first.info, of),
        height: 150,
    };
    return (
        <div class="charts">
            <Chart {...common} title="Level" unit="Goldstein units" lines={found.level} />
            <Chart {...common} title="Index: the flow" unit="Goldstein units" lines={found.index} />
            <Chart {...common} title="Stock" unit="mean of both sides" lines={found.stock} />
            <Chart {...common} title="Trust" unit="mean of both sides" lines={found.trust} least={[0, 1]} />
            <Chart {...common} title="Grievance" unit="mean of both sides" lines={found.grievance} least={[0, 1]} />
        </div>
    );
}
