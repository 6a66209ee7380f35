/** Forms: changed values, a branch, an event from outside. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Refusal, api, post } from '../api';
import { at, go } from '../address';
import type { Parameter, Parameters, RunInfo, ScenarioLine, Started } from '../documents';
import { useDocument } from '../document';
import { type Names, branchOptions, months, scenarioName } from '../words';
import { Trouble } from './basics';

const Shown = 30;

/** Values of a scenario that are changed: each with what the file says of it and where it comes from. */
export function Values({ scenario, value, onChange }: { scenario: string; value: string[]; onChange: (sets: string[]) => void }) {
    const [search, find] = useState('');
    const { value: found, refusal } = useDocument<Parameters>(scenario === '' ? null : api`scenarios/${scenario}/parameters`);
    const all = found?.parameters ?? [];
    const changed = useMemo(
        () =>
            new Map(
                value.map(set => {
                    const sign = set.indexOf('=');
                    return sign < 0 ? [set, ''] : [set.slice(0, sign), set.slice(sign + 1)];
                }),
            ),
        [value],
    );
    const words = search
        .toLowerCase()
        .split(/\s+/)
        .filter(word => word.length > 0);
    const fits = (parameter: Parameter) =>
        words.every(word => `${parameter.path} ${parameter.meaning} ${parameter.explanation}`.toLowerCase().includes(word));
    const told = words.length === 0 ? [] : all.filter(parameter => !changed.has(parameter.path) && fits(parameter));
    const put = (path: string, text: string | null) => {
        const next = new Map(changed);
        if (text === null) {
            next.delete(path);
        } else {
            next.set(path, text);
        }

        onChange([...next].map(([of, to]) => `${of}=${to}`));
    };
    return (
        <fieldset>
            <legend>Changed values</legend>
            <Trouble refusal={refusal} />
            {[...changed].map(([path, text]) => (
                <Value
                    key={path}
                    path={path}
                    text={text}
                    parameter={all.find(one => one.path === path)}
                    onInput={next => put(path, next)}
                    onRemove={() => put(path, null)}
                />
            ))}
            <label class="field">
                Find a value to change
                <input
                    type="search"
                    value={search}
                    placeholder="readiness, congress quorum, trust …"
                    onInput={event => find(event.currentTarget.value)}
                />
            </label>
            {words.length > 0 && (
                <ul class="found">
                    {told.slice(0, Shown).map(parameter => (
                        <li>
                            <button type="button" onClick={() => put(parameter.path, String(parameter.value))}>
                                <b>{parameter.path}</b>{' '}
                                <span class="muted">
                                    now {String(parameter.value)} · {parameter.meaning}
                                </span>
                            </button>
                        </li>
                    ))}
                    {told.length === 0 && found && (
                        <li class="muted">
                            No value has such a name. A path may be typed as it is:{' '}
                            <button type="button" class="small" onClick={() => put(search.trim(), '')}>
                                change {search.trim()}
                            </button>
                        </li>
                    )}
                    {told.length > Shown && <li class="muted">and {told.length - Shown} more</li>}
                </ul>
            )}
        </fieldset>
    );
}

function Value({
    path,
    text,
    parameter,
    onInput,
    onRemove,
}: {
    path: string;
    text: string;
    parameter: Parameter | undefined;
    onInput: (text: string) => void;
    onRemove: () => void;
}) {
    const id = `value-${path}`;
    const hasRange = parameter && parameter.low !== null && parameter.high !== null && parameter.high! - parameter.low! <= 20;
    const step = parameter?.isWhole ? 1 : hasRange ? (parameter!.high! - parameter!.low!) / 200 : 'any';
    return (
        <div class="value">
            <label for={id}>{path}</label>
            <input id={id} value={text} inputMode="decimal" onInput={event => onInput(event.currentTarget.value)} aria-describedby={`${id}-words`} />
            <button type="button" class="small" aria-label={`Leave ${path} as it is`} onClick={onRemove}>
                ✕
            </button>
            {hasRange && (
                <input
                    type="range"
                    min={parameter!.low!}
                    max={parameter!.high!}
                    step={step}
                    value={Number(text) || 0}
                    aria-label={`${path}, slider`}
                    onInput={event => onInput(String(Number(Number(event.currentTarget.value).toFixed(4))))}
                />
            )}
            <p id={`${id}-words`} class="muted">
                {parameter ? (
                    <>
                        {parameter.meaning} The file says {String(parameter.value)}
                        {parameter.low !== null && parameter.high !== null ? `, of ${parameter.low} to ${parameter.high}` : ''}.
                        {parameter.explanation && (
                            <>
                                <br />
                                In the file: {parameter.explanation}
                            </>
                        )}
                        {parameter.source && (
                            <>
                                <br />
                                Source: {parameter.source}
                            </>
                        )}
                    </>
                ) : null}
            </p>
        </div>
    );
}

