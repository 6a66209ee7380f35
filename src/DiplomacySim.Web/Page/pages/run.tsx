/** A run: how it went, what was said, and why. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Refusal, api, post, query } from '../api';
import { type Address, at, go } from '../address';
import type { Course, Relation } from '../documents';
import { useTitle } from '../document';
import { type HeldRun, isOpen, useRun } from '../run';
import { Names, isTold, months, relationsOf, scenarioName, when } from '../words';
import { Link, Picture, Saved, State, Tabs, Trouble, Verdict, Waiting, useKeys } from '../parts/basics';
import { Chart, type Line } from '../parts/chart';
import { Exchange } from '../parts/exchange';
import { BranchForm, EventForm } from '../parts/forms';
import { TimeLine } from '../parts/lanes';
import { Ancestry, Commitments, Numbers, Turning, Votes } from '../parts/tables';
import { Why } from '../parts/why';
import { WinSetPart } from '../parts/winset';

const Speeds: [string, number][] = [
    ['slow', 2200],
    ['steady', 1100],
    ['fast', 450],
    ['very fast', 120],
];

export function RunPage({ address }: { address: Address }) {
    const id = address.path[1]!;
    const run = useRun(id);
    useTitle(id);
    if (!run.info) {
        return (
            <main>
                <h1>{id}</h1>
                {run.refusal ? <Trouble refusal={run.refusal} /> : <Waiting what="the run" />}
            </main>
        );
    }

    return <Held key={id} run={run} address={address} />;
}

function Held({ run, address }: { run: HeldRun; address: Address }) {
    const info = run.info!;
    const names = useMemo(() => new Names(info), [info.run]);
    const relations = useMemo(() => relationsOf(info), [info.run]);
    const place = parse(address, info.played);
    const [round, setRound] = useState(place.round);
    const [relationId, setRelation] = useState<string | null>(null);
    const relation = relations.find(one => one.id === relationId) ?? relations[0] ?? null;
    const [isEverything, setEverything] = useState(false);
    const [isPlaying, setPlaying] = useState(false);
    const [speed, setSpeed] = useState(1);
    const [upTo, setUpTo] = useState<number | null>(null);
    const [turn, setTurn] = useState(0);
    const [isNarrow, setNarrow] = useState(innerWidth < 700);
    const options = useRef('');
    const panel = useRef<HTMLElement>(null);
    const monthOf = (of: number) => months(info, of);

    useEffect(() => {
        const tell = () => setNarrow(innerWidth < 700);
        addEventListener('resize', tell);
        return () => removeEventListener('resize', tell);
    }, []);

    const told = useMemo(
        () =>
            run.acts.filter(
                act =>
                    (isEverything || isTold(act)) &&
                    (relations.length < 2 || act.relation === null || relation === null || act.relation === relation.id || isEverything),
            ),
        [run.acts, isEverything, relation?.id],
    );
    const shown = useMemo(() => (upTo === null ? told : told.filter(act => act.id <= upTo)), [told, upTo]);
    const chosen =
        place.act === null
            ? undefined
            : run.acts[place.act - 1]?.id === place.act
              ? run.acts[place.act - 1]
              : run.acts.find(act => act.id === place.act);
    const view = place.view || (place.act !== null ? 'why' : 'numbers');

    // A round or an act of the address that changes from elsewhere is brought into sight.
    useEffect(() => {
        setRound(chosen?.round ?? place.round);
        if (chosen && !told.includes(chosen)) {
            setEverything(true);
        }

        setTurn(old => old + 1);
    }, [place.act, chosen?.id]);
    // Who watches a run that is played sees its newest round, unless another is looked at.
    const atEnd = useRef(place.act === null && !address.path[2]);
    useEffect(() => {
        if (isOpen(info.state) && atEnd.current && upTo === null) {
            setRound(Math.max(1, run.read));
            setTurn(old => old + 1);
        }
    }, [run.read]);

    const to = (next: { round?: number; act?: number | null; view?: string | null }, replace = false) => {
        const of = next.act === null ? '' : next.act !== undefined ? `/acts/${next.act}` : place.act !== null ? `/acts/${place.act}` : '';
        const wanted = next.view === null ? '' : (next.view ?? (place.view || ''));
        go(at`/runs/${run.id}/rounds/${next.round ?? round}` + of + (wanted ? `?view=${wanted}` : ''), replace);
    };
    const writing = useRef<ReturnType<typeof setTimeout>>(undefined);
    const onRound = (next: number, fromList = false) => {
        if (next !== round) {
            atEnd.current = next >= info.played;
            setRound(next);
            setTurn(old => (fromList ? old : old + 1));
            clearTimeout(writing.current);
            writing.current = setTimeout(
                () => to({ round: next, act: fromList ? undefined : null, view: view === 'why' && !fromList ? null : undefined }, true),
                250,
            );
            if (upTo !== null && !fromList) {
                setUpTo(told.filter(act => act.round <= next).slice(-1)[0]?.id ?? upTo);
            }
        }
    };
    const onAct = (act: number) => {
        clearTimeout(writing.current);
        atEnd.current = false;
        const found = run.acts.find(one => one.id === act);
        if (found && !told.includes(found)) {
            setEverything(true);
        }

        if (found && upTo !== null && act > upTo) {
            setUpTo(act);
        }

        to({ act, round: found?.round ?? round, view: null });
    };
    const onStep = (step: number) => {
        const now = chosen ? shown.indexOf(chosen) : shown.findIndex(act => act.round >= round) - (step > 0 ? 1 : 0);
        const next = shown[Math.max(0, Math.min(shown.length - 1, now + step))];
        if (next) {
            onAct(next.id);
        }
    };
    const onBranch = (line: string) => {
        options.current = line;
        to({ view: 'branch' });
        panel.current?.focus({ preventScroll: !isNarrow });
    };

    // Playing: one act after the other appears, and the marks above go with it.
    const advance = (step: number) => {
        const last =
            upTo === null ? (chosen ? told.indexOf(chosen) : told.findIndex(act => act.round >= round)) : told.findIndex(act => act.id >= upTo);
        const next = told[Math.max(0, last + step)];
        if (!next) {
            setPlaying(false);
            setUpTo(null);
            return;
        }

        setUpTo(next.id);
        setRound(next.round);
        setTurn(old => old + 1);
    };
    useEffect(() => {
        if (!isPlaying) {
            return;
        }

        const timer = setInterval(() => advance(1), Speeds[speed]![1]);
        return () => clearInterval(timer);
    }, [isPlaying, speed, upTo, told]);
    const play = () => {
        if (!isPlaying && upTo === null) {
            advance(0);
        }

        setPlaying(!isPlaying);
    };
    const step = (by: number) => {
        setPlaying(false);
        advance(by);
    };
    useKeys({
        ' ': play,
        ArrowRight: () => step(1),
        ArrowLeft: () => step(-1),
        j: () => onStep(1),
        k: () => onStep(-1),
        '.': () => onRound(Math.min(info.played, round + 1)),
        ',': () => onRound(Math.max(1, round - 1)),
        b: () => onBranch(chosen ? `--before ${chosen.id}` : `--at ${Math.max(1, round)}`),
    });

    const isAtEnd = isOpen(info.state) && atEnd.current && upTo === null;
    const seenAct = isAtEnd ? (shown[shown.length - 1]?.id ?? null) : (upTo ?? chosen?.id ?? null);
    const tabs: [string, string][] = [
        ...(place.act !== null ? [['why', `Act ${place.act}`] as [string, string]] : []),
        ['numbers', 'Numbers'],
        ['votes', 'Votes'],
        ['commitments', 'Commitments'],
        ['winset', 'Win set'],
        ['turning', 'Turning'],
        ['tree', 'Ancestry'],
        ['pictures', 'Pictures'],
        ['branch', 'Branch'],
        ...(isOpen(info.state) ? [['event', 'Event'] as [string, string]] : []),
    ];

    return (
        <main class="run">
            <header class="top">
                <h1>
                    {info.title || run.id} <Verdict value={info.verdict} /> <State value={info.state} />
                </h1>
                <p class="muted">
                    {info.title ? `${run.id} · ` : ''}
                    {scenarioName(info.scenario)} · seed {String(info.seed)} · {info.played} of {info.rounds} rounds
                    {run.link === 'away' && (
                        <span class="away" role="status">
                            {' '}
                            · the silo is away, trying again
                        </span>
                    )}
                    {run.link === 'live' && <span class="live"> · live</span>}
                </p>
                <div class="aside">
                    {relations.length > 1 && (
                        <label class="inline">
                            relation{' '}
                            <select value={relation?.id} onChange={event => setRelation(event.currentTarget.value)}>
                                {relations.map(one => (
                                    <option value={one.id}>
                                        {names.party(one.first)} and {names.party(one.second)}
                                    </option>
                                ))}
                            </select>
                        </label>
                    )}
                    <Link to={at`/runs?one=${run.id}`}>Compare</Link>
                    {info.played > 0 && <Saved path={api`runs/${run.id}/report`} words="Report" name={`${run.id}.html`} />}
                    {info.parent && <Link to={at`/compare/${info.parent}/${run.id}`}>Compare with {info.parent}</Link>}
                    {isOpen(info.state) && <Act path={api`runs/${run.id}/stop`} words="Stop the run" />}
                    {(info.state === 'stopped' || info.state === 'failed') && (
                        <Act path={api`runs/${run.id}/resume`} words="Go on with the run" isReloaded />
                    )}
                </div>
            </header>
            <Trouble refusal={run.refusal} />
            {relation && run.course && (
                <Charts
                    run={run}
                    course={run.course}
                    relation={relation}
                    names={names}
                    round={round}
                    onRound={onRound}
                    monthOf={monthOf}
                    isNarrow={isNarrow}
                />
            )}
            <TimeLine
                acts={useMemo(() => told.filter(isTold), [told])}
                rounds={info.rounds}
                played={info.played}
                round={round}
                chosen={chosen?.id ?? null}
                monthOf={monthOf}
                onRound={onRound}
                onAct={onAct}
            />
            <div class="halves">
                <section class="talk" aria-label="The exchange">
                    <div class="player" role="toolbar" aria-label="Playing the exchange">
                        <button type="button" class="main" onClick={play} aria-label={isPlaying ? 'Pause' : 'Play'}>
                            {isPlaying ? '❚❚' : '▶'}
                        </button>
                        <button type="button" onClick={() => step(-1)} aria-label="One act back">
                            ‹
                        </button>
                        <button type="button" onClick={() => step(1)} aria-label="One act on">
                            ›
                        </button>
                        <label class="inline">
                            <span class="unseen">speed</span>
                            <select value={speed} onChange={event => setSpeed(Number(event.currentTarget.value))}>
                                {Speeds.map(([name], of) => (
                                    <option value={of}>{name}</option>
                                ))}
                            </select>
                        </label>
                        {upTo !== null && (
                            <button
                                type="button"
                                onClick={() => {
                                    setPlaying(false);
                                    setUpTo(null);
                                }}
                            >
                                Show all
                            </button>
                        )}
                        <b class="when">{when(info, round)}</b>
                        <label class="inline">
                            <input type="checkbox" checked={isEverything} onChange={event => setEverything(event.currentTarget.checked)} /> every act
                        </label>
                    </div>
                    {run.acts.length === 0 ? (
                        <p class="muted pad">{info.state === 'queued' ? 'The run waits for its turn.' : 'Nothing has been done yet.'}</p>
                    ) : (
                        <Exchange
                            acts={shown}
                            relation={relation}
                            monthOf={monthOf}
                            chosen={chosen?.id ?? null}
                            seen={{ act: seenAct, round }}
                            turn={turn}
                            isPlaying={upTo !== null || isAtEnd}
                            isNarrow={isNarrow}
                            onAct={onAct}
                            onStep={onStep}
                            onOpen={() => panel.current?.focus()}
                            onRound={next => onRound(next, true)}
                        />
                    )}
                </section>
                <section class="panel" ref={panel} tabIndex={-1} aria-label="Details">
                    <Tabs tabs={tabs} value={view} label="Details" onChange={next => to({ view: next })} />
                    <div
                        class="inside"
                        key={view === 'why' ? place.act : view}
                        role="tabpanel"
                        tabIndex={0}
                        aria-label={tabs.find(([id]) => id === view)?.[1]}
                    >
                        {view === 'why' &&
                            (chosen ? (
                                <Why key={chosen.id} run={run.id} act={chosen} info={info} names={names} onAct={onAct} onBranch={onBranch} />
                            ) : run.read >= info.played ? (
                                <p>There is no act {place.act} in this run.</p>
                            ) : (
                                <Waiting what="the act" />
                            ))}
                        {view === 'numbers' && <Numbers info={info} course={run.course} round={round} names={names} />}
                        {view === 'votes' && <Votes acts={run.acts} info={info} names={names} onAct={onAct} />}
                        {view === 'commitments' && info.played > 0 && (
                            <Commitments run={run.id} info={info} round={Math.max(1, Math.min(round, info.played))} names={names} onAct={onAct} />
                        )}
                        {view === 'winset' && (
                            <WinSetPart run={run.id} info={info} round={Math.min(round, info.played)} relation={relation?.id ?? null} names={names} />
                        )}
                        {view === 'turning' && <Turning run={run.id} info={info} names={names} onAct={onAct} onBranch={onBranch} />}
                        {view === 'tree' && <Ancestry run={run.id} rounds={info.rounds} />}
                        {view === 'pictures' && (
                            <Pictures run={run.id} relation={relation?.id ?? ''} hasVotes={run.acts.some(act => act.tally !== null)} />
                        )}
                        {view === 'branch' && <BranchForm info={info} round={round} options={options.current} />}
                        {view === 'event' && <EventForm info={info} names={names} />}
                    </div>
                </section>
            </div>
        </main>
    );
}

function parse(address: Address, played: number): { round: number; act: number | null; view: string } {
    const numbers = new Map<string, number>();
    for (let part = 2; part + 1 < address.path.length; part += 2) {
        const number = Number(address.path[part + 1]);
        if (Number.isInteger(number) && number >= 0) {
            numbers.set(address.path[part]!, number);
        }
    }

    return {
        round: Math.min(played, numbers.get('rounds') ?? played),
        act: numbers.get('acts') ?? null,
        view: address.query.get('view') ?? '',
    };
}

/** Pictures to take away: the same as those of `plot`. */
const Pictures = ({ run, relation, hasVotes }: { run: string; relation: string; hasVotes: boolean }) => (
    <article>
        <h2>Pictures to take away</h2>
        {['trajectory', ...(hasVotes ? ['votes'] : []), 'dealings'].map(name => (
            <Picture
                key={name}
                path={api`runs/${run}/pictures/${name}.svg` + query({ relation })}
                words={`${name} of ${run}; the tabs beside have its numbers`}
                link={at => api`runs/${run}/pictures/${name + at}` + query({ relation })}
            />
        ))}
    </article>
);

