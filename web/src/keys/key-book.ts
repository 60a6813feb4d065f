/** A key that does something on the screen that is open. */
export interface KeyBinding {
  /** As on the key: 'L', '1', '?', 'Enter', 'Shift+L', or two keys one after the other: 'G Q'. */
  readonly keys: string;
  /** What it does, for the list under `?`. */
  readonly label: string;
  readonly act: () => void;
  /** False while it would do nothing: then it stays in the list, in grey. */
  readonly enabled?: boolean;
  /** True where it is not enabled only because something is under way: a key that is pressed then waits until that is done. */
  readonly waits?: boolean;
  /** What it would be done to, as the person sees it. A key that waits is done to nothing else. */
  readonly about?: string | undefined;
}

/** How long the second key of two may take, in milliseconds. */
const SECOND_KEY_MS = 1_500;

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** A pressed key as bindings name it; null for one that belongs to the browser, the system or a screen reader. */
export function nameOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Press): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key.length > 1) return shiftKey ? `Shift+${key}` : key;
  const isLetter = key.toLowerCase() !== key.toUpperCase();
  // What Shift does to a digit or a sign depends on the keyboard: the sign itself is the name.
  return isLetter && shiftKey ? `Shift+${key.toUpperCase()}` : key.toUpperCase();
}

/** Finds what a pressed key means among the bindings of the screen. */
export class KeyBook {
  private first: { readonly name: string; readonly at: number } | null = null;

  /** @returns the binding to act on, or to keep where it waits; null when there is none, or when a second key is waited for */
  press(name: string, bindings: readonly KeyBinding[], at: number): KeyBinding | null {
    const { first } = this;
    this.first = null;
    const wanted = first !== null && at - first.at <= SECOND_KEY_MS ? `${first.name} ${name}` : name;
    const found = bindings.find(({ keys }) => keys === wanted);
    if (found !== undefined) return found.enabled === false && found.waits !== true ? null : found;
    if (bindings.some(({ keys }) => keys.startsWith(`${name} `))) this.first = { name, at };
    return null;
  }
}
