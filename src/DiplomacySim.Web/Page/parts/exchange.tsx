/** The exchange as a conversation: one side on the left, the other on the right, everybody else in the middle. */
import { useMemo } from 'preact/hooks';
import type { Act, Relation } from '../documents';
import { parted } from '../words';
import { List, type Row } from './list';

const Tall = 50;
const TallOnPhone = 68;
const Head = 32;

type Entry = { round: number; act: null } | { round: number; act: Act };

interface Props {
    acts: Act[];
    relation: Relation | null;
    monthOf: (round: number) => string;
    chosen: number | null;
    /** Act or round that is kept in sight. */
    seen: { act: number | null; round: number };
    turn: number;
    isPlaying: boolean;
    isNarrow: boolean;
    onAct: (act: number) => void;
    onStep: (step: number) => void;
    onOpen: () => void;
    onRound: (round: number) => void;
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

    return (
        <List
            count={entries.length}
            heightOf={at => (entries[at]!.act ? tall : Head)}
            version={`${entries.length}/${tall}`}
            seen={place}
            turn={turn}
            align={isPlaying ? 'end' : seen.act === null ? 'start' : 'near'}
            label="The exchange, act by act"
            active={chosen === null ? undefined : `act-${chosen}`}
            onStep={onStep}
            onOpen={onOpen}
            onScrolled={at => entries[at] && onRound(entries[at]!.round)}
            row={at => {
                const entry = entries[at]!;
                return entry.act === null
                    ? { class: 'month', children: monthOf(entry.round), data: `round ${entry.round}` }
                    : bubble(entry.act, sideOf(entry.act, relation), entry.act.id === chosen, isPlaying && at === entries.length - 1, onAct);
            }}
        />
    );
}

export function sideOf(act: Act, relation: Relation | null): 'first' | 'second' | 'other' {
    return !relation || !act.actor ? 'other' : act.source === relation.first ? 'first' : act.source === relation.second ? 'second' : 'other';
}

function bubble(act: Act, side: string, isChosen: boolean, isNew: boolean, onAct: (act: number) => void): Row {
    const [text, clauses] = parted(act);
    const sign = !act.goldstein ? '' : act.goldstein > 0 ? ' plus' : ' minus';
    return {
        class: `act ${side}${sign}${isChosen ? ' chosen' : ''}${isNew ? ' new' : ''}`,
        id: `act-${act.id}`,
        data: String(act.id),
        isChosen,
        onClick: () => onAct(act.id),
        children: (
            <span class="says">
                {text}
                {clauses && <i> {clauses}</i>}
            </span>
        ),
    };
}
