import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { IsoDate } from '../kernel';

/** What of an overlay is said by who puts it in force, and not by its text. */
interface InForce {
  readonly version: number;
  readonly validFrom: IsoDate;
}

/**
 * The text of an overlay with another version and first day. Everything else stays sign for sign as it was written.
 *
 * @param text of an overlay that was read without fault: it names its version
 */
export function overlayInForce(text: string, { version, validFrom }: InForce): string {
  const root = parseDocument(text).contents;
  if (!isMap(root)) return text;
  const [ofVersion, ofDay] = [placeOf(root, 'version'), placeOf(root, 'validFrom')];
  if (ofVersion === null) return text;
  const between = root.flow === true ? ', ' : `\n${' '.repeat(ofVersion.column(text))}`;
  const day = ofDay ?? { start: ofVersion.key, end: ofVersion.key };
  const edits = [
    { start: ofVersion.start, end: ofVersion.end, with: String(version) },
    { start: day.start, end: day.end, with: ofDay === null ? `validFrom: ${validFrom}${between}` : validFrom },
  ];
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((written, edit) => written.slice(0, edit.start) + edit.with + written.slice(edit.end), text);
}

interface Place {
  /** Where its name begins. */
  readonly key: number;
  /** Where its value stands. */
  readonly start: number;
  readonly end: number;
  /** How far its name is from the beginning of its line. */
  column(text: string): number;
}

function placeOf(map: YAMLMap, name: string): Place | null {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  if (pair === undefined || !isScalar(pair.key) || !isScalar(pair.value)) return null;
  const [key, value] = [pair.key.range?.[0], pair.value.range];
  if (key === undefined || value === undefined || value === null) return null;
  return { key, start: value[0], end: value[1], column: (text) => key - (text.lastIndexOf('\n', key - 1) + 1) };
}
