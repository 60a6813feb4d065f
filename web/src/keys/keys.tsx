import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { KeyBook, type KeyBinding, nameOf } from './key-book';

interface Keys {
  readonly bindings: readonly KeyBinding[];
  readonly add: (bindings: readonly KeyBinding[]) => () => void;
  /** Single keys can be turned off (WCAG 2.1.4); the buttons do the same. */
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

const STORED = 'binnendienst.keys';
const KeysContext = createContext<Keys | null>(null);

/** Where a key is a letter of a text, or moves within a list that is open. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="listbox"], [role="menu"]') !== null);

/** Where Enter presses what has the focus. */
const isPressing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a[href], summary') !== null;

/** Listens for the keys of whatever is on the screen. */
export function KeysProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [sets, setSets] = useState<readonly (readonly KeyBinding[])[]>([]);
  const [on, setOn] = useState(() => localStorage.getItem(STORED) !== 'off');
  const book = useRef(new KeyBook());
  const bindings = useMemo(() => sets.flat(), [sets]);

  const add = useCallback((added: readonly KeyBinding[]) => {
    // The newest first: a dialog's keys go before those of the page beneath.
    setSets((known) => [added, ...known]);
    return () => setSets((known) => known.filter((set) => set !== added));
  }, []);
  const turn = useCallback((wanted: boolean) => {
    localStorage.setItem(STORED, wanted ? 'on' : 'off');
    setOn(wanted);
  }, []);

  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || isTyping(event.target)) return;
      const name = nameOf(event);
      const binding = name === null ? null : book.current.press(name, bindings, event.timeStamp);
      if (binding === null || (name === 'Enter' && isPressing(event.target))) return;
      event.preventDefault();
      binding.act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [bindings, on]);

  const face = useMemo(() => ({ bindings, add, on, turn }), [bindings, add, on, turn]);
  return <KeysContext value={face}>{children}</KeysContext>;
}

/** The keys of the screen that is open, for the list under `?`. */
export function useKeyList(): Keys {
  const keys = useContext(KeysContext);
  if (keys === null) throw new Error('useKeyList outside KeysProvider');
  return keys;
}

/** Gives the screen its keys for as long as it is shown. Hand in a memoised list. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const { add } = useKeyList();
  useEffect(() => add(bindings), [add, bindings]);
}
