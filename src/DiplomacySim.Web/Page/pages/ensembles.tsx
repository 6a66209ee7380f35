/** Questions that many runs answer. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Refusal, api, post, query } from '../api';
import { type Address, at, go } from '../address';
import type { Ensembles, Scenarios, Started, Study, StudyResult } from '../documents';
import { useDocument, useTitle } from '../document';
import { count, ends, grouped, percent, plus, range, three } from '../figures';
import { follow } from '../stream';
import { scenarioName } from '../words';
import { Link, Picture, Saved, ShareBar, Trouble, Verdict, Waiting, Wide, Window } from '../parts/basics';
import { Values } from '../parts/forms';

const State = ({ value }: { value: string }) => (
    <span class={`badge ${value === 'finished' ? 'good' : value === 'failed' ? 'bad' : `state ${value}`}`}>{value}</span>
);

export function EnsemblesPage({ address }: { address: Address }) {
    useTitle('Ensembles');
    const { value: found, refusal, again } = useDocument<Ensembles>(api`ensembles`);
    const studies = found?.studies ?? [];
    useEffect(() => {
        if (studies.some(study => study.state === 'running')) {
            const timer = setTimeout(again, 2000);
            return () => clearTimeout(timer);
        }

        return undefined;
    }, [found]);
    return (
        <main>
            <header class="top">
                <h1>Ensembles</h1>
                <p class="muted">A scenario played many times: how often it ends how, and how sure that is.</p>
                <button type="button" class="main" onClick={() => go('/ensembles?start=1')}>
                    Ask many runs
                </button>
            </header>
            <Trouble refusal={refusal} />
            {!found && !refusal && <Waiting what="ensembles" />}
            {found && studies.length === 0 && <p>Nothing has been asked here yet.</p>}
            {studies.length > 0 && (
                <Wide label="Questions">
                    <table class="runs">
                        <thead>
                            <tr>
                                <th>question</th>
                                <th>study</th>
                                <th>scenario</th>
                                <th class="n">runs</th>
                                <th>state</th>
                            </tr>
                        </thead>
                        <tbody>
                            {studies.map(one => (
                                <tr key={one.id}>
                                    <th>
                                        <Link to={at`/ensembles/${one.id}`}>{one.id}</Link>
                                        {one.words.length > 0 && (
                                            <>
                                                <br />
                                                <code>{one.words.join(' ')}</code>
                                            </>
                                        )}
                                    </th>
                                    <td>{one.study}</td>
                                    <td>{scenarioName(one.scenario)}</td>
                                    <td class="n">
                                        {one.state === 'running'
                                            ? `${grouped(one.played)}/${grouped(one.total)}`
                                            : one.total > 0
                                              ? grouped(one.total)
                                              : ''}
                                    </td>
                                    <td>
                                        <State value={one.state} />
                                    </td>
                                </tr>
                            ))}
                        </tbody>
                    </table>
                </Wide>
            )}
            {found && found.ensembles.length > 0 && (
                <section>
                    <h2>All ensembles on record</h2>
                    <Wide label="All ensembles on record">
                        <table>
                            <thead>
                                <tr>
                                    <th>ensemble</th>
                                    <th>scenario</th>
                                    <th class="n">seed</th>
                                    <th class="n">runs</th>
                                    <th class="n">rounds</th>
                                    <th class="n">points</th>
                                    <th>state</th>
                                </tr>
                            </thead>
                            <tbody>
                                {found.ensembles.map(one => (
                                    <tr key={one.ensemble}>
                                        <th>{one.ensemble}</th>
                                        <td>{scenarioName(one.scenario)}</td>
                                        <td class="n">{String(one.seed)}</td>
                                        <td class="n">{grouped(one.runs)}</td>
                                        <td class="n">{one.rounds}</td>
                                        <td class="n">{one.points}</td>
                                        <td>{one.state}</td>
                                    </tr>
                                ))}
                            </tbody>
                        </table>
                    </Wide>
                </section>
            )}
            {address.query.has('start') && (
                <Window title="Ask many runs" onClose={() => go('/ensembles', true)}>
                    <StartForm />
                </Window>
            )}
        </main>
    );
}

const Studies: [string, string][] = [
    ['ensemble', 'how it ends, and how often'],
    ['compare', 'what a change does, on the same chance'],
    ['tipping', 'where it tips along a value'],
    ['sweep', 'how it goes along a value'],
    ['ablate', 'what each mechanism does'],
];

function StartForm() {
    const { value: scenarios } = useDocument<Scenarios>(api`scenarios`);
    const [study, setStudy] = useState('ensemble');
    const [scenario, setScenario] = useState('');
    const [runs, setRuns] = useState('200');
    const [seed, setSeed] = useState('1');
    const [sets, setSets] = useState<string[]>([]);
    const [others, setOthers] = useState<string[]>([]);
    const [over, setOver] = useState('');
    const [until, setUntil] = useState('deals>=1');
    const [refusal, setRefusal] = useState<Refusal | null>(null);
    const [isBusy, setBusy] = useState(false);
    const chosen = scenario || scenarios?.scenarios.find(one => one.problems.length === 0)?.scenario || '';
    const start = async (event: Event) => {
        event.preventDefault();
        setBusy(true);
        setRefusal(null);
        try {
            const started = await post<Started>(api`ensembles`, {
                study,
                scenario: chosen,
                runs: Number(runs),
                seed,
                set: sets,
                ...(study === 'compare'
                    ? { with: others }
                    : study === 'tipping'
                      ? { over: [over], until }
                      : study === 'sweep'
                        ? { over: [over] }
                        : {}),
            });
            go(at`/ensembles/${started.id}`);
        } catch (failure) {
            setRefusal(failure instanceof Refusal ? failure : new Refusal(0, 'our-mistake', String(failure)));
        }

        setBusy(false);
    };
    return scenarios === null ? (
        <Waiting what="scenarios" />
    ) : (
        <form onSubmit={event => void start(event)}>
            <label class="field">
                Question{' '}
                <select value={study} onChange={event => setStudy(event.currentTarget.value)}>
                    {Studies.map(([id, words]) => (
                        <option value={id}>
                            {id} – {words}
                        </option>
                    ))}
                </select>
            </label>
            <label class="field">
                Scenario{' '}
                <select value={chosen} onChange={event => setScenario(event.currentTarget.value)}>
                    {scenarios.scenarios.map(one => (
                        <option value={one.scenario} disabled={one.problems.length > 0}>
                            {one.scenario}
                            {one.title ? ` – ${one.title}` : ''}
                        </option>
                    ))}
                </select>
            </label>
            <div class="pair">
                <label class="field">
                    Runs <input type="number" min="2" max="100000" required value={runs} onInput={event => setRuns(event.currentTarget.value)} />
                </label>
                <label class="field">
                    Seed <input type="number" min="0" required value={seed} onInput={event => setSeed(event.currentTarget.value)} />
                </label>
            </div>
            {(study === 'tipping' || study === 'sweep') && (
                <label class="field">
                    Along which value, path={study === 'sweep' ? 'from:to:step' : 'from:to'}
                    <input
                        required
                        value={over}
                        placeholder={`actors.kremlin.judgement.readiness=0:1${study === 'sweep' ? ':0.25' : ''}`}
                        onInput={event => setOver(event.currentTarget.value)}
                    />
                </label>
            )}
            {study === 'tipping' && (
                <label class="field">
                    Until <input required value={until} onInput={event => setUntil(event.currentTarget.value)} />
                </label>
            )}
            <Values scenario={chosen} value={sets} onChange={setSets} />
            {study === 'compare' && (
                <>
                    <h3>What is different in the second</h3>
                    <Values scenario={chosen} value={others} onChange={setOthers} />
                </>
            )}
            <Trouble refusal={refusal} />
            <p class="actions">
                <button type="submit" class="main" disabled={isBusy}>
                    {isBusy ? 'Starting …' : 'Ask'}
                </button>
            </p>
        </form>
    );
}

export function EnsemblePage({ address }: { address: Address }) {
    const id = address.path[1]!;
    useTitle(id);
    const { value, refusal, again } = useDocument<Study>(api`ensembles/${id}`);
    const [told, tell] = useState<Study | null>(null);
    const [isAway, setAway] = useState(false);
    const isRunning = value?.state === 'running' && (told === null || told.state === 'running');
    useEffect(
        () =>
            value?.state === 'running'
                ? follow({
                      path: () => api`ensembles/${id}/events`,
                      after: 0,
                      onState: state => {
                          setAway(state === 'away');
                          if (state === 'ended') {
                              again();
                          }
                      },
                      onEvent: (_, __, data) => tell(data as Study),
                  })
                : undefined,
        [value?.state],
    );
    const study = isRunning ? (told ?? value) : value;
    if (!study) {
        return (
            <main>
                <h1>{id}</h1>
                <Trouble refusal={refusal} />
                {!refusal && <Waiting what="the study" />}
            </main>
        );
    }

    const tables = study.files.filter(file => file.endsWith('.csv'));
    const stop = () => void post(api`ensembles/${id}/stop`).then(again, again);
    return (
        <main>
            <header class="top">
                <h1>
                    {study.study} of {scenarioName(study.scenario)} <State value={study.state} />
                </h1>
                <p class="muted">
                    {id} {study.words.length > 0 && <code>{study.words.join(' ')}</code>}
                </p>
            </header>
            {study.state === 'running' && (
                <div class="note" role="status">
                    <p>
                        <progress max={study.total || 1} value={study.played} aria-label="Progress" />{' '}
                        {study.total > 0 ? `${grouped(study.played)} of ${count(study.total, 'run')}` : 'It begins'}
                        {isAway ? '; the silo is away, trying again' : ''}{' '}
                        <button type="button" class="small" onClick={stop}>
                            Stop
                        </button>
                    </p>
                    {study.soFar && <p>So far: {study.soFar}</p>}
                </div>
            )}
            {study.failure && <p class="note trouble">{study.failure}</p>}
            {study.state === 'stopped' && <p>It was stopped. The same question asked again goes on where it was.</p>}
            {study.result && <Result study={study} result={study.result} />}
            <div class="pictures">
                {[...study.pictures]
                    .sort((one, other) => order(one) - order(other))
                    .map(name => (
                        <Picture
                            key={name}
                            path={api`ensembles/${id}/pictures/${name}.svg`}
                            words={`${name.replace(/-/g, ' ')}: the tables have its numbers`}
                            link={ending => api`ensembles/${id}/pictures/${name + ending}`}
                        />
                    ))}
            </div>
            {study.result?.outcomes && <Outcomes outcomes={study.result.outcomes} />}
            {study.files.length > 0 && (
                <p class="actions">
                    {tables.length > 0 && 'Tables:'}{' '}
                    {tables.map(file => (
                        <Saved path={api`ensembles/${id}/tables/${file}`} words={file} />
                    ))}
                    {study.files
                        .filter(file => /\.(json|html)$/.test(file))
                        .map(file => (
                            <Saved path={api`ensembles/${id}/files/${file}`} words={file} />
                        ))}
                </p>
            )}
        </main>
    );
}

/** The pictures with the answer come first, those with a plot for each measure last. */
const order = (name: string) =>
    (found => (found < 0 ? 4 : found))(
        ['verdicts', 'differences', 'tipping', 'response', '', 'first-deal', 'who-says-no', 'fan'].findIndex(
            first => first !== '' && name.startsWith(first),
        ),
    );

