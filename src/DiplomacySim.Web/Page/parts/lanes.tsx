/** What happened when: a row for each kind, a mark for each act, drawn on a canvas, with a scrubber below. */
import { useMemo } from 'preact/hooks';
import type { Act } from '../documents';
import { useWidth } from '../document';
import { Lanes, isHollow } from '../words';
import { Canvas, type Ink, small } from './canvas';

const RowHeight = 18;
const Left = 92;
const Right = 8;

interface Props {
    acts: Act[];
    rounds: number;
    played: number;
    round: number;
    chosen: number | null;
    monthOf: (round: number) => string;
    onRound: (round: number) => void;
    onAct: (act: number) => void;
}

export function TimeLine({ acts, rounds, played, round, chosen, monthOf, onRound, onAct }: Props) {
    const [setHolder, width] = useWidth();
    const lanes = useMemo(() => Lanes.map(lane => acts.filter(act => lane.kinds.has(act.kind))), [acts]);
    const height = Lanes.length * RowHeight + 4;
    const step = (width - Left - Right) / Math.max(1, rounds);
    const xOf = (at: number) => Left + (at - 0.5) * step;
    const draw = (brush: CanvasRenderingContext2D, ink: Ink) => {
        brush.font = small();
        brush.textBaseline = 'middle';
        const radius = Math.max(1.4, Math.min(5, step * 0.42));
        lanes.forEach((found, row) => {
            const y = row * RowHeight + RowHeight / 2 + 2;
            brush.fillStyle = ink('--muted');
            brush.fillText(Lanes[row]!.name, 2, y);
            brush.fillStyle = ink('--rule');
            brush.fillRect(Left, Math.round(y), width - Left - Right, 1);
            for (const act of found) {
                const isChosen = act.id === chosen;
                brush.beginPath();
                brush.arc(xOf(act.round), y, isChosen ? radius + 2 : radius, 0, 7);
                brush.fillStyle = ink(isHollow(act) ? '--paper' : Lanes[row]!.colour);
                brush.strokeStyle = ink(isChosen ? '--ink' : Lanes[row]!.colour);
                brush.lineWidth = isChosen ? 2.5 : 1.5;
                brush.fill();
                brush.stroke();
            }
        });
    };

    const onPoint = (x: number, y: number, isDragged: boolean) => {
        const at = Math.round((x - Left) / step + 0.5);
        const near = isDragged
            ? undefined
            : lanes[Math.floor((y - 2) / RowHeight)]?.filter(act => Math.abs(act.round - at) <= Math.max(0, rounds / 200)).slice(-1)[0];
        if (near) {
            onAct(near.id);
        } else if (at >= 1 && at <= played) {
            onRound(at);
        }
    };
    const told = Lanes.map((lane, row) => `${lane.name} ${lanes[row]!.length}`).join(', ');
    return (
        <div class="timeline" ref={setHolder}>
            {width > 0 && (
                <Canvas
                    width={width}
                    height={height}
                    of={[lanes, rounds, chosen]}
                    draw={draw}
                    onPoint={onPoint}
                    mark={xOf(round)}
                    words={`Time line of ${rounds} rounds. Acts: ${told}. The list below has them all.`}
                />
            )}
            <input
                class="scrubber"
                type="range"
                min={played > 0 ? 1 : 0}
                max={Math.max(1, rounds)}
                value={round}
                aria-label="Round"
                aria-valuetext={monthOf(round)}
                onInput={event => onRound(Math.min(played, Number(event.currentTarget.value)))}
            />
        </div>
    );
}
