/**
 * What we use of one UN/EDIFACT directory, as short texts. A trailing `!` is mandatory.
 * messages: items in order, `BGM!1` (mandatory, once), `FTX?99`, `SG1?10(RFF!1 DTM?5)`; a group's first item is its trigger.
 * segments: element positions in order, a composite (C002) or an element (1004); `C076!*3` may be repeated.
 * composites: components in order. elements: format, `an..35` (at most), `n3` (exactly).
 * codes: the list of a coded element, `1 2 3`, with later changes behind it: `1 2 3 + 4 5 - 2`; see `codesOf`.
 */
export interface DirectoryData {
  readonly release: string;
  readonly messages: Readonly<Record<string, readonly string[]>>;
  readonly segments: Readonly<Record<string, string>>;
  readonly composites: Readonly<Record<string, string>>;
  readonly elements: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, string>>;
}

type Changes<Text> = Readonly<Record<string, Text | null>>;

/** What a directory says other than the one before it; null is what it no longer has. */
export interface DirectoryChanges {
  readonly release: string;
  readonly messages: Readonly<Record<string, readonly string[]>>;
  readonly segments: Changes<string>;
  readonly composites: Changes<string>;
  readonly elements: Changes<string>;
  readonly codes: Changes<string>;
}

/** The directory before the first: everything is a change of it. */
const NOTHING: DirectoryData = {
  release: '',
  messages: {},
  segments: {},
  composites: {},
  elements: {},
  codes: {},
};

function changed(
  before: Readonly<Record<string, string>>,
  changes: Changes<string>,
  change: (old: string | undefined, text: string) => string = (_, text) => text,
): Readonly<Record<string, string>> {
  const result = new Map(Object.entries(before));
  for (const [key, text] of Object.entries(changes)) {
    if (text === null) result.delete(key);
    else result.set(key, change(before[key], text));
  }
  return Object.fromEntries(result);
}

/** A directory made of the one before it. Changes of a code list are set behind the list, not worked out. */
const withChanges = (before: DirectoryData, changes: DirectoryChanges): DirectoryData => ({
  release: changes.release,
  messages: { ...before.messages, ...changes.messages },
  segments: changed(before.segments, changes.segments),
  composites: changed(before.composites, changes.composites),
  elements: changed(before.elements, changes.elements),
  codes: changed(before.codes, changes.codes, (old, text) => (old === undefined ? text : `${old} ${text}`)),
});

/** The directories that a row of changes makes, by their place in it; each is put together when first asked for, and once. */
export function directoriesOf(row: readonly DirectoryChanges[]): (at: number) => DirectoryData {
  const made: DirectoryData[] = [];
  const directoryAt = (at: number): DirectoryData => {
    const changes = row[at];
    return changes === undefined ? NOTHING : (made[at] ??= withChanges(directoryAt(at - 1), changes));
  };
  return directoryAt;
}

/** The codes of an element, read from left to right: behind `+` they come in, behind `-` they go out. Null: it has no list. */
export function codesOf(directory: DirectoryData, element: string): ReadonlySet<string> | null {
  const text = directory.codes[element];
  if (text === undefined) return null;
  const codes = new Set<string>();
  let adding = true;
  for (const word of text.split(' ')) {
    if (word === '+' || word === '-') adding = word === '+';
    else if (adding) codes.add(word);
    else codes.delete(word);
  }
  return codes;
}