function useSending(): [boolean, Refusal | null, (work: () => Promise<void>) => void] {
    const [isBusy, setBusy] = useState(false);
    const [refusal, setRefusal] = useState<Refusal | null>(null);
    return [
        isBusy,
        refusal,
        work => {
            setBusy(true);
            setRefusal(null);
            work()
                .catch((failure: unknown) => setRefusal(failure instanceof Refusal ? failure : new Refusal(0, 'our-mistake', String(failure))))
                .finally(() => setBusy(false));
        },
    ];
}

/** Starts a run. */
export function StartForm({
    scenario,
    scenarios,
    sets,
    onScenario,
    seed: asked,
}: {
    scenario: string;
    scenarios: ScenarioLine[];
    sets: string[];
    seed: string;
    onScenario: (name: string) => void;
}) {
    const [seed, setSeed] = useState(asked || '1');
    const [rounds, setRounds] = useState('');
    const [pace, setPace] = useState('');
    const [values, setValues] = useState<string[]>(sets);
    const [isBusy, refusal, run] = useSending();
    const about = scenarios.find(one => one.scenario === scenario)?.about;
    const start = (event: Event) => {
        event.preventDefault();
        run(async () => {
            const started = await post<Started>(api`runs`, {
                scenario,
                seed,
                rounds: rounds === '' ? null : Number(rounds),
                set: values,
                pace: pace === '' ? null : Number(pace),
            });
            go(at`/runs/${started.id}`);
        });
    };
    return (
        <form onSubmit={start}>
            <label class="field">
                Scenario
                <select value={scenario} onChange={event => onScenario(event.currentTarget.value)}>
                    {scenarios.map(one => (
                        <option value={one.scenario} disabled={one.problems.length > 0}>
                            {one.scenario}
                            {one.title ? ` – ${one.title}` : ''}
                        </option>
                    ))}
                </select>
            </label>
            {about && <p class="muted">{about}</p>}
            <div class="pair">
                <label class="field">
                    Seed <input type="number" min="0" step="1" required value={seed} onInput={event => setSeed(event.currentTarget.value)} />
                </label>
                <label class="field">
                    Rounds{' '}
                    <input
                        type="number"
                        min="1"
                        max="10000"
                        step="1"
                        placeholder="as the scenario says"
                        value={rounds}
                        onInput={event => setRounds(event.currentTarget.value)}
                    />
                </label>
                <label class="field">
                    Pace{' '}
                    <select value={pace} onChange={event => setPace(event.currentTarget.value)}>
                        <option value="">as fast as it can be played</option>
                        <option value="0.5">half a second a round, to watch</option>
                        <option value="2">two seconds a round</option>
                        <option value="10">ten seconds a round</option>
                    </select>
                </label>
            </div>
            <Values scenario={scenario} value={values} onChange={setValues} />
            <Trouble refusal={refusal} />
            <p class="actions">
                <button type="submit" class="main" disabled={isBusy || scenario === ''}>
                    {isBusy ? 'Starting …' : 'Start the run'}
                </button>
            </p>
        </form>
    );
}

/** Plays a run again from a round or an act on, with a change. */
export function BranchForm({ info, round, options }: { info: RunInfo; round: number; options: string }) {
    const given = useMemo(() => branchOptions(options), [options]);
    // Answers that are laid down say themselves where the branch begins.
    const beginning = given.at || (given.before || given.acts.length > 0 ? '' : String(Math.max(1, round)));
    const [before, setBefore] = useState(given.before);
    const [from, setFrom] = useState(beginning);
    const [sets, setSets] = useState(given.sets);
    const [acts, setActs] = useState(given.acts.join('\n'));
    const [isBusy, refusal, run] = useSending();
    useEffect(() => {
        setBefore(given.before);
        setFrom(beginning);
        setSets(given.sets);
        setActs(given.acts.join('\n'));
    }, [given]);
    const start = (event: Event) => {
        event.preventDefault();
        run(async () => {
            const laid = acts.split(/\s+/).filter(act => act !== '');
            const branch = await post<Started>(api`runs/${info.run}/branches`, {
                round: before === '' && sets.length > 0 && from !== '' ? Number(from) : null,
                before: before === '' ? null : Number(before),
                set: sets,
                acts: laid,
            });
            go(at`/compare/${info.run}/${branch.id}`);
        });
    };
    return (
        <form onSubmit={start}>
            <h2>Branch here</h2>
            <p class="muted">The run is played again with a change; everything else and all chance stay the same.</p>
            <div class="pair">
                <label class="field">
                    From the start of round{' '}
                    <input
                        type="number"
                        min="1"
                        max={info.rounds}
                        value={from}
                        disabled={before !== ''}
                        onInput={event => setFrom(event.currentTarget.value)}
                    />
                </label>
                <label class="field">
                    or before act <input type="number" min="1" value={before} onInput={event => setBefore(event.currentTarget.value)} />
                </label>
            </div>
            {from !== '' && before === '' && <p class="muted">{months(info, Number(from))}</p>}
            <Values scenario={scenarioName(info.scenario)} value={sets} onChange={setSets} />
            <label class="field">
                Answers that are laid down, one on a line
                <textarea
                    rows={3}
                    value={acts}
                    placeholder={'438=ratify\n436.sanctions=0.55'}
                    onInput={event => setActs(event.currentTarget.value)}
                />
            </label>
            <Trouble refusal={refusal} />
            <p class="actions">
                <button type="submit" class="main" disabled={isBusy}>
                    {isBusy ? 'Playing …' : 'Play the branch and compare'}
                </button>
            </p>
        </form>
    );
}

