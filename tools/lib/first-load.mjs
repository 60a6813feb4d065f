// How much a browser fetches before the first screen shows, as it is packed for the road.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** More than this makes the first look at a slow line a wait. Bytes of packed script. */
export const MOST_SCRIPT = 300_000;

/** @returns bytes of the scripts and of the styles that the page itself names, each packed */
export function firstLoad(folder) {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
  if (!named.some((file) => file.endsWith('.js'))) throw new Error('The page of the screens names no script.');
  const packed = (ending) =>
    named
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0);
  return { script: packed('.js'), style: packed('.css') };
}
