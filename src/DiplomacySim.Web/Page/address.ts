/** The state of the page stands in its address. */
import { useEffect, useState } from 'preact/hooks';

export interface Address {
    path: string[];
    query: URLSearchParams;
}

const changed = new Set<() => void>();
addEventListener('popstate', () => changed.forEach(tell => tell()));

export function current(): Address {
    return {
        path: location.pathname
            .split('/')
            .filter(part => part.length > 0)
            .map(decoded),
        query: new URLSearchParams(location.search),
    };
}

function decoded(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}

/** Goes to a path of the page; `replace` leaves no step in the history. */
export function go(path: string, replace = false) {
    if (path !== location.pathname + location.search) {
        history[replace ? 'replaceState' : 'pushState'](null, '', path);
        changed.forEach(tell => tell());
    }
}

/** A path of the page with its parts encoded: at`/runs/${id}`. */
export function at(parts: TemplateStringsArray, ...values: (string | number)[]): string {
    return parts.reduce((path, part, place) => path + encodeURIComponent(String(values[place - 1])) + part);
}

export function useAddress(): Address {
    const [address, set] = useState(current);
    useEffect(() => {
        const tell = () => set(current());
        changed.add(tell);
        return () => void changed.delete(tell);
    }, []);
    return address;
}
