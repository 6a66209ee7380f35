/** Lines over the rounds. */
import { useWidth } from '../document';
import { two } from '../figures';
import { Canvas, type Ink, small } from './canvas';

export interface Line {
    name: string;
    values: (number | null)[];
    /** Name of a colour of the style sheet. */
    colour: string;
    dashed?: boolean;
}

interface Props {
    title: string;
    unit: string;
    lines: Line[];
    rounds: number;
    round: number;
    onRound: (round: number) => void;
    height: number;
    monthOf: (round: number) => string;
    /** Whether the gap between the first two lines is shaded. */
    isShaded?: boolean;
    /** What the scale has at least. */
    least?: [number, number];
}

const [Left, Right, Top, Bottom] = [32, 8, 6, 18];

export function Chart({ title, unit, lines, rounds, round, onRound, height, monthOf, isShaded = false, least }: Props) {
    const [setHolder, width] = useWidth();
    const step = (width - Left - Right) / Math.max(1, rounds);
    const at = Math.min(Math.max(1, round), rounds);
    const told = lines.map(line => `${line.name} ${two(line.values[at - 1])}`).join(', ');
    const draw = (brush: CanvasRenderingContext2D, ink: Ink) => {
        const scale = scaleOf(lines, least);
        const x = (place: number) => Left + (place + 0.5) * step;
        const y = (value: number) => Top + ((scale.high - value) / (scale.high - scale.low)) * (height - Top - Bottom);
        brush.font = small();
        brush.textBaseline = 'middle';
        brush.textAlign = 'right';
        for (const tick of scale.ticks) {
            brush.fillStyle = ink('--rule');
            brush.fillRect(Left, Math.round(y(tick)), width - Left - Right, tick === 0 ? 2 : 1);
            brush.fillStyle = ink('--muted');
            brush.fillText(String(Number(tick.toFixed(6))), Left - 5, y(tick));
        }

        brush.textAlign = 'center';
        brush.textBaseline = 'bottom';
        const apart = spaced(rounds, (width - Left - Right) / 52);
        for (let place = 0; place < rounds; place += apart) {
            if (x(place) < width - 18) {
                brush.fillText(short(monthOf(place + 1), place + 1), Math.max(x(place), Left + 8), height - 2);
            }
        }

        if (isShaded) {
            shade(brush, lines[0]!.values, lines[1]!.values, x, y, ink);
        }

        brush.lineJoin = 'round';
        for (const line of lines) {
            brush.strokeStyle = ink(line.colour);
            brush.lineWidth = rounds > 300 ? 1 : 2;
            brush.setLineDash(line.dashed ? [5, 4] : []);
            brush.beginPath();
            line.values.forEach((value, place) => value !== null && brush.lineTo(x(place), y(value)));
            if (line.values.length === 1 && line.values[0] !== null) {
                brush.arc(x(0), y(line.values[0]!), 2, 0, 7);
            }

            brush.stroke();
            brush.setLineDash([]);
        }
    };
    return (
        <figure class="chart" ref={setHolder}>
            <figcaption>
                <div class="line">
                    <b>{title}</b> <span class="muted">{unit}</span>
                </div>
                {lines.map(line => (
                    <span class={line.dashed ? 'told dashed' : 'told'} style={{ '--key': `var(${line.colour})` }}>
                        {line.name} <b>{two(line.values[at - 1])}</b>
                    </span>
                ))}
            </figcaption>
            {width > 0 && (
                <Canvas
                    width={width}
                    height={height}
                    of={[lines, rounds]}
                    draw={draw}
                    mark={Left + (at - 0.5) * step}
                    words={`${title} over ${rounds} rounds. In ${monthOf(at)}: ${told}.`}
                    onPoint={where => onRound(Math.max(1, Math.min(lines[0]!.values.length, Math.floor((where - Left) / step) + 1)))}
                />
            )}
        </figure>
    );
}

/** The gap between two lines: of one colour where the first is above, of another where it is below. */
function shade(
    brush: CanvasRenderingContext2D,
    over: (number | null)[],
    under: (number | null)[],
    x: (place: number) => number,
    y: (value: number) => number,
    ink: Ink,
) {
    const isOver = (place: number) => over[place]! + over[place + 1]! >= under[place]! + under[place + 1]!;
    brush.globalAlpha = 0.22;
    for (let from = 0, to = 1; to < over.length; from = to, to++) {
        while (to + 1 < over.length && isOver(to) === isOver(from)) {
            to++;
        }

        brush.fillStyle = ink(isOver(from) ? '--calm' : '--good');
        brush.beginPath();
        for (let place = from; place <= to; place++) {
            brush.lineTo(x(place), y(over[place]!));
        }

        for (let place = to; place >= from; place--) {
            brush.lineTo(x(place), y(under[place]!));
        }

        brush.fill();
    }

    brush.globalAlpha = 1;
}

/** A scale with ticks at round numbers; of what hardly moves, so wide that next to nothing does not look like much. */
function scaleOf(lines: Line[], least: [number, number] = [Infinity, -Infinity]) {
    let [low, high] = least;
    for (const line of lines) {
        for (const value of line.values) {
            if (value !== null) {
                [low, high] = [Math.min(low, value), Math.max(high, value)];
            }
        }
    }

    if (!Number.isFinite(low + high)) {
        [low, high] = [0, 1];
    } else if (least[0] > least[1] && high - low < 1) {
        [low, high] = [(low + high - 1) / 2, (low + high + 1) / 2];
    }

    const rough = (high - low) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(one => one * power).find(one => one >= rough)!;
    const ticks = [];
    for (let tick = Math.ceil(low / step - 1e-9); tick * step <= high + 1e-9; tick++) {
        ticks.push(tick * step);
    }

    const room = (high - low) * 0.05;
    return { low: low - room, high: high + room, ticks };
}

const spaced = (rounds: number, labels: number) =>
    [1, 2, 3, 6, 12, 24, 36, 48, 60, 120, 240, 480, 600, 1200, 2400].find(apart => rounds / apart <= Math.max(2, labels)) ?? rounds;

/** "Nov 18" of "November 2018" */
function short(month: string, round: number): string {
    const found = /^([A-Z][a-z]{2})[a-z]* (\d{4})$/.exec(month);
    return found ? `${found[1]} ${found[2]!.slice(2)}` : month.length <= 8 ? month : String(round);
}
