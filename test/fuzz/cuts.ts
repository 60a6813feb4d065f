import { DEFAULT_READ_LIMITS } from '../../src/formats';
import { difference, readInChunks } from './examine';
import type { Seed } from './seeds';
import { told } from './told';

/**
 * Reads a file in two chunks, cut at every place (or every so many bytes), and compares with reading it whole.
 * @returns how many cuts were looked at, and the first place where something else was told
 */
export function readAtCuts(
  { bytes }: Seed,
  every = 1,
): { readonly cuts: number; readonly fault: { readonly cut: number; readonly detail: string } | null } {
  const limits = DEFAULT_READ_LIMITS;
  const whole = told(readInChunks({ bytes, cuts: [], limits }).events);
  let cuts = 0;
  for (let cut = 0; cut <= bytes.length; cut += every) {
    cuts++;
    const detail = difference(whole, told(readInChunks({ bytes, cuts: [cut], limits }).events));
    if (detail !== null) return { cuts, fault: { cut, detail } };
  }
  return { cuts, fault: null };
}