/** Asks the server for something and says what it answered. */
function Act({ path, words, isReloaded }: { path: string; words: string; isReloaded?: boolean }) {
    const [refusal, setRefusal] = useState<Refusal | null>(null);
    const ask = () =>
        post(path).then(
            () => isReloaded && location.reload(),
            failure => setRefusal(failure as Refusal),
        );
    return (
        <>
            <button type="button" onClick={() => void ask()}>
                {words}
            </button>
            <Trouble refusal={refusal} />
        </>
    );
}

/** The lines of a run on one relation. */
export function lines({ measures, relations }: Course, relation: Relation, names: Names) {
    const there = measures.filter(measure => measure.from === relation.first && measure.to === relation.second);
    const back = measures.filter(measure => measure.from === relation.second && measure.to === relation.first);
    const both = (of: (measure: Course['measures'][0]) => number) =>
        there.map((measure, at) => (back[at] ? (of(measure) + of(back[at]!)) / 2 : null));
    const sides = (of: (measure: Course['measures'][0]) => number): Line[] => [
        { name: names.party(relation.first), values: there.map(of), colour: '--first' },
        { name: names.party(relation.second), values: back.map(of), colour: '--second', dashed: true },
    ];
    const prospects = relations.filter(prospect => prospect.relation === relation.id);
    return {
        level: [
            { name: 'level', values: prospects.map(prospect => prospect.level), colour: '--ink' },
            { name: 'index (flow)', values: both(measure => measure.index), colour: '--calm', dashed: true },
        ] as Line[],
        stock: sides(measure => measure.stock),
        trust: sides(measure => measure.trust),
        grievance: sides(measure => measure.grievance),
        gap: [
            { name: 'words', values: both(measure => measure.tone), colour: '--calm' },
            { name: 'deeds', values: both(measure => measure.substance), colour: '--vote', dashed: true },
        ] as Line[],
    };
}

function Charts({
    run,
    course,
    relation,
    names,
    round,
    onRound,
    monthOf,
    isNarrow,
}: {
    run: HeldRun;
    course: Course;
    relation: Relation;
    names: Names;
    round: number;
    onRound: (round: number) => void;
    monthOf: (round: number) => string;
    isNarrow: boolean;
}) {
    const found = useMemo(() => lines(course, relation, names), [course, relation.id, names]);
    const common = { rounds: run.info!.rounds, round, onRound, monthOf, height: innerHeight > 1000 ? 150 : innerHeight > 800 ? 122 : 92 };
    return (
        <div class="charts">
            <Chart {...common} title="Level and flow" unit="Goldstein units" lines={found.level} />
            <Chart {...common} title="Stock" unit="Goldstein units" lines={found.stock} />
            <Chart {...common} title="Words and deeds" unit="gap shaded" lines={found.gap} isShaded />
            <Chart {...common} title="Trust" unit="0 to 1" lines={found.trust} least={[0, 1]} />
            <Chart {...common} title="Grievance" unit="0 to 1" lines={found.grievance} least={[0, 1]} />
        </div>
    );
}
