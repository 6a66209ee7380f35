/** Server-sent events by fetch, so that they can carry a key. What was seen last is the cursor: a lost stream goes on after it. */
import { headers } from './api';

export type LinkState = 'live' | 'away' | 'ended';

export interface Listener {
    /** Where the stream begins after a cursor. */
    path: (after: number) => string;
    after: number;
    onEvent: (kind: string, id: number | null, data: unknown) => void;
    onState: (state: LinkState) => void;
}

const Least = 500;
const Most = 5000;
/** A silo that says nothing for this long is taken for gone: it sends a comment more often. */
const Silence = 35000;

/** Follows a stream until it ends or is stopped. */
export function follow(listener: Listener): () => void {
    const stopped = new AbortController();
    let cursor = listener.after;
    let wait = Least;
    const run = async () => {
        while (!stopped.signal.aborted) {
            try {
                const ended = await read(
                    listener,
                    stopped.signal,
                    () => cursor,
                    id => {
                        cursor = id;
                        wait = Least;
                    },
                );
                if (ended) {
                    listener.onState('ended');
                    return;
                }
            } catch {
                // The connection was lost or refused: the next one begins where this one ended.
            }

            if (!stopped.signal.aborted) {
                listener.onState('away');
                await new Promise(resolve => setTimeout(resolve, wait));
                wait = Math.min(Most, wait * 1.6);
            }
        }
    };
    void run();
    return () => stopped.abort();
}

async function read(listener: Listener, stop: AbortSignal, cursor: () => number, seen: (id: number) => void): Promise<boolean> {
    const lost = new AbortController();
    const end = () => lost.abort();
    stop.addEventListener('abort', end, { once: true });
    let watch = setTimeout(end, Silence);
    try {
        const answer = await fetch(listener.path(cursor()), {
            headers: headers({ Accept: 'text/event-stream' }),
            signal: lost.signal,
            cache: 'no-store',
            credentials: 'omit',
        });
        if (answer.status === 404 || answer.status === 204) {
            return true;
        }

        if (!answer.ok || !answer.body) {
            return false;
        }

        listener.onState('live');
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        const parser = new EventParser();
        for (;;) {
            const { value, done } = await reader.read();
            if (done) {
                return false;
            }

            clearTimeout(watch);
            watch = setTimeout(end, Silence);
            for (const event of parser.take(value)) {
                if (event.id !== null && event.id <= cursor() && event.kind !== 'end') {
                    continue; // seen before
                }

                listener.onEvent(event.kind, event.id, event.data === '' ? null : JSON.parse(event.data));
                if (event.id !== null) {
                    seen(event.id);
                }

                if (event.kind === 'end') {
                    return true;
                }
            }
        }
    } finally {
        clearTimeout(watch);
        lost.abort();
        stop.removeEventListener('abort', end);
    }
}

interface Event {
    kind: string;
    id: number | null;
    data: string;
}

/** Lines of a stream to events; what is not finished waits for the next piece. */
export class EventParser {
    private rest = '';
    private kind = 'message';
    private id: number | null = null;
    private data: string[] = [];

    *take(piece: string): Generator<Event> {
        const lines = (this.rest + piece).split('\n');
        this.rest = lines.pop()!;
        for (const raw of lines) {
            const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
            if (line === '') {
                if (this.data.length > 0 || this.kind !== 'message') {
                    yield { kind: this.kind, id: this.id, data: this.data.join('\n') };
                }

                [this.kind, this.id, this.data] = ['message', null, []];
                continue;
            }

            const at = line.indexOf(':');
            const [field, value] = at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1).replace(/^ /, '')];
            if (field === 'event') {
                this.kind = value;
            } else if (field === 'id' && /^\d+$/.test(value)) {
                this.id = Number(value);
            } else if (field === 'data') {
                this.data.push(value);
            }
        }
    }
}
