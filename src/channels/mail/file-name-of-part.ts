import { isFileName } from '../file-name';

const LONGEST = 200;

/** The name of an attachment as it may be shown: without the folders of the sender; null when nothing fit is left of it. */
export function fileNameOfPart(name: string | null): string | null {
  if (name === null) return null;
  const last = (name.split(/[/\\]/).at(-1) ?? '').trim().slice(0, LONGEST);
  return isFileName(last) ? last : null;
}
