/** What could be agreed: who lets which texts pass, as a map of two issues and as shares. */
import { useEffect, useState } from 'preact/hooks';
import { api, query } from '../api';
import type { RunInfo, WinSet } from '../documents';
import { useDocument } from '../document';
import { percent, shareOf, three, two } from '../figures';
import { type Names, when } from '../words';
import { Trouble, Waiting } from './basics';
import { Canvas, type Ink } from './canvas';

const Side = 320;

export function WinSetPart({
    run,
    info,
    round,
    relation,
    names,
}: {
    run: string;
    info: RunInfo | null;
    round: number;
    relation: string | null;
    names: Names;
}) {
    const [asked, ask] = useState(round);
    useEffect(() => {
        // The scrubber passes many rounds; only the one where it rests is asked for.
        const timer = setTimeout(() => ask(round), 350);
        return () => clearTimeout(timer);
    }, [round]);
    const { value: found, refusal, isNothing } = useDocument<WinSet>(api`runs/${run}/winset` + query({ round: asked, relation }));
    return (
        <article>
            <h2>What could be agreed after {when(info, asked)}</h2>
            <Trouble refusal={refusal} />
            {isNothing && <p>There is nothing to agree on: no issue is open that no commitment binds, or nobody can agree for a party.</p>}
            {!found && !refusal && !isNothing && <Waiting what="the win set" />}
            {found && (
                <>
                    {found.map && <Map found={found} names={names} />}
                    <p>
                        Of all texts, both executives would sign {shareOf(found.agreeable, found.whole)}, the zone of possible agreement; everybody
                        lets pass {shareOf(found.overlap, found.whole)}, its ratifiable part.
                    </p>
                    <table>
                        <thead>
                            <tr>
                                <th>who</th>
                                <th class="n">lets pass</th>
                                <th class="n">alone stands in the way of</th>
                            </tr>
                        </thead>
                        <tbody>
                            {found.says.map(say => (
                                <tr>
                                    <th>{names.actor(say.actor)}</th>
                                    <td class="n">{shareOf(say.passes, found.whole)}</td>
                                    <td class="n">{shareOf(say.alone, found.whole)}</td>
                                </tr>
                            ))}
                        </tbody>
                    </table>
                    {found.nearest && (
                        <section>
                            <h3>
                                {found.distance === 0
                                    ? 'A text that would do'
                                    : `The nearest text that everybody lets pass, ${three(found.distance)} away`}
                            </h3>
                            <table>
                                <thead>
                                    <tr>
                                        <th>issue</th>
                                        <th class="n">last text</th>
                                        <th class="n">nearest</th>
                                    </tr>
                                </thead>
                                <tbody>
                                    {Object.entries(found.nearest).map(([issue, target]) => (
                                        <tr>
                                            <th>{names.issue(issue)}</th>
                                            <td class="n">{two(found.lastOffer?.[issue])}</td>
                                            <td class="n">{two(target)}</td>
                                        </tr>
                                    ))}
                                </tbody>
                            </table>
                        </section>
                    )}
                    {!found.nearest && <p>No text was found that everybody lets pass.</p>}
                    <p class="muted">
                        {found.texts} texts, {found.whole ? 'a grid' : 'an even sample'}, on {found.issues.length} issues; noise apart.
                    </p>
                </>
            )}
        </article>
    );
}

const Kinds = [
    ['everybody', '--good'],
    ['both executives, a ratifier not', '--calm'],
    ['the first executive only', '--firstpale'],
    ['the second executive only', '--secondpale'],
    ['neither', '--rule'],
] as const;

const kindOf = (assents: number, says: number) =>
    assents === 2 ** says - 1 ? 0 : (assents & 3) === 3 ? 1 : (assents & 3) === 1 ? 2 : (assents & 3) === 2 ? 3 : 4;

function Map({ found, names }: { found: WinSet; names: Names }) {
    const map = found.map!;
    const kinds = map.assents.map(row => row.map(assents => kindOf(assents, found.says.length)));
    const draw = (brush: CanvasRenderingContext2D, ink: Ink) => {
        const [down, across] = [Side / kinds.length, Side / kinds[0]!.length];
        kinds.forEach((row, y) =>
            row.forEach((kind, x) => {
                brush.fillStyle = ink(Kinds[kind]![1]);
                brush.fillRect(x * across, y * down, across + 0.6, down + 0.6);
                if (kind === 1) {
                    // a pattern, for those who see no colours
                    brush.fillStyle = ink('--card');
                    brush.fillRect((x + 0.35) * across, (y + 0.4) * down, across * 0.3, down * 0.2);
                }
            }),
        );
        brush.lineWidth = 3;
        brush.strokeStyle = ink('--ink');
        brush.beginPath();
        for (const [text, isRound] of [
            [found.lastOffer, true],
            [found.nearest, false],
        ] as const) {
            const [x, y] = [(text?.[map.across] ?? NaN) * Side, (1 - (text?.[map.up] ?? NaN)) * Side];
            if (isRound) {
                brush.moveTo(x + 7, y);
                brush.arc(x, y, 7, 0, 7);
            } else {
                [
                    [-6, -6],
                    [6, 6],
                    [6, -6],
                    [-6, 6],
                ].forEach(([dx, dy], corner) => (corner % 2 === 0 ? brush.moveTo(x + dx!, y + dy!) : brush.lineTo(x + dx!, y + dy!)));
            }
        }

        brush.stroke();
    };
    const cells = kinds.flat();
    const shares = Kinds.map(([words], kind) => `${words} ${percent(cells.filter(one => one === kind).length / cells.length)}`).join(', ');
    return (
        <figure class="map">
            <div class="mapped">
                <span class="up">{names.issue(map.up)} →</span>
                <Canvas
                    width={Side}
                    height={Side}
                    of={[found]}
                    draw={draw}
                    words={`Map of texts on ${names.issue(map.across)} and ${names.issue(map.up)}; of its cells pass with ${shares}.`}
                />
                <span class="across">{names.issue(map.across)} →</span>
            </div>
            <figcaption>
                <ul class="keys">
                    {Kinds.map(([words, ink], kind) => (
                        <li>
                            <i class="swatch" style={{ background: `var(${ink})` }} />
                            {kind === 2 || kind === 3 ? `${names.actor(found.says[kind - 2]?.actor)} only` : words}
                        </li>
                    ))}
                    <li>
                        <b>○</b> last text
                    </li>
                    <li>
                        <b>×</b> nearest that passes
                    </li>
                </ul>
            </figcaption>
        </figure>
    );
}
