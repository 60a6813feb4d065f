/** The folders of one drop, in the order a file moves through them. */
export const DROP_FOLDERS = ['in', 'processing', 'archive', 'failed', 'out'] as const;
export type DropFolder = (typeof DROP_FOLDERS)[number];

/** Names that a sender uses while he is still writing, and files that no sender means to send. */
const UNFINISHED = /(^\.)|(^~)|\.(tmp|temp|part|partial|filepart|crdownload|swp|lock)$/i;

/** True for a name that the channel leaves where it is. */
export const isUnfinishedName = (name: string): boolean => UNFINISHED.test(name);

const SEPARATOR = '~';
/** Ending of the text that lies beside a refused file and says why. */
const REASON_ENDING = '.reason.txt';
/** Longest file name that file systems take. Bytes. */
const NAME_BYTES = 255;
const KEY = /^[0-9a-z]+-[0-9a-f]{12}$/;

/**
 * A file's name in `processing`: the arrival key in front of the name it came with. The key sorts by time, is given once, on the move, and
 * stays through every retry, so that a crash at any point leads back to the same receipt. A name that is too long to bear a key in front
 * loses its end: one such file must not stop the folder.
 */
export function processingName(arrivalKey: string, name: string): string {
  const room = NAME_BYTES - Buffer.byteLength(arrivalKey + SEPARATOR + REASON_ENDING);
  let fitting = name;
  while (Buffer.byteLength(fitting) > room) fitting = fitting.replace(/.$/su, '');
  return arrivalKey + SEPARATOR + fitting;
}

/** Name of the text that lies beside a refused file. */
export const reasonName = (fileName: string): string => fileName + REASON_ENDING;

/** A new arrival key of the instant and some chance. */
export const arrivalKeyOf = (instant: Date, random: string): string =>
  `${instant.getTime().toString(36).padStart(9, '0')}-${random}`;

/** Key and original name of a file in `processing`; null for a file that this channel did not put there. */
export function parseProcessingName(fileName: string): { readonly arrivalKey: string; readonly name: string } | null {
  const cut = fileName.indexOf(SEPARATOR);
  if (cut < 0) return null;
  const arrivalKey = fileName.slice(0, cut);
  return KEY.test(arrivalKey) ? { arrivalKey, name: fileName.slice(cut + 1) } : null;
}

/** How many times longer an empty file must lie still than one with content. */
const EMPTY_PATIENCE = 5;

/** What is seen of a file at one look. */
export interface FileLook {
  readonly name: string;
  readonly size: number;
  readonly modifiedMs: number;
}

/**
 * Files that did not change since an earlier look at least `stableMs` ago: nobody is writing to them any more. Oldest first, so that a
 * change does not overtake its order.
 */
export class StableFiles {
  private readonly seen = new Map<string, FileLook & { readonly sinceMs: number }>();

  constructor(private readonly stableMs: number) {}

  /** Takes one look at all files of a folder. @returns those that can be taken now */
  look(files: readonly FileLook[], nowMs: number): readonly FileLook[] {
    const stable: FileLook[] = [];
    const names = new Set<string>();
    for (const file of files) {
      names.add(file.name);
      const before = this.seen.get(file.name);
      if (before?.size !== file.size || before.modifiedMs !== file.modifiedMs) {
        this.seen.set(file.name, { ...file, sinceMs: nowMs });
      } else if (nowMs - before.sinceMs >= this.patience(file)) {
        stable.push(file);
      }
    }
    for (const name of this.seen.keys()) if (!names.has(name)) this.seen.delete(name);
    return stable.sort((a, b) => a.modifiedMs - b.modifiedMs || (a.name < b.name ? -1 : 1));
  }

  /** A file that is still empty was often only just opened, so it gets more time than one that has content. */
  private patience(file: FileLook): number {
    return file.size === 0 ? this.stableMs * EMPTY_PATIENCE : this.stableMs;
  }
}
