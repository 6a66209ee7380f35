/** A drawing, with words for those who do not see it. */
import { useEffect, useRef } from 'preact/hooks';
import { useScheme } from '../document';

export type Ink = (name: string) => string;

interface Props {
    width: number;
    height: number;
    words: string;
    /** What the drawing is made of: it is made anew when one of these is another. */
    of: unknown[];
    draw: (brush: CanvasRenderingContext2D, ink: Ink) => void;
    /** Where the reader points, in the units of the drawing; dragging counts as well. */
    onPoint?: (x: number, y: number, isDragged: boolean) => void;
    /** Where a line stands over the drawing, which is not drawn anew when it moves. */
    mark?: number;
}

export function Canvas({ width, height, words, of, draw, onPoint, mark }: Props) {
    const canvas = useRef<HTMLCanvasElement>(null);
    const dark = useScheme();
    useEffect(() => {
        const element = canvas.current!;
        const ratio = Math.max(1, devicePixelRatio);
        [element.width, element.height] = [Math.round(width * ratio), Math.round(height * ratio)];
        const brush = element.getContext('2d')!;
        brush.scale(ratio, ratio);
        const style = getComputedStyle(document.documentElement);
        draw(brush, name => style.getPropertyValue(name).trim());
    }, [width, height, dark, ...of]);

    const point = (event: PointerEvent, isDragged: boolean) => {
        const box = canvas.current!.getBoundingClientRect();
        onPoint?.(((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height, isDragged);
    };
    const drawing = (
        <canvas
            ref={canvas}
            role="img"
            aria-label={words}
            style={{ width: '100%', maxWidth: `${width}px`, aspectRatio: `${width} / ${height}` }}
            onPointerDown={onPoint && (event => point(event, false))}
            onPointerMove={onPoint && (event => event.buttons === 1 && event.pointerType === 'mouse' && point(event, true))}
        />
    );
    return mark === undefined ? (
        drawing
    ) : (
        <div class="marked">
            {drawing}
            <i class="mark" style={{ transform: `translateX(${Math.round(mark)}px)` }} />
        </div>
    );
}

/** A small font, which grows with that of the page. */
export const small = () => `${Math.round((parseFloat(getComputedStyle(document.documentElement).fontSize) / 16) * 11)}px system-ui, sans-serif`;
