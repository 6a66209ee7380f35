/** A vote as a chamber: a seat for each member. */
import type { Member, Tally } from '../documents';
import { useMemo } from 'preact/hooks';
import { plus, three } from '../figures';
import { spaced } from '../words';
import { Canvas, type Ink } from './canvas';

const Width = 420;
const Height = 226;

/** Places of seats in arcs, from left to right. */
export function seats(count: number): [number, number][] {
    const rows = Math.max(1, Math.min(8, Math.round(Math.sqrt(count / 2.2))));
    const radii = Array.from({ length: rows }, (_, row) => 82 + row * (116 / Math.max(1, rows - 1 || 1)));
    const whole = radii.reduce((sum, radius) => sum + radius, 0);
    let left = count;
    const found: [number, number, number][] = [];
    radii.forEach((radius, row) => {
        const share = row === rows - 1 ? left : Math.min(left, Math.round((count * radius) / whole));
        left -= share;
        for (let seat = 0; seat < share; seat++) {
            const angle = Math.PI * (share === 1 ? 0.5 : seat / (share - 1));
            found.push([Width / 2 - radius * Math.cos(angle), Height - 18 - radius * Math.sin(angle), angle]);
        }
    });
    return found.sort((one, other) => one[2] - other[2]).map(([x, y]) => [x, y]);
}

interface Seat {
    aye: boolean;
    member: Member | null;
}

export function Chamber({ tally, members }: { tally: Tally; members: Member[] | undefined }) {
    const size = tally.ayes + tally.noes;
    const taken = useMemo<Seat[]>(
        () =>
            members && members.length === size
                ? [...members].sort((one, other) => (one.position ?? 0) - (other.position ?? 0)).map(member => ({ aye: member.aye, member }))
                : Array.from({ length: size }, (_, seat) => ({ aye: seat < tally.ayes, member: null })),
        [members, tally.ayes, tally.noes],
    );
    const places = useMemo(() => seats(size), [size]);
    const draw = (brush: CanvasRenderingContext2D, ink: Ink) => {
        const radius = Math.max(1.6, Math.min(7, 52 / Math.sqrt(Math.max(1, size)) + 1.6));
        brush.lineWidth = 2;
        places.forEach(([x, y], seat) => {
            const { aye } = taken[seat]!;
            brush.beginPath();
            brush.arc(x, y, radius, 0, 7);
            brush.strokeStyle = ink(aye ? '--good' : '--bad');
            brush.fillStyle = ink(aye ? '--good' : '--card');
            brush.fill();
            brush.stroke();
        });
        brush.textAlign = 'center';
        brush.fillStyle = ink('--ink');
        brush.font = '600 26px system-ui, sans-serif';
        brush.fillText(`${tally.ayes} : ${tally.noes}`, Width / 2, Height - 34);
        brush.fillStyle = ink('--muted');
        brush.font = '12px system-ui, sans-serif';
        brush.fillText(`${tally.needed} needed`, Width / 2, Height - 14);
    };
    const blocs = useMemo(() => {
        const found = new Map<string, { ayes: number; all: number; margins: number[] }>();
        for (const { aye, member } of taken) {
            if (member) {
                const bloc = found.get(member.bloc ?? '') ?? { ayes: 0, all: 0, margins: [] };
                bloc.ayes += aye ? 1 : 0;
                bloc.all++;
                if (member.margin !== null && member.margin !== undefined) {
                    bloc.margins.push(member.margin);
                }

                found.set(member.bloc ?? '', bloc);
            }
        }

        return [...found];
    }, [taken]);
    return (
        <figure class="chamber">
            <Canvas
                width={Width}
                height={Height}
                of={[taken, places]}
                draw={draw}
                words={`A chamber of ${size}: ${tally.ayes} ayes, ${tally.noes} noes, ${tally.needed} needed.`}
            />
            <figcaption>
                Filled is aye, hollow is nay{blocs.length > 0 ? '; from the accommodating on the left to the hawkish on the right' : ''}.
            </figcaption>
            {blocs.length > 0 && (
                <table>
                    <thead>
                        <tr>
                            <th>members</th>
                            <th class="n">ayes</th>
                            <th class="n">noes</th>
                            <th class="n">what it was worth to them, over what was needed</th>
                        </tr>
                    </thead>
                    <tbody>
                        {blocs.map(([bloc, of]) => (
                            <tr>
                                <th>{bloc ? spaced(bloc) : 'all'}</th>
                                <td class="n">{of.ayes}</td>
                                <td class="n">{of.all - of.ayes}</td>
                                <td class="n">
                                    {of.margins.length > 0 ? `${plus(Math.min(...of.margins))} to ${plus(Math.max(...of.margins))}` : three(null)}
                                </td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            )}
        </figure>
    );
}
