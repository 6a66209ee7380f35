/** Numbers as the program shows them in a terminal: the same digits. */

const None = '–';

/** Half to even, as the program rounds. */
function rounded(value: number, places: number): number {
    const power = 10 ** places;
    const scaled = value * power;
    const floor = Math.floor(scaled);
    const part = scaled - floor;
    const whole = part > 0.5 ? floor + 1 : part < 0.5 ? floor : floor % 2 === 0 ? floor : floor + 1;
    return whole / power + 0;
}

type Known = number | null | undefined;

const isKnown = (value: Known): value is number => typeof value === 'number' && Number.isFinite(value);

const shown = (value: Known, places: number) => (isKnown(value) ? rounded(value, places).toFixed(places) : None);

/** "0.13" */
export const two = (value: Known) => shown(value, 2);

/** "0.125" */
export const three = (value: Known) => shown(value, 3);

/** "+0.125" */
export function plus(value: Known): string {
    return isKnown(value) ? (rounded(value, 3) > 0 ? '+' : '') + three(value) : None;
}

/** "[0.211, 0.402]" */
export const range = (low: Known, high: Known, limit: (value: Known) => string) =>
    isKnown(low) && isKnown(high) ? `[${limit(low)}, ${limit(high)}]` : None;

/** "12.5 %"; of small shares two places, since zones of possible agreement are small in many dimensions. */
export const percent = (share: Known, small = false) =>
    isKnown(share) ? `${(share * 100).toFixed(small && share > 0 && share < 0.005 ? 2 : 1)} %` : None;

/** "19.9 % (19.5 % to 20.3 %)" */
export const shareOf = (share: { share: number; low: number; high: number }, whole: boolean) =>
    whole ? percent(share.share, true) : `${percent(share.share, true)} (${percent(share.low, true)} to ${percent(share.high, true)})`;

/** "1 run", "1,000 runs" */
export const count = (number: number, one: string, many = `${one}s`) => `${grouped(number)} ${number === 1 ? one : many}`;

/** "1,000" */
export const grouped = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** The ends of a change, with as many places as tell them apart. */
export function ends(from: Known, to: Known): [string, string] {
    const places = isKnown(from) && isKnown(to) && Math.abs(to - from) < 0.001 ? 10 : 4;
    const plain = (value: Known, none: string) => (isKnown(value) ? String(Number(value.toFixed(places)) + 0) : none);
    return [plain(from, 'no clause'), plain(to, 'no clause')];
}

/** "+3", "-1", "0" */
export const signed = (number: number) => (number > 0 ? `+${number}` : String(number));
