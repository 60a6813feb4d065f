import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GuideBook } from './guide-book';
import { printGuideError } from './guide-text';
import type { GuideText } from './partner-guides';

/** Where the guides that come with the product are, seen from src/mapping and dist/mapping alike. */
export const GUIDES_FOLDER = path.resolve(__dirname, '../../mappings');

/** Reads the texts of all guides in a folder and below it, in the order of their names. */
export function readGuideTexts(folder: string = GUIDES_FOLDER): readonly GuideText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      file: path.relative(process.cwd(), path.join(folder, name)),
      text: readFileSync(path.join(folder, name), 'utf8'),
    }));
}

/**
 * The guides that come with the product. Throws when one of them is faulty: that is our fault, not a sender's.
 *
 * @param mostLines lines that an order may have
 */
export function loadGuideBook(mostLines = Infinity): GuideBook {
  const book = GuideBook.of(readGuideTexts(), mostLines);
  if (!book.ok) throw new Error(`Guides with faults:\n  ${book.error.map(printGuideError).join('\n  ')}`);
  return book.value;
}
