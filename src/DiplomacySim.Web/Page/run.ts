/** A run as the page holds it: what is known of it, its acts, its trajectory; followed while it is played. */
import { useEffect, useState } from 'preact/hooks';
import { Refusal, api, get, query } from './api';
import type { Act, Course, Log, Round, RunInfo, RunState, Watch } from './documents';
import { type LinkState, follow } from './stream';

export interface HeldRun {
    id: string;
    info: RunInfo | null;
    course: Course | null;
    acts: Act[];
    /** Rounds of which all acts are here. */
    read: number;
    link: LinkState;
    refusal: Refusal | null;
}

const empty = (id: string): HeldRun => ({ id, info: null, course: null, acts: [], read: 0, link: 'ended', refusal: null });

/** Rounds that are asked for at once. */
const Page = 120;

export const isOpen = (state: RunState | undefined) => state === 'queued' || state === 'running';

/** @param needsAll Whether all acts are wanted, or only what is known of the run and its trajectory. */
export function useRun(id: string, needsAll = true): HeldRun {
    const [run, set] = useState<HeldRun>(() => empty(id));
    useEffect(() => {
        const stop = new AbortController();
        let end = () => {};
        set(empty(id));
        const holder = new Holder(id, stop.signal, change => {
            if (!stop.signal.aborted) {
                set(old => (old.id === id ? { ...old, ...change } : old));
            }
        });
        void holder.read(needsAll).then(info => {
            if (info && isOpen(info.state) && !stop.signal.aborted) {
                end = holder.follow();
            }
        });
        return () => {
            stop.abort();
            end();
        };
    }, [id, needsAll]);
    return run.id === id ? run : empty(id);
}

class Holder {
    private acts: Act[] = [];
    private course: Course | null = null;
    private info: RunInfo | null = null;
    private played = 0;

    constructor(
        private readonly id: string,
        private readonly signal: AbortSignal,
        private readonly tell: (change: Partial<HeldRun>) => void,
    ) {}

    /** Reads what is on record. A silo that is away is waited for. */
    async read(needsAll: boolean): Promise<RunInfo | null> {
        while (!this.signal.aborted) {
            try {
                const info = await this.glance();
                for (let from = this.played + 1; needsAll && from <= info.played; from += Page) {
                    const to = Math.min(info.played, from + Page - 1);
                    const log = await get<Log>(api`runs/${this.id}/log` + query({ from, to }), this.signal);
                    this.add(log.acts, to);
                }

                this.played = Math.max(this.played, info.played);
                return info;
            } catch (failure) {
                if (this.signal.aborted) {
                    return null;
                }

                const refusal = failure instanceof Refusal ? failure : new Refusal(0, 'our-mistake', String(failure));
                this.tell({ refusal, link: 'away' });
                if (!refusal.isAway) {
                    return null;
                }

                await new Promise(resolve => setTimeout(resolve, 1500));
            }
        }

        return null;
    }

    /** What is known of the run, and its measures. */
    private async glance(): Promise<RunInfo> {
        const info = await get<RunInfo>(api`runs/${this.id}`, this.signal);
        const course = info.played > 0 ? await get<Course>(api`runs/${this.id}/trajectory`, this.signal) : null;
        [this.info, this.course] = [info, course];
        this.tell({ info, course, refusal: null, link: isOpen(info.state) ? 'live' : 'ended' });
        return info;
    }

    follow(): () => void {
        return follow({
            path: after => api`runs/${this.id}/events` + query({ after }),
            after: this.played,
            onState: link => {
                this.tell({ link });
                if (link === 'ended') {
                    this.glance().catch(() => {});
                }
            },
            onEvent: (kind, id, data) => (kind === 'end' || id === null ? this.watch(data as Watch | null) : this.take(data as Round)),
        });
    }

    private watch(told: Watch | null) {
        if (told?.state && this.info) {
            this.info = { ...this.info, state: told.state };
            this.tell({ info: this.info });
        }
    }

    private take(round: Round) {
        if (!round?.acts || round.round <= this.played) {
            return;
        }

        this.played = round.round;
        this.add(round.acts, round.round);
        if (this.info) {
            this.info = { ...this.info, played: round.round, state: this.info.state === 'queued' ? 'running' : this.info.state };
            this.course = {
                ...(this.course ?? { run: this.id, verdict: null, earlierVerdict: null, assessment: null, counts: {} }),
                measures: [...(this.course?.measures ?? []), ...round.measures],
                relations: [...(this.course?.relations ?? []), ...round.relations],
            };
            this.tell({ info: this.info, course: this.course });
        }
    }

    private add(acts: Act[], round: number) {
        const last = this.acts.length > 0 ? this.acts[this.acts.length - 1]!.id : 0;
        this.acts = [...this.acts, ...acts.filter(act => act.id > last)];
        this.tell({ acts: this.acts, read: round });
    }
}