/** Rows of all relations together, and those of each relation out of the way. */
function Rows<T>({
    rows,
    nameOf,
    head,
    row,
}: {
    rows: T[];
    nameOf: (row: T) => string;
    head: ComponentChildren;
    row: (row: T) => ComponentChildren;
}) {
    const [whole, parts] = [rows.filter(one => !nameOf(one).includes('@')), rows.filter(one => nameOf(one).includes('@'))];
    const table = (of: T[], label: string) => (
        <Wide label={label}>
            <table>
                <thead>{head}</thead>
                <tbody>{of.map(row)}</tbody>
            </table>
        </Wide>
    );
    return (
        <>
            {table(whole, 'All relations')}
            {parts.length > 0 && (
                <details>
                    <summary>Counts of each relation</summary>
                    {table(parts, 'Each relation')}
                </details>
            )}
        </>
    );
}

function Result({ study, result }: { study: Study; result: StudyResult }) {
    const verdicts = Object.entries(result.verdicts ?? {})
        .filter(([, of]) => of.count > 0)
        .sort(([, one], [, other]) => other.count - one.count);
    return (
        <>
            {verdicts.length > 0 && (
                <section>
                    <h2>How it ends</h2>
                    <Wide label="How it ends">
                        <table>
                            <thead>
                                <tr>
                                    <th>verdict</th>
                                    <th class="n">runs</th>
                                    <th class="n">share</th>
                                    <th class="n">95 % interval</th>
                                    <th>
                                        <span class="unseen">as a bar</span>
                                    </th>
                                    <th>an example</th>
                                </tr>
                            </thead>
                            <tbody>
                                {verdicts.map(([name, of]) => (
                                    <tr>
                                        <th>
                                            <Verdict value={name} />
                                        </th>
                                        <td class="n">{grouped(of.count)}</td>
                                        <td class="n">{percent(of.share)}</td>
                                        <td class="n">
                                            {percent(of.low)} to {percent(of.high)}
                                        </td>
                                        <ShareBar share={of.share} />
                                        <td>
                                            {of.seed !== null && (
                                                <Link to={'/runs' + query({ start: scenarioName(study.scenario), seed: of.seed })}>
                                                    play seed {String(of.seed)}
                                                </Link>
                                            )}
                                        </td>
                                    </tr>
                                ))}
                            </tbody>
                        </table>
                    </Wide>
                    {result.firstDeal && (
                        <p>
                            A first deal in {percent(result.firstDeal.share)} of runs ({percent(result.firstDeal.low)} to{' '}
                            {percent(result.firstDeal.high)})
                            {result.firstDeal.median !== null ? `; half of the runs have one by round ${result.firstDeal.median}` : ''}.
                        </p>
                    )}
                </section>
            )}
            {result.differences && (
                <section>
                    <h2>What is different</h2>
                    <p class="muted">
                        Differences are paired: both sides on the same chance. Intervals are of 95 %; a line in bold does not contain 0.
                    </p>
                    <Rows
                        rows={result.differences}
                        nameOf={one => one.measure}
                        head={
                            <tr>
                                <th>measure</th>
                                <th class="n">{result.first}</th>
                                <th class="n">{result.second}</th>
                                <th class="n">difference</th>
                                <th class="n">interval</th>
                            </tr>
                        }
                        row={one => (
                            <tr class={(one.low ?? 0) > 0 || (one.high ?? 0) < 0 ? 'clear' : ''}>
                                <th>{one.measure}</th>
                                <td class="n">{three(one.first)}</td>
                                <td class="n">{three(one.second)}</td>
                                <td class="n">{plus(one.difference)}</td>
                                <td class="n">{range(one.low, one.high, plus)}</td>
                            </tr>
                        )}
                    />
                </section>
            )}
            {result.probes && (
                <section>
                    <h2>
                        {result.threshold != null
                            ? `It tips at ${ends(result.threshold, null)[0]} ${range(result.low, result.high, value => ends(value, null)[0])}`
                            : (result.none ?? 'There is no threshold')}
                    </h2>
                    <p>
                        <code>{result.parameter}</code> until <code>{result.until}</code>
                    </p>
                    <table>
                        <thead>
                            <tr>
                                <th class="n">at</th>
                                <th class="n">mean</th>
                                <th class="n">interval</th>
                                <th class="n">runs</th>
                            </tr>
                        </thead>
                        <tbody>
                            {[...result.probes]
                                .sort((one, other) => one.at - other.at)
                                .map(one => (
                                    <tr>
                                        <th class="n">{ends(one.at, null)[0]}</th>
                                        <td class="n">{three(one.mean)}</td>
                                        <td class="n">{range(one.low, one.high, three)}</td>
                                        <td class="n">{grouped(one.runs)}</td>
                                    </tr>
                                ))}
                        </tbody>
                    </table>
                </section>
            )}
        </>
    );
}

const Outcomes = ({ outcomes }: { outcomes: NonNullable<StudyResult['outcomes']> }) => (
    <section>
        <h2>Means of the measures, with 95 % intervals</h2>
        <Rows
            rows={Object.entries(outcomes)}
            nameOf={([name]) => name}
            head={
                <tr>
                    <th>measure</th>
                    <th class="n">mean</th>
                    <th class="n">interval</th>
                    <th class="n">runs</th>
                </tr>
            }
            row={([name, of]) => (
                <tr>
                    <th>{name}</th>
                    <td class="n">{three(of.mean)}</td>
                    <td class="n">{range(of.low, of.high, three)}</td>
                    <td class="n">{grouped(of.count)}</td>
                </tr>
            )}
        />
    </section>
);
