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
  const pattern = format === 'edifact' || format === 'tradacoms' ? /(?<!\?)'/g : format === 'x12' ? /~/g : />(?=<)/g;
  return runs.map((run) => (run.paths.length > 0 ? run : { ...run, text: run.text.replace(pattern, '$&\n') }));
}
