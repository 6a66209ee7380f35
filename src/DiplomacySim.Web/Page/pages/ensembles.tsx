/** Ensembles: a scenario played many times. */
import { useEffect, useState } from 'preact/hooks';
import { Refusal, api, post } from '../api';
import { type Address, at, go } from '../address';
import type { EnsembleLine, EnsembleResult, Ensembles, Scenarios, Started } from '../documents';
import { useDocument, useTitle } from '../document';
import { count, percent, range, three, two } from '../figures';
import { follow } from '../stream';
import { scenarioName } from '../words';
import { Link, Picture, Saved, State, Trouble, Verdict, Waiting, Window } from '../parts/basics';
import { Values } from '../parts/forms';

export function EnsemblesPage({ address }: { address: Address }) {
  useTitle('Ensembles');
  const { value: found, refusal, again } = useDocument<Ensembles>(api`ensembles`);
  const isStarting = address.query.has('start');
  useEffect(() => {
    if (found?.ensembles.some(one => one.state === 'running')) {
      const timer = setTimeout(again, 3000);
      return () => clearTimeout(timer);
    }

    return undefined;
  }, [found]);
  return <main>
    <header class="top"><h1>Ensembles</h1><button type="button" class="main" onClick={() => go('/ensembles?start=1')}>Start an ensemble</button></header>
    <p class="muted">A scenario played many times: how often it ends how, and how the measures spread.</p>
    <Trouble refusal={refusal} />
    {!found && !refusal && <Waiting what="ensembles" />}
    {found && found.ensembles.length === 0 && <p>There is no ensemble yet.</p>}
    {found && found.ensembles.length > 0 && <div class="wide"><table class="runs">
      <thead><tr><th>ensemble</th><th>scenario</th><th class="n">seed</th><th class="n">runs</th><th class="n">rounds</th><th class="n">done</th><th>state</th></tr></thead>
      <tbody>{found.ensembles.map(one => <tr key={one.ensemble}><th><Link to={at`/ensembles/${one.ensemble}`}>{one.ensemble}</Link></th>
        <td>{scenarioName(one.scenario)}</td><td class="n">{String(one.seed)}</td><td class="n">{one.runs}</td><td class="n">{one.rounds}</td>
        <td class="n">{one.done}/{one.batches}</td><td>{one.state}</td></tr>)}</tbody>
    </table></div>}
    {isStarting && <Window title="Start an ensemble" onClose={() => go('/ensembles', true)}><StartForm /></Window>}
  </main>;
}

function StartForm() {
  const { value: scenarios } = useDocument<Scenarios>(api`scenarios`);
  const [scenario, setScenario] = useState('');
  const [runs, setRuns] = useState('200');
  const [seed, setSeed] = useState('1');
  const [sets, setSets] = useState<string[]>([]);
  const [others, setOthers] = useState<string[]>([]);
  const [isCompare, setCompare] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const chosen = scenario || scenarios?.scenarios.find(one => one.problems.length === 0)?.scenario || '';
  const start = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      const started = await post<Started>(api`ensembles`, {
        study: isCompare ? 'compare' : 'ensemble', scenario: chosen, runs: Number(runs), seed, set: sets, ...isCompare ? { with: others } : {},
      });
      go(at`/ensembles/${started.id}`);
    } catch (failure) {
      setRefusal(failure instanceof Refusal ? failure : new Refusal(0, 'our-mistake', String(failure)));
    }

    setBusy(false);
  };
  return scenarios === null ? <Waiting what="scenarios" /> : <form onSubmit={event => void start(event)}>
    <label class="field">Scenario
      <select value={chosen} onChange={event => setScenario(event.currentTarget.value)}>
        {scenarios.scenarios.map(one => <option value={one.scenario} disabled={one.problems.length > 0}>{one.scenario}{one.title ? ` – ${one.title}` : ''}</option>)}
      </select></label>
    <div class="pair">
      <label class="field">Runs <input type="number" min="2" max="100000" required value={runs} onInput={event => setRuns(event.currentTarget.value)} /></label>
      <label class="field">Seed <input type="number" min="0" required value={seed} onInput={event => setSeed(event.currentTarget.value)} /></label>
    </div>
    <Values scenario={chosen} value={sets} onChange={setSets} />
    <label class="inline"><input type="checkbox" checked={isCompare} onChange={event => setCompare(event.currentTarget.checked)} /> compare with the same
      where something is different</label>
    {isCompare && <Values scenario={chosen} value={others} onChange={setOthers} />}
    <Trouble refusal={refusal} />
    <p class="actions"><button type="submit" class="main" disabled={isBusy}>{isBusy ? 'Starting …' : 'Start'}</button></p>
  </form>;
}

