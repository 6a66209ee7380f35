/** Runs on record, newest first; start one, choose two. */
import { useEffect, useState } from 'preact/hooks';
import { api, query } from '../api';
import { type Address, at, go } from '../address';
import type { Runs, Scenarios } from '../documents';
import { useDocument, useTitle } from '../document';
import { two } from '../figures';
import { scenarioName } from '../words';
import { Link, State, Trouble, Verdict, Waiting, Wide, Window, useKeys } from '../parts/basics';
import { StartForm } from '../parts/forms';

const Count = 12;

export function RunsPage({ address }: { address: Address }) {
    useTitle('Runs');
    const search = address.query.get('search') ?? '';
    const before = address.query.get('before');
    const one = address.query.get('one');
    const starting = address.query.get('start');
    const { value: found, refusal, again } = useDocument<Runs>(api`runs` + query({ search, before, count: Count }));
    const { value: scenarios } = useDocument<Scenarios>(starting === null ? null : api`scenarios`);
    const [text, setText] = useState(search);
    useEffect(() => setText(search), [search]);
    const to = (change: Record<string, string | null>, replace = false) =>
        go('/runs' + query({ search, before, one, start: starting, ...change }), replace);
    useKeys({ n: () => to({ start: starting ?? 'new' }), '/': () => document.getElementById('search')?.focus() });
    const isMoving = found?.runs.some(run => run.state === 'running' || run.state === 'queued') ?? false;
    useEffect(() => {
        if (isMoving) {
            const timer = setTimeout(again, 3000);
            return () => clearTimeout(timer);
        }

        return undefined;
    }, [found]);

    const choose = (run: string) => {
        if (one === null) {
            to({ one: run });
        } else if (one === run) {
            to({ one: null });
        } else {
            go(at`/compare/${one}/${run}`);
        }
    };
    const scenario =
        (scenarios?.scenarios.find(one => one.scenario === starting) ?? scenarios?.scenarios.find(one => one.problems.length === 0))?.scenario ?? '';
    return (
        <main>
            <header class="top">
                <h1>Runs</h1>
                <form
                    class="search"
                    role="search"
                    onSubmit={event => {
                        event.preventDefault();
                        to({ search: text, before: null });
                    }}
                >
                    <label class="unseen" for="search">
                        Search runs
                    </label>
                    <input
                        id="search"
                        type="search"
                        value={text}
                        placeholder="run or scenario"
                        onInput={event => setText(event.currentTarget.value)}
                    />
                </form>
                <button type="button" class="main" onClick={() => to({ start: 'new' })}>
                    Start a run
                </button>
            </header>
            {one !== null && (
                <p class="note" role="status">
                    Choose a run to compare with <b>{one}</b>.{' '}
                    <button type="button" class="small" onClick={() => to({ one: null })}>
                        Leave it
                    </button>
                </p>
            )}
            <Trouble refusal={refusal} />
            {!found && !refusal && <Waiting what="runs" />}
            {found && found.runs.length === 0 && <p>{search ? `No run fits “${search}”.` : 'There is no run yet. Start one, or take the tour.'}</p>}
            {found && found.runs.length > 0 && (
                <Wide label="Runs">
                    <table class="runs">
                        <thead>
                            <tr>
                                <th>run</th>
                                <th>scenario</th>
                                <th class="n less">seed</th>
                                <th class="n less">rounds</th>
                                <th>verdict</th>
                                <th>index</th>
                                <th class="less">started</th>
                                <th>
                                    <span class="unseen">compare</span>
                                </th>
                            </tr>
                        </thead>
                        <tbody>
                            {found.runs.map(run => (
                                <tr key={run.run} class={run.run === one ? 'chosen' : ''}>
                                    <th>
                                        <Link to={at`/runs/${run.run}`}>{run.run}</Link>
                                    </th>
                                    <td>{scenarioName(run.scenario)}</td>
                                    <td class="n less">{String(run.seed)}</td>
                                    <td class="n less">
                                        {run.played}/{run.rounds}
                                    </td>
                                    <td>
                                        <Verdict value={run.verdict} /> <State value={run.state} />
                                    </td>
                                    <td>
                                        <Sparkline index={run.index} />
                                    </td>
                                    <td class="muted less">{started(run.started)}</td>
                                    <td>
                                        <button type="button" class="small" aria-pressed={run.run === one} onClick={() => choose(run.run)}>
                                            {run.run === one ? 'chosen' : 'compare'}
                                        </button>
                                    </td>
                                </tr>
                            ))}
                        </tbody>
                    </table>
                </Wide>
            )}
            <nav class="actions" aria-label="Pages of runs">
                {before && (
                    <button type="button" onClick={() => history.back()}>
                        Newer
                    </button>
                )}
                {found?.next && (
                    <button type="button" onClick={() => to({ before: found.next! })}>
                        Older
                    </button>
                )}
            </nav>
            {starting !== null && (
                <Window title="Start a run" onClose={() => to({ start: null }, true)}>
                    {scenarios ? (
                        <StartForm
                            key={scenario}
                            scenario={scenario}
                            scenarios={scenarios.scenarios}
                            sets={address.query.getAll('set')}
                            seed={address.query.get('seed') ?? ''}
                            onScenario={name => to({ start: name }, true)}
                        />
                    ) : (
                        <Waiting what="scenarios" />
                    )}
                </Window>
            )}
        </main>
    );
}

/** "27 Nov 16:47", UTC. */
const started = (when: string) => {
    const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(when);
    return found ? `${found[1]}-${found[2]}-${found[3]} ${found[4]}` : when;
};

/** The index of the first relation over the run. */
function Sparkline({ index }: { index: number[] | null | undefined }) {
    if (!index || index.length < 2) {
        return null;
    }

    const points = index.map((value, at) => `${((at / (index.length - 1)) * 96 + 2).toFixed(1)},${(12 - value * 1.8).toFixed(1)}`).join(' ');
    return (
        <svg
            class="spark"
            width="100"
            height="24"
            viewBox="0 0 100 24"
            role="img"
            aria-label={`index from ${two(index[0])} to ${two(index[index.length - 1])}`}
        >
            <path d="M0 12H100" class="zero" />
            <polyline points={points} />
        </svg>
    );
}
