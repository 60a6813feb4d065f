import type { FileRow } from '../files/file-format';

/** Rows that wait whether a later IDoc of the file says something else of the same: a few megabytes. */
const MOST_ROWS = 2_000;

/**
 * The rows of a file by what they are about: what is told again within {@link MOST_ROWS} rows takes the place of what was told before. Two sayings of one
 * thing would contradict each other, and none of them count.
 */
export class LatestRows {
  private readonly byObject = new Map<string, readonly FileRow[]>();
  private count = 0;

  constructor(private readonly most = MOST_ROWS) {}

  /** @returns what waited long enough */
  put(object: string, rows: readonly FileRow[]): readonly FileRow[] {
    this.take(object);
    this.byObject.set(object, rows);
    this.count += rows.length;
    const ready: FileRow[] = [];
    while (this.count > this.most) {
      const [oldest] = this.byObject.keys();
      if (oldest === undefined) break;
      ready.push(...this.take(oldest));
    }
    return ready;
  }

  *rest(): Generator<readonly FileRow[]> {
    for (const object of [...this.byObject.keys()]) yield this.take(object);
  }

  private take(object: string): readonly FileRow[] {
    const rows = this.byObject.get(object) ?? [];
    this.byObject.delete(object);
    this.count -= rows.length;
    return rows;
  }
}