export function EnsemblePage({ address }: { address: Address }) {
  const id = address.path[1]!;
  useTitle(id);
  const { value: found, refusal, again } = useDocument<EnsembleLine & { result?: EnsembleResult | null; pictures?: string[]; tables?: string[] }
    & EnsembleResult>(api`ensembles/${id}`);
  const [progress, setProgress] = useState<{ done: number; batches: number } | null>(null);
  const [isAway, setAway] = useState(false);
  const isRunning = found?.state === 'running' || found?.state === 'queued';
  useEffect(() => {
    if (!isRunning) {
      return undefined;
    }

    return follow({
      path: () => api`ensembles/${id}/events`, after: -1,
      onState: state => {
        setAway(state === 'away');
        if (state === 'ended') {
          again();
        }
      },
      onEvent: (_, __, data) => setProgress(data as { done: number; batches: number }),
    });
  }, [isRunning]);
  if (!found) {
    return <main><h1>{id}</h1><Trouble refusal={refusal} />{!refusal && <Waiting what="the ensemble" />}</main>;
  }

  const result = found.result ?? found;
  const verdicts = Object.entries(result.verdicts ?? {}).filter(([, of]) => of.count > 0).sort(([, one], [, other]) => other.count - one.count);
  const outcomes = Object.entries(result.outcomes ?? {});
  const pictures = found.pictures ?? ['verdicts', 'fan', 'first-deal', 'who-says-no'];
  const done = progress ?? found;
  return <main>
    <header class="top"><h1>{id} {found.state && <State value={found.state} />}</h1>
      <p class="muted">{scenarioName(found.scenario)} · seed {String(found.seed)} · {count(found.runs, 'run')} of {count(found.rounds, 'round')}</p></header>
    {isRunning && <p class="note" role="status">
      <progress max={done.batches || 1} value={done.done || 0} aria-label="Progress" /> {done.done} of {done.batches} batches
      {isAway ? '; the silo is away, trying again' : ''} <button type="button" onClick={() => void post(api`ensembles/${id}/stop`).then(again, () => {})}>Stop</button></p>}
    {verdicts.length > 0 && <section>
      <h2>How it ends</h2>
      <table class="bars"><thead><tr><th>verdict</th><th class="n">runs</th><th class="n">share</th><th class="n">95 % interval</th><th><span class="unseen">as a bar</span></th><th>an example</th></tr></thead>
        <tbody>{verdicts.map(([name, of]) => <tr><th><Verdict value={name} /></th><td class="n">{of.count}</td><td class="n">{percent(of.share)}</td>
          <td class="n">{percent(of.low)} to {percent(of.high)}</td>
          <td><span class="bar whole" aria-hidden="true"><span class="fill calm" style={{ width: `${of.share * 100}%`, left: '0' }} /></span></td>
          <td><Link to={`/runs?start=${encodeURIComponent(scenarioName(found.scenario))}&seed=${of.seed}`}>play one</Link></td></tr>)}</tbody></table>
      {result.firstDeal && <p>A first deal in {percent(result.firstDeal.share)} of runs (95 % interval {percent(result.firstDeal.low)} to {percent(result.firstDeal.high)})
        {result.firstDeal.median !== null ? `; half have one by round ${result.firstDeal.median}` : ''}.</p>}
    </section>}
    {!isRunning && <div class="pictures">{pictures.map(name => <Picture key={name} path={api`ensembles/${id}/pictures/${name}.svg`} words={`${name.replace(/-/g, ' ')} of ${id}; the tables below have its numbers`}
      link={api`ensembles/${id}/pictures/${name}`} />)}</div>}
    {outcomes.length > 0 && <details open>
      <summary>Means of the measures, with 95 % intervals</summary>
      <div class="wide"><table><thead><tr><th>measure</th><th class="n">mean</th><th class="n">interval</th></tr></thead>
        <tbody>{outcomes.map(([name, of]) => <tr><th>{name}</th><td class="n">{three(of.mean)}</td><td class="n">{range(of.low, of.high, two)}</td></tr>)}</tbody></table></div>
    </details>}
    {(found.tables ?? []).length > 0 && <p class="actions">Tables as CSV: {found.tables!.map(name => <Saved path={api`ensembles/${id}/tables/${name}.csv`} words={name} />)}</p>}
  </main>;
}
