/** The exchange as a conversation: one side on the left, the other on the right, everybody else in the middle. */
import { useMemo } from 'preact/hooks';
import type { Act, Relation } from '../documents';
import { parted } from '../words';
import { List } from './list';

const Tall = 50;
const TallOnPhone = 68;
const Head = 32;

type Entry = { round: number; act: null } | { round: number; act: Act };

interface Props {
  acts: Act[]; relation: Relation | null; monthOf: (round: number) => string; chosen: number | null;
  /** Act or round that is kept in sight. */
  seen: { act: number | null; round: number }; turn: number; isPlaying: boolean; isNarrow: boolean;
  onAct: (act: number) => void; onStep: (step: number) => void; onOpen: () => void; onRound: (round: number) => void;
}

export function Exchange({ acts, relation, monthOf, chosen, seen, turn, isPlaying, isNarrow, onAct, onStep, onOpen, onRound }: Props) {
  const entries = useMemo(() => {
    const found: Entry[] = [];
    let round = 0;
    for (const act of acts) {
      if (act.round !== round) {
        round = act.round;
        found.push({ round, act: null });
      }

      found.push({ round, act });
    }

    return found;
  }, [acts]);
  const place = useMemo(() => {
    const byAct = seen.act === null ? -1 : entries.findIndex(entry => entry.act?.id === seen.act);
    return byAct >= 0 ? byAct : entries.findIndex(entry => entry.round >= seen.round);
  }, [entries, seen.act, seen.round, turn]);
  const tall = isNarrow ? TallOnPhone : Tall;

  return <List count={entries.length} heightOf={at => entries[at]!.act ? tall : Head} version={`${entries.length}/${tall}`} seen={place} turn={turn}
    align={isPlaying ? 'end' : seen.act === null ? 'middle' : 'near'} label="The exchange, act by act" active={chosen === null ? undefined : `act-${chosen}`}
    onStep={onStep} onOpen={onOpen} onScrolled={at => entries[at] && onRound(entries[at]!.round)}
    row={at => {
      const entry = entries[at]!;
      return entry.act === null ? <h3 class="month">{monthOf(entry.round)} <span class="muted">round {entry.round}</span></h3>
        : <Bubble act={entry.act} side={sideOf(entry.act, relation)} isChosen={entry.act.id === chosen}
            isNew={isPlaying && at === entries.length - 1} onAct={onAct} />;
    }} />;
}

export function sideOf(act: Act, relation: Relation | null): 'first' | 'second' | 'other' {
  return !relation || !act.actor ? 'other' : act.source === relation.first ? 'first' : act.source === relation.second ? 'second' : 'other';
}

function Bubble({ act, side, isChosen, isNew, onAct }: {
  act: Act; side: string; isChosen: boolean; isNew: boolean; onAct: (act: number) => void;
}) {
  const [text, clauses] = parted(act);
  const sign = act.goldstein === null || act.goldstein === 0 ? '·' : act.goldstein > 0 ? '+' : '−';
  return <div class={`act ${side}${isChosen ? ' chosen' : ''}${isNew ? ' new' : ''}`} id={`act-${act.id}`} role="option" aria-selected={isChosen}
    onClick={() => onAct(act.id)}>
    <span class={`sign ${sign === '+' ? 'good' : sign === '−' ? 'bad' : ''}`} aria-label={sign === '+' ? 'cooperation' : sign === '−' ? 'conflict' : ''}>
      {sign}
    </span>
    <span class="says">{text}{clauses && <span class="clauses"> {clauses}</span>}</span>
    <span class="number">{act.id}</span>
  </div>;
}
