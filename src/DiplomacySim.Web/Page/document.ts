/** A document that a part of the page shows, and asks for again while the silo is away. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal, get } from './api';

export interface Found<T> {
    value: T | null;
    refusal: Refusal | null;
    /** Whether the answer is that there is nothing. */
    isNothing: boolean;
    again: () => void;
}

/** @param path null for nothing yet. */
export function useDocument<T>(path: string | null): Found<T> {
    const [found, set] = useState<{ path: string | null; value: T | null; refusal: Refusal | null }>({ path: null, value: null, refusal: null });
    const [turn, next] = useState(0);
    const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
    useEffect(() => {
        if (path === null) {
            return;
        }

        const stop = new AbortController();
        get<T>(path, stop.signal).then(
            value => set({ path, value, refusal: null }),
            (failure: unknown) => {
                if (!stop.signal.aborted) {
                    const refusal = failure instanceof Refusal ? failure : new Refusal(0, 'our-mistake', String(failure));
                    set(old => ({ path, value: old.path === path ? old.value : null, refusal }));
                    if (refusal.isAway) {
                        timer.current = setTimeout(() => next(old => old + 1), 2000);
                    }
                }
            },
        );
        return () => {
            stop.abort();
            clearTimeout(timer.current);
        };
    }, [path, turn]);
    const isOfPath = found.path === path;
    const { value, refusal } = isOfPath ? found : { value: null, refusal: null };
    return { value, refusal, isNothing: path !== null && isOfPath && !value && !refusal, again: () => next(old => old + 1) };
}

export function useTitle(title: string) {
    useEffect(() => {
        document.title = title === '' ? 'DiplomacySim' : `${title} · DiplomacySim`;
    }, [title]);
}

/** Tells when light turns to dark or back, for what is drawn on a canvas. */
export function useScheme(): boolean {
    const [dark, set] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
    useEffect(() => {
        const media = matchMedia('(prefers-color-scheme: dark)');
        const tell = () => set(media.matches);
        media.addEventListener('change', tell);
        return () => media.removeEventListener('change', tell);
    }, []);
    return dark;
}

/** The width of an element, as it changes. */
export function useWidth(): [(element: HTMLElement | null) => void, number] {
    const [element, setElement] = useState<HTMLElement | null>(null);
    const [width, setWidth] = useState(0);
    useEffect(() => {
        if (!element) {
            return;
        }

        const observer = new ResizeObserver(() => setWidth(element.clientWidth));
        observer.observe(element);
        setWidth(element.clientWidth);
        return () => observer.disconnect();
    }, [element]);
    return [setElement, width];
}
