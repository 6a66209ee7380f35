/** The tour in the page. */
import { useState } from 'preact/hooks';
import { Refusal, api, get, post, query } from '../api';
import { type Address, go } from '../address';
import type { Course, RunInfo, Runs, Started } from '../documents';
import { useDocument, useTitle } from '../document';
import { useRun } from '../run';
import { Essay, Steps } from '../tour';
import { Names, months, relationsOf } from '../words';
import { at } from '../address';
import { Link, Trouble, Verdict } from '../parts/basics';
import { Chart } from '../parts/chart';
import { lines } from './run';

const runOf = (place: number) => `tour-${place + 1}`;

export function TourPage({ address }: { address: Address }) {
    const place = Math.max(0, Math.min(Steps.length - 1, Number(address.path[1] ?? 1) - 1 || 0));
    const step = Steps[place]!;
    useTitle(`Tour: ${step.title}`);
    const id = runOf(place);
    const { value: list, refusal, again } = useDocument<Runs>(api`runs` + query({ search: id }));
    const isPlayed = list?.runs.some(run => run.run === id && run.played > 0) ?? false;
    const [trouble, setTrouble] = useState<Refusal | null>(null);
    const [isBusy, setBusy] = useState(false);
    const start = async () => {
        setBusy(true);
        setTrouble(null);
        try {
            await post<Started>(api`runs`, { run: id, scenario: step.run.scenario, seed: step.run.seed, set: step.run.sets });
            for (let turn = 0; turn < 120; turn++) {
                const run = await get<RunInfo>(api`runs/${id}`);
                if (run.state !== 'queued' && run.state !== 'running') {
                    break;
                }

                await new Promise(resolve => setTimeout(resolve, 500));
            }

            again();
        } catch (failure) {
            setTrouble(failure instanceof Refusal ? failure : new Refusal(0, 'our-mistake', String(failure)));
        }

        setBusy(false);
    };
    return (
        <main class="tour">
            <nav class="steps" aria-label="Steps of the tour">
                {Steps.map((one, other) => (
                    <Link to={`/tour/${other + 1}`} aria-current={other === place ? 'step' : undefined}>
                        <span>{other + 1}</span> {one.title}
                    </Link>
                ))}
            </nav>
            <article>
                <h1>{step.title}</h1>
                <blockquote>
                    <p>{step.quote}</p>
                    <footer class="muted">{Essay}</footer>
                </blockquote>
                {step.text.map(text => (
                    <p>{text}</p>
                ))}
                <section class="card">
                    {isPlayed ? (
                        <Played id={id} />
                    ) : (
                        <p>
                            <button type="button" class="main" disabled={isBusy} onClick={() => void start()}>
                                {isBusy ? 'Playing …' : `Play ${step.run.scenario}, seed ${step.run.seed}`}
                            </button>
                            {step.run.sets.length > 0 && (
                                <>
                                    {' '}
                                    with <code>{step.run.sets.join(' ')}</code>
                                </>
                            )}
                        </p>
                    )}
                    <Trouble refusal={trouble ?? refusal} />
                    <p>
                        <b>Look at</b> {step.look}
                    </p>
                    <p class="question">
                        <b>Ask</b> {step.question}
                    </p>
                    <p class="handout">
                        Scenario {step.run.scenario}, seed {step.run.seed}
                        {step.run.sets.length > 0 && <>, with {step.run.sets.join(', ')}</>}. To play it: <code>diplomacysim run scenarios/
                        {step.run.scenario}.yaml --seed {step.run.seed}
                        {step.run.sets.map(set => ` --set ${set}`).join('')}</code>
                    </p>
                    <p class="actions">
                        <Link
                            to={
                                '/runs' +
                                query({ start: step.run.scenario, seed: step.run.seed }) +
                                step.run.sets.map(set => `&set=${encodeURIComponent(set)}`).join('')
                            }
                        >
                            Change it: the form filled in
                        </Link>
                    </p>
                </section>
                <p class="actions">
                    <button type="button" onClick={() => print()}>
                        Print a handout
                    </button>
                    {place > 0 && (
                        <button type="button" onClick={() => go(`/tour/${place}`)}>
                            Back
                        </button>
                    )}
                    {place + 1 < Steps.length && (
                        <button type="button" class="main" onClick={() => go(`/tour/${place + 2}`)}>
                            Next: {Steps[place + 1]!.title}
                        </button>
                    )}
                </p>
            </article>
        </main>
    );
}

function Played({ id }: { id: string }) {
    const run = useRun(id, false);
    const relation = run.info ? relationsOf(run.info)[0] : undefined;
    const course: Course | null = run.course;
    const [round, setRound] = useState<number | null>(null);
    if (!run.info || !course || !relation) {
        return null;
    }

    const found = lines(course, relation, new Names(run.info));
    const common = {
        rounds: run.info.rounds,
        round: round ?? run.info.played,
        onRound: setRound,
        monthOf: (of: number) => months(run.info, of),
        height: 150,
    };
    return (
        <>
            <p>
                <Link to={at`/runs/${id}`}>Open the run</Link> <Verdict value={run.info.verdict} />
            </p>
            <div class="charts two">
                <Chart {...common} title="Words and deeds" unit="gap shaded" lines={found.gap} isShaded />
                <Chart {...common} title="Stock" unit="Goldstein units" lines={found.stock} />
            </div>
        </>
    );
}
