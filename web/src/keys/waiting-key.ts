import type { KeyBinding } from './key-book';

/** What a person is told of a key that did not act at once. */
export interface KeyNews {
  /** `waits`: until what is under way is done; `full`: another one waits; `dropped`: it will not act any more. */
  readonly kind: 'waits' | 'full' | 'dropped';
  readonly keys: string;
}

/**
 * The one key that waits while something is under way. It acts when that is done, on what is drawn by then, and only where its key means there what it
 * was pressed for: never on another case or finding than the person saw. What does not act is told, and never lost without a word.
 */
export class WaitingKey {
  private kept: Pick<KeyBinding, 'keys' | 'about'> | null = null;

  keep({ keys, about }: KeyBinding): KeyNews {
    if (this.kept !== null) return { kind: 'full', keys };
    this.kept = { keys, about };
    return { kind: 'waits', keys };
  }

  get isThere(): boolean {
    return this.kept !== null;
  }

  forget(): void {
    this.kept = null;
  }

  /** @returns the key to act on by what is drawn now, that it will not act, or null while it waits and where none does */
  settle(bindings: readonly KeyBinding[]): KeyBinding | KeyNews | null {
    const { kept } = this;
    if (kept === null) return null;
    const now = bindings.find(({ keys }) => keys === kept.keys);
    const isSame = now !== undefined && now.about === kept.about;
    if (isSame && now.enabled === false && now.waits === true) return null;
    this.kept = null;
    return isSame && now.enabled !== false ? now : { kind: 'dropped', keys: kept.keys };
  }
}
