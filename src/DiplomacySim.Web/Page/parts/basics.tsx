/** Small parts that all pages use. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../api';
import { headers, send } from '../api';
import { go } from '../address';
import { isBad, isGood } from '../words';

/** A link within the page; opened in a tab of its own like any other where the reader asks for that. */
export function Link({
    to,
    children,
    ...rest
}: {
    to: string;
    children: ComponentChildren;
    class?: string;
    'aria-current'?: 'page' | 'step' | undefined;
}) {
    const onClick = (event: MouseEvent) => {
        if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
            event.preventDefault();
            go(to);
        }
    };
    return (
        <a href={to} onClick={onClick} {...rest}>
            {children}
        </a>
    );
}

export function Verdict({ value }: { value: string | null | undefined }) {
    return value ? <span class={`badge ${isGood(value) ? 'good' : isBad(value) ? 'bad' : ''}`}>{value.replace(/-/g, ' ')}</span> : null;
}

export function State({ value }: { value: string }) {
    return value === 'finished' ? null : <span class={`badge state ${value}`}>{value}</span>;
}

/** What the server said no to. */
export function Trouble({ refusal }: { refusal: Refusal | null }) {
    return refusal === null ? null : (
        <div class={refusal.isAway ? 'note' : 'note trouble'} role="status">
            <p>{refusal.message}</p>
            {refusal.problems.length > 0 && (
                <ul>
                    {refusal.problems.slice(0, 12).map(problem => (
                        <li>
                            {problem.path ? <code>{problem.path}</code> : null} {problem.message} {problem.hint ?? ''}
                        </li>
                    ))}
                </ul>
            )}
        </div>
    );
}

export const Waiting = ({ what }: { what: string }) => (
    <p class="muted" role="status">
        Reading {what} …
    </p>
);

/** The first of many, and a button for more of them: a page stays small whatever it shows. */
export function useMore<T>(all: T[], first: number, one: string, many = `${one}s`): [T[], ComponentChildren] {
    const [most, setMost] = useState(first);
    const left = all.length - most;
    return [
        all.slice(0, most),
        left > 0 ? (
            <button type="button" class="small more" onClick={() => setMost(most + Math.max(12, first * 3))}>
                {left} more {left === 1 ? one : many}
            </button>
        ) : null,
    ];
}

/** A number as a bar in a cell of a table: from the middle, to the left what speaks against. */
export function Bar({ value, most }: { value: number; most: number }) {
    const share = most > 0 ? Math.min(1, Math.abs(value) / most) * 50 : 0;
    return (
        <td
            class={value < 0 ? 'bar bad' : 'bar good'}
            style={{ '--from': `${value < 0 ? 50 - share : 50}%`, '--to': `${value < 0 ? 50 : 50 + share}%` }}
        />
    );
}

/** A share as a bar in a cell of a table. */
export const ShareBar = ({ share }: { share: number }) => <td class="bar whole" style={{ '--from': '0%', '--to': `${share * 100}%` }} />;

/** Something that may be wider than the page; it can be moved by keyboard, too. */
export const Wide = ({ label, children }: { label: string; children: ComponentChildren }) => (
    <div class="wide" role="region" aria-label={label} tabIndex={0}>
        {children}
    </div>
);

/** Tabs; the chosen one stands in the address. Arrow keys go along. */
export function Tabs({ tabs, value, onChange, label }: { tabs: [string, string][]; value: string; onChange: (tab: string) => void; label: string }) {
    const onKey = (event: KeyboardEvent) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step !== 0) {
            event.preventDefault();
            event.stopPropagation();
            const place = tabs.findIndex(([id]) => id === value);
            const next = tabs[(place + step + tabs.length) % tabs.length]![0];
            onChange(next);
            (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
        }
    };
    return (
        <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKey}>
            {tabs.map(([id, words]) => (
                <button
                    type="button"
                    role="tab"
                    data-tab={id}
                    aria-selected={id === value}
                    tabIndex={id === value ? 0 : -1}
                    onClick={() => onChange(id)}
                >
                    {words}
                </button>
            ))}
        </div>
    );
}

/** A picture of the server, asked for with the key and shown as an image, in which nothing can run. */
export function Picture({ path, words, link }: { path: string; words: string; link: (ending: string) => string }) {
    const [found, set] = useState<{ path: string; url: string } | null>(null);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
        const stop = new AbortController();
        let url = '';
        setMissing(false);
        send(path, { headers: headers(), signal: stop.signal })
            .then(answer => answer.blob())
            .then(
                blob => {
                    if (!stop.signal.aborted) {
                        url = URL.createObjectURL(blob);
                        set({ path, url });
                    }
                },
                () => stop.signal.aborted || setMissing(true),
            );
        return () => {
            stop.abort();
            if (url) {
                URL.revokeObjectURL(url);
            }
        };
    }, [path]);
    return isMissing ? (
        <p class="muted">There is no picture of this: {words}.</p>
    ) : (
        <figure class="picture">
            {found?.path === path ? <img src={found.url} alt={words} /> : <div class="hollow" aria-hidden="true" />}
            <figcaption>
                <Saved path={link('.svg')} words="SVG" /> <Saved path={link('.png')} words="PNG" />
            </figcaption>
        </figure>
    );
}

/** A file of the server to save. It is asked for with the key, which a plain link could not carry. */
export function Saved({ path, words, name }: { path: string; words: string; name?: string }) {
    const save = async () => {
        const answer = await send(path, { headers: headers() });
        const url = URL.createObjectURL(await answer.blob());
        const link = document.createElement('a');
        link.href = url;
        link.download = name ?? decodeURIComponent(path.split('/').slice(-1)[0]!.split('?')[0]!);
        link.click();
        setTimeout(() => URL.revokeObjectURL(url), 10000);
    };
    return (
        <button type="button" class="small" onClick={() => void save().catch(() => {})}>
            {words}
        </button>
    );
}

/** Keys that work anywhere but where something is typed. */
export function useKeys(keys: Record<string, () => void>) {
    const now = useRef(keys);
    now.current = keys;
    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            const element = event.target as HTMLElement;
            const isTyped = element.matches('input:not([type=range]), textarea, select') || element.isContentEditable;
            const isPressed = event.key === ' ' && element.matches('button, a, summary, [role=tab]');
            if (!isTyped && !isPressed && !event.ctrlKey && !event.metaKey && !event.altKey && now.current[event.key]) {
                if (element.matches('input[type=range]') && event.key.startsWith('Arrow')) {
                    return;
                }

                event.preventDefault();
                now.current[event.key]!();
            }
        };
        addEventListener('keydown', onKey);
        return () => removeEventListener('keydown', onKey);
    }, []);
}

/** A window over the page; Escape closes it and the focus goes back. */
export function Window({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
    const element = useRef<HTMLDialogElement>(null);
    useEffect(() => {
        element.current?.showModal();
    }, []);
    return (
        <dialog ref={element} onClose={onClose} aria-label={title} onClick={event => event.target === element.current && element.current?.close()}>
            <div class="window">
                <header>
                    <h2>{title}</h2>
                    <button type="button" class="small" onClick={() => element.current?.close()}>
                        Close
                    </button>
                </header>
                {children}
            </div>
        </dialog>
    );
}
