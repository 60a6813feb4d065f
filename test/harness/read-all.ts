import type { ErpReading, Watermark } from '../../src/erp/port';

interface Read<T> {
  readonly rows: readonly T[];
  readonly mark: Watermark;
}

/** Reads to the end. */
export async function readAll<T>(reading: ErpReading<T>): Promise<Read<T>> {
  const rows: T[] = [];
  for (let next = await reading.next(); ; next = await reading.next()) {
    if (next.done === true) return { rows, mark: next.value };
    rows.push(...next.value);
  }
}
