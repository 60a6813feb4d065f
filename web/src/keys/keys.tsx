import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { KeyBook, type KeyBinding, nameOf } from './key-book';
import { type KeyNews, WaitingKey } from './waiting-key';

/** The keys that one part of the screen has at this moment. */
interface Slot {
  now: readonly KeyBinding[];
}

interface Keys {
  /** Every key that does something now. */
  readonly list: () => readonly KeyBinding[];
  readonly add: (slot: Slot) => () => void;
  /** Single keys can be turned off (WCAG 2.1.4); the buttons do the same. */
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  /** The keys of the screen may have changed: a key that waits may act now. */
  readonly drawn: () => void;
  /** What became of a key that did not act at once; null where there is nothing to tell. */
  readonly news: KeyNews | null;
  readonly hush: () => void;
}

const STORED = 'binnendienst.keys';
const KeysContext = createContext<Keys | null>(null);

/** Where a key is a letter of a text, or moves within a list that is open. What was typed into a form that is being sent is finished. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('form[aria-busy="true"]') === null &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="listbox"], [role="menu"]') !== null);

/** Where Enter presses what has the focus. */
const isPressing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a[href], summary') !== null;

/** Listens for the keys of whatever is on the screen. */
export function KeysProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const slots = useRef<readonly Slot[]>([]);
  const [on, setOn] = useState(() => localStorage.getItem(STORED) !== 'off');
  const book = useRef(new KeyBook());
  const list = useCallback(() => slots.current.flatMap(({ now }) => now), []);
  const { waiting, drawn, news, setNews, hush } = useWaiting(list);
  const add = useCallback(
    (added: Slot) => {
      // The newest first: a dialog's keys go before those of the page beneath.
      slots.current = [added, ...slots.current];
      drawn();
      return () => {
        slots.current = slots.current.filter((slot) => slot !== added);
        drawn();
      };
    },
    [drawn],
  );
  const turn = useCallback((wanted: boolean) => {
    localStorage.setItem(STORED, wanted ? 'on' : 'off');
    setOn(wanted);
  }, []);

  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || isTyping(event.target)) return;
      const name = nameOf(event);
      if (name === 'Escape') hush();
      const binding = name === null ? null : book.current.press(name, list(), event.timeStamp);
      if (binding === null || (name === 'Enter' && isPressing(event.target))) return;
      event.preventDefault();
      if (binding.enabled === false) setNews(waiting.keep(binding));
      else {
        setNews((told) => (told?.kind === 'waits' ? told : null));
        binding.act();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [list, on, waiting, setNews, hush]);

  const face = useMemo(() => ({ list, add, on, turn, drawn, news, hush }), [list, add, on, turn, drawn, news, hush]);
  return <KeysContext value={face}>{children}</KeysContext>;
}

/** The key that waits while something is under way, and what is told of it. */
function useWaiting(list: () => readonly KeyBinding[]) {
  const [waiting] = useState(() => new WaitingKey());
  const [news, setNews] = useState<KeyNews | null>(null);
  const due = useRef(false);
  // Parts of the screen change their keys one after the other: what waits acts when all have.
  const drawn = useCallback(() => {
    if (due.current || !waiting.isThere) return;
    due.current = true;
    queueMicrotask(() => {
      due.current = false;
      const settled = waiting.settle(list());
      if (settled === null) return;
      if ('kind' in settled) setNews(settled);
      else {
        setNews(null);
        settled.act();
      }
    });
  }, [waiting, list]);
  const hush = useCallback(() => {
    waiting.forget();
    setNews(null);
  }, [waiting]);
  return { waiting, drawn, news, setNews, hush };
}

/** The keys of the screen that is open, for the list under `?`. */
export function useKeyList(): Keys {
  const keys = useContext(KeysContext);
  if (keys === null) throw new Error('useKeyList outside KeysProvider');
  return keys;
}

/**
 * Gives the screen its keys for as long as it is shown. They are changed as the screen is drawn and not after it: whoever types on has the keys
 * of what he sees, and not of what stood there before.
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const { add, drawn } = useKeyList();
  const slot = useRef<Slot>({ now: bindings });
  useLayoutEffect(() => {
    slot.current.now = bindings;
    drawn();
  });
  useLayoutEffect(() => add(slot.current), [add]);
}
