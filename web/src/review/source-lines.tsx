import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { isOf, type Run } from './source-text';

const ROW = 20;
const BEYOND = 8;
/** What is brought into sight has this much of its surroundings about it, in pixels. */
const ROOM = 2 * ROW;

interface Props {
  readonly label: string;
  readonly lines: readonly (readonly Run[])[];
  readonly lit: string | null;
  readonly light: (path: string | null) => void;
  readonly choose: (path: string) => void;
  /** The line to bring into sight, and what to do when that is under way. */
  readonly to: number | null;
  readonly arrive: () => void;
  /** Fetches what follows; null when there is nothing, or it is on its way. */
  readonly more: (() => void) | null;
  /** What stands under the last line. */
  readonly children: ReactNode;
}

/** The lines of a source. Only those in sight are drawn, however many there are, and what follows is fetched when the last come near. */
export function SourceLines({ label, lines, lit, light, choose, to, arrive, more, children }: Props): ReactNode {
  const pane = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    scrollPaddingStart: ROOM,
    scrollPaddingEnd: ROOM,
  });
  useEffect(() => {
    if (to === null) return;
    rows.scrollToIndex(to, { align: 'auto' });
    arrive();
  }, [to, arrive, rows]);
  const shown = rows.getVirtualItems();
  const isNearEnd = (shown.at(-1)?.index ?? 0) >= lines.length - 1 - BEYOND;
  useEffect(() => {
    if (isNearEnd) more?.();
  }, [isNearEnd, more]);
  return (
    <div className="rv-source-pane" ref={pane} tabIndex={0} role="region" aria-label={label}>
      <pre className="rv-source" lang="und" style={{ height: rows.getTotalSize(), paddingTop: shown[0]?.start ?? 0 }}>
        {shown.map(({ index }) => (
          <div key={index} data-index={index} ref={rows.measureElement}>
            {lines[index]?.map(({ text, paths }, place) => {
              const [path] = paths;
              return path === undefined ? (
                <span key={place}>{text}</span>
              ) : (
                <mark key={place} title={path} data-path={path} data-lit={paths.some((one) => isOf(one, lit))} onMouseEnter={() => light(path)} onMouseLeave={() => light(null)} onClick={() => choose(path)}>
                  {text}
                </mark>
              );
            })}
            {lines[index]?.length === 0 && '\n'}
          </div>
        ))}
      </pre>
      {children}
    </div>
  );
} // prettier-ignore
