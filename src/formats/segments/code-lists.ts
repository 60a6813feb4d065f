import { codesOf, type DirectoryData } from '../edifact-directory';

/** Codes found in their list lately, one slot per hash: bounded by its size, and right or empty. */
const SLOTS = 4096;
const slotOf = (key: number): number => (key ^ (key >>> 11) ^ (key >>> 19)) & (SLOTS - 1);

/** A list and a code as it stands in the message, in one number; 0 for what is longer than the codes of the directories are. */
export function codeKey(list: number, bytes: Buffer, start: number, end: number): number {
  if (end - start > 3) return 0;
  let key = list;
  for (let at = start; at < end; at++) key = (key << 8) | (bytes[at] ?? 0);
  return key;
}

/**
 * The code lists of one directory, by small numbers from 1. A list is only read when a code of it is first looked for, and then once;
 * the few codes that messages use again and again are found without making text of them.
 */
export class CodeLists {
  private readonly elements: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly lists: (ReadonlySet<string> | null)[] = [];
  private readonly recent = new Int32Array(SLOTS).fill(-1);

  constructor(private readonly directory: DirectoryData) {
    this.elements = Object.keys(directory.codes);
    this.numbers = new Map(this.elements.map((element, at) => [element, at + 1]));
  }

  /** The number of an element's list; 0 when it has none. */
  numberOf(element: string): number {
    return this.numbers.get(element) ?? 0;
  }

  has(list: number, code: string): boolean {
    const codes = (this.lists[list] ??= codesOf(this.directory, this.elements[list - 1] ?? ''));
    return codes?.has(code) ?? true;
  }

  /** Whether a code was found lately; false says nothing. */
  isRecent(key: number): boolean {
    return this.recent[slotOf(key)] === key;
  }

  /** `has` for a code as it stands in the message, remembered under its key. */
  hasBytes(key: number, list: number, bytes: Buffer, start: number, end: number): boolean {
    const found = this.has(list, bytes.toString('latin1', start, end));
    if (found && key !== 0) this.recent[slotOf(key)] = key;
    return found;
  }
}

const made = new WeakMap<DirectoryData, CodeLists>();

/** The lists of a directory, shared by the grammars of all its message types. */
export function codeListsOf(directory: DirectoryData): CodeLists {
  const lists = made.get(directory) ?? new CodeLists(directory);
  made.set(directory, lists);
  return lists;
}
