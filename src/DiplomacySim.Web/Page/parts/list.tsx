/** A list of any length of which only what can be seen is in the page. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** A row is one element with what it says; a row that can be chosen has an id. */
export interface Row {
    class: string;
    id?: string;
    data: string;
    isChosen?: boolean;
    onClick?: () => void;
    children: ComponentChildren;
}

interface Props {
    count: number;
    heightOf: (place: number) => number;
    /** Changes when heights do. */
    version: unknown;
    row: (place: number) => Row;
    label: string;
    /** Place that is kept in sight, when it or `turn` changes; -1 for none. */
    seen: number;
    turn: unknown;
    /** Where in the window it comes to stand: at the start, at the end, or no more than needed. */
    align: 'start' | 'end' | 'near';
    active: string | undefined;
    onStep: (step: number) => void;
    onOpen: () => void;
    /** The first place in sight, as the reader scrolls. */
    onScrolled: (place: number) => void;
}

export function List({ count, heightOf, version, row, label, seen, turn, align, active, onStep, onOpen, onScrolled }: Props) {
    const scroller = useRef<HTMLDivElement>(null);
    const [top, setTop] = useState(0);
    const [height, setHeight] = useState(400);
    const own = useRef(false);
    const tops = useMemo(() => {
        const found = new Float64Array(count + 1);
        for (let place = 0; place < count; place++) {
            found[place + 1] = found[place]! + heightOf(place);
        }

        return found;
    }, [count, version]);
    const whole = tops[count]!;

    useEffect(() => {
        const observer = new ResizeObserver(() => setHeight(scroller.current?.clientHeight ?? 400));
        observer.observe(scroller.current!);
        return () => observer.disconnect();
    }, []);

    useLayoutEffect(() => {
        const element = scroller.current!;
        if (seen < 0 || seen >= count) {
            return;
        }

        const [from, to] = [tops[seen]!, tops[seen + 1]!];
        const now = element.scrollTop;
        const wanted =
            align === 'start'
                ? from
                : align === 'end'
                  ? to - element.clientHeight + 8
                  : from < now || to > now + element.clientHeight
                    ? from - (element.clientHeight - (to - from)) / 3
                    : now;
        if (Math.abs(wanted - now) > 1) {
            own.current = true;
            element.scrollTop = wanted;
            setTop(element.scrollTop);
        }
    }, [seen, turn, align, version, height]);

    const placeAt = (offset: number) => {
        let [low, high] = [0, count];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (tops[middle + 1]! <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }

        return low;
    };
    const first = Math.max(0, placeAt(top) - 1);
    const last = Math.min(count, placeAt(top + height) + 2);
    const rows = [];
    for (let place = first; place < last; place++) {
        const { isChosen, data, ...rest } = row(place);
        rows.push(
            <div
                key={place}
                {...rest}
                role={rest.id ? 'option' : undefined}
                aria-selected={rest.id ? isChosen : undefined}
                data-told={data}
                style={{ top: `${tops[place]! - tops[first]! + 2}px`, height: `${heightOf(place) - 4}px` }}
            />,
        );
    }

    const onScroll = () => {
        const now = scroller.current!.scrollTop;
        setTop(now);
        if (own.current) {
            own.current = false;
        } else {
            onScrolled(placeAt(now + 4));
        }
    };
    const onKey = (event: KeyboardEvent) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step !== 0) {
            event.preventDefault();
            onStep(step);
        } else if (event.key === 'Enter') {
            onOpen();
        }
    };

    // The window sticks while the browser scrolls: it may be a frame late, but it is never blank.
    return (
        <div
            class="list"
            ref={scroller}
            onScroll={onScroll}
            onKeyDown={onKey}
            role="listbox"
            tabIndex={0}
            aria-label={label}
            aria-activedescendant={active}
        >
            <div class="whole" role="presentation" style={{ height: `${Math.max(whole, height)}px` }}>
                <div class="sight" role="presentation" style={{ height: `${height}px` }}>
                    <div class="rows" role="presentation" style={{ transform: `translateY(${tops[first]! - top}px)` }}>
                        {rows}
                    </div>
                </div>
            </div>
        </div>
    );
}
