/** A run of the text of a message that is shown in one way: a value that was understood, or what stands between. */
export interface Run {
  readonly text: string;
  /** The values that are read from it; none for what stands between. */
  readonly paths: readonly string[];
}

interface Span {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

/** Cuts a text at its values. Together the runs are the text, whatever the spans say; where spans overlap the first to begin counts. */
export function runsOf(text: string, spans: readonly Span[]): readonly Run[] {
  const sorted = [...spans].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const runs: { text: string; paths: string[] }[] = [];
  let at = 0;
  let last: { readonly start: number; readonly end: number; readonly paths: string[] } | null = null;
  for (const { path, offset, length } of sorted) {
    if (last !== null && offset === last.start && offset + length === last.end) {
      last.paths.push(path);
      continue;
    }
    if (offset < at || length <= 0 || offset >= text.length) continue;
    if (offset > at) runs.push({ text: text.slice(at, offset), paths: [] });
    const run: { text: string; paths: string[] } = { text: text.slice(offset, offset + length), paths: [path] };
    runs.push(run);
    at = offset + run.text.length;
    last = { start: offset, end: at, paths: run.paths };
  }
  if (at < text.length) runs.push({ text: text.slice(at), paths: [] });
  return runs;
}

const ROOM = /[\r\n]/;

/** The runs with a line break behind each segment or element, where the message has none of its own: for reading, never for copying. */
export function prettyRuns(runs: readonly Run[], format: string | null): readonly Run[] {
  const text = runs.map((run) => run.text).join('');
  const lines = text.split(ROOM).length;
  if (lines > 1 && lines > text.length / 200) return runs;
  const pattern =
    format === 'edifact' || format === 'tradacoms'
      ? /(?<!\?)'(?![\r\n])/g
      : format === 'x12'
        ? /~(?![\r\n])/g
        : />(?=<)/g;
  return runs.map((run) => (run.paths.length > 0 ? run : { ...run, text: run.text.replace(pattern, '$&\n') }));
}

const LINE_END = /\r\n|\r|\n/;
/** Longest line that is drawn as one, in characters: a message without line ends would be drawn as a whole. */
const LONGEST = 1_000;

type Lines = readonly (readonly Run[])[];

/** The runs of each line of the text; an empty line has none. A very long line is several. */
export function linesOf(runs: readonly Run[]): Lines {
  const lines: Run[][] = [[]];
  let room = LONGEST;
  const end = (): void => {
    lines.push([]);
    room = LONGEST;
  };
  for (const { text, paths } of runs)
    for (const [at, line] of text.split(LINE_END).entries()) {
      if (at > 0) end();
      for (let from = 0; from < line.length;) {
        if (room === 0) end();
        const part = line.slice(from, from + room);
        lines.at(-1)?.push({ text: part, paths });
        from += part.length;
        room -= part.length;
      }
    }
  return lines;
}

/** The lines of pieces that follow one another: where a piece ends within a line, its last and the next one's first are one. */
export function joined(pieces: readonly Lines[]): Lines {
  const all: (readonly Run[])[] = [];
  for (const [first = [], ...others] of pieces) {
    all.push([...(all.pop() ?? []), ...first]);
    for (const line of others) all.push(line);
  }
  return all;
}

/** Whether a value is the one that is meant, or one of those that it consists of, as those of a line. */
export const isOf = (path: string, meant: string | null): boolean =>
  meant !== null && (path === meant || path.startsWith(`${meant}.`));
