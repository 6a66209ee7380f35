/** Requests to the server: the same documents that the program prints with --json. */

export interface Problem {
    path?: string | null;
    message: string;
    hint?: string | null;
    line?: number | null;
}

/** What the server said no to, in its own words. */
export class Refusal extends Error {
    constructor(
        readonly status: number,
        readonly kind: string,
        message: string,
        readonly problems: Problem[] = [],
    ) {
        super(message);
    }

    /** Whether the server could not be reached, or has too much to do: it is asked again. */
    get isAway() {
        return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
    }
}

const place = 'diplomacysim-key';

/** The access key comes with the link, behind #, which browsers do not send. It stays in this tab only. */
export function takeKey() {
    const found = /[#&]key=([^&]+)/.exec(location.hash);
    if (found) {
        sessionStorage.setItem(place, decodeURIComponent(found[1]!));
        history.replaceState(history.state, '', location.pathname + location.search);
    }
}

export function headers(more: Record<string, string> = {}): Record<string, string> {
    const key = sessionStorage.getItem(place);
    return key ? { ...more, Authorization: `Bearer ${key}` } : more;
}

/** A path with its parts encoded: api`runs/${id}/log`. */
export function api(parts: TemplateStringsArray, ...values: (string | number)[]): string {
    return '/api/' + parts.reduce((path, part, place) => path + encodeURIComponent(String(values[place - 1])) + part);
}

/** A query of what is given. */
export function query(values: Record<string, string | number | null | undefined>): string {
    const pairs = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
    return pairs.length === 0 ? '' : '?' + pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
}

export async function send(path: string, init: RequestInit): Promise<Response> {
    let answer: Response;
    try {
        answer = await fetch(path, { ...init, cache: 'no-cache', credentials: 'omit', redirect: 'error' });
    } catch (failure) {
        if (init.signal?.aborted) {
            throw failure;
        }

        throw new Refusal(0, 'unreachable', 'The silo is away, trying again.');
    }

    if (!answer.ok) {
        throw await refusalOf(answer);
    }

    return answer;
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
    const answer = await send(path, { headers: headers({ Accept: 'application/json' }), signal });
    return answer.status === 204 ? (null as T) : read<T>(await answer.text());
}

/** Seeds have 64 bits, of which a number of JavaScript holds 53: those that do not fit stay text. */
const read = <T>(text: string): T => JSON.parse(text.replace(/"seed":\s*(-?\d{16,})/g, '"seed":"$1"')) as T;

const written = (body: unknown) => JSON.stringify(body).replace(/"seed":"(-?\d+)"/, '"seed":$1');

export async function post<T>(path: string, body: unknown = {}): Promise<T> {
    const answer = await send(path, {
        method: 'POST',
        headers: headers({ 'Content-Type': 'application/json', Accept: 'application/json' }),
        body: written(body),
    });
    const text = await answer.text();
    return text ? read<T>(text) : (null as T);
}

async function refusalOf(answer: Response): Promise<Refusal> {
    try {
        const told = (await answer.json()) as { kind?: string; message?: string; problems?: Problem[] };
        return new Refusal(answer.status, told.kind ?? '', told.message ?? answer.statusText, told.problems ?? []);
    } catch {
        const words =
            answer.status === 401 || answer.status === 403
                ? 'This address needs an access key: open the link that the silo printed.'
                : answer.status === 404
                  ? 'There is no such thing here.'
                  : `The server answered ${answer.status}.`;
        return new Refusal(answer.status, '', words);
    }
}