/** Puts an event into a run that is being played. */
export function EventForm({ info, names }: { info: RunInfo; names: Names }) {
    const [text, setText] = useState('');
    const [source, setSource] = useState('');
    const [target, setTarget] = useState('');
    const [moves, setMoves] = useState<{ what: string; of: string; by: string }[]>([]);
    const [told, tell] = useState('');
    const [isBusy, refusal, run] = useSending();
    const parties = info.cast.parties.map(one => one.party);
    const pick = (kind: string) => (kind === 'move' ? info.cast.issues.map(one => one.issue) : parties);
    const send = (event: Event) => {
        event.preventDefault();
        run(async () => {
            const of = (what: string) =>
                Object.fromEntries(moves.filter(move => move.what === what && move.of !== '').map(move => [move.of, Number(move.by)]));
            const answer = await post<{ event: string; round: number }>(api`runs/${info.run}/events`, {
                text,
                source: source || null,
                target: target || null,
                moves: of('move'),
                support: of('support'),
                economy: of('economy'),
            });
            tell(`It comes at the end of ${months(info, answer.round)} (round ${answer.round}).`);
            setText('');
            setMoves([]);
        });
    };
    const change = (place: number, part: Partial<{ what: string; of: string; by: string }>) =>
        setMoves(moves.map((move, other) => (other === place ? { ...move, ...part } : move)));
    return (
        <form onSubmit={send}>
            <h2>Put an event into the run</h2>
            <p class="muted">It comes at the end of the round that is being played.</p>
            <label class="field">
                What happens <input required maxLength={200} value={text} onInput={event => setText(event.currentTarget.value)} />
            </label>
            <div class="pair">
                <label class="field">
                    Whose act it is
                    <select value={source} onChange={event => setSource(event.currentTarget.value)}>
                        <option value="">nobody’s</option>
                        {parties.map(party => (
                            <option value={party}>{names.party(party)}</option>
                        ))}
                    </select>
                </label>
                <label class="field">
                    To whom it is done
                    <select value={target} onChange={event => setTarget(event.currentTarget.value)}>
                        <option value="">nobody</option>
                        {parties.map(party => (
                            <option value={party}>{names.party(party)}</option>
                        ))}
                    </select>
                </label>
            </div>
            {moves.map((move, place) => (
                <div class="move">
                    <select
                        aria-label="What it moves"
                        value={move.what}
                        onChange={event => change(place, { what: event.currentTarget.value, of: '' })}
                    >
                        <option value="move">issue</option>
                        <option value="support">support of</option>
                        <option value="economy">economy of</option>
                    </select>
                    <select aria-label="Of what" value={move.of} onChange={event => change(place, { of: event.currentTarget.value })}>
                        <option value="">choose</option>
                        {pick(move.what).map(one => (
                            <option value={one}>{move.what === 'move' ? names.issue(one) : names.party(one)}</option>
                        ))}
                    </select>
                    <input
                        aria-label="By how much, -1 to 1"
                        type="number"
                        min="-1"
                        max="1"
                        step="0.01"
                        value={move.by}
                        onInput={event => change(place, { by: event.currentTarget.value })}
                    />
                    <button type="button" class="small" aria-label="Take out" onClick={() => setMoves(moves.filter((_, other) => other !== place))}>
                        ✕
                    </button>
                </div>
            ))}
            <p>
                <button type="button" class="small" onClick={() => setMoves([...moves, { what: 'move', of: '', by: '0.1' }])}>
                    It moves something
                </button>
            </p>
            <Trouble refusal={refusal} />
            {told && (
                <p class="note" role="status">
                    {told}
                </p>
            )}
            <p class="actions">
                <button type="submit" class="main" disabled={isBusy}>
                    {isBusy ? 'Sending …' : 'Put it in'}
                </button>
            </p>
        </form>
    );
}
