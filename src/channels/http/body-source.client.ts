import type { IncomingMessage } from 'node:http';
import { createGunzip, type Gunzip } from 'node:zlib';

/** Codings of a body that are understood (RFC 9110, 8.4.1); null when this one is not. */
export function codingOf(header: string | undefined): 'identity' | 'gzip' | null {
  const named = (header ?? '').trim().toLowerCase();
  if (named === '' || named === 'identity') return 'identity';
  return named === 'gzip' || named === 'x-gzip' ? 'gzip' : null;
}

/** Why a packed body cannot be taken. */
export class UnfitBody extends Error {
  override readonly name = 'UnfitBody';

  constructor(readonly reason: 'not-gzip' | 'too-large') {
    super(reason);
  }
}

/** The bytes of a body as they are to be stored, and how many have been taken so far. */
export interface BodySource extends AsyncIterable<Uint8Array> {
  readonly taken: number;
}

/**
 * The bytes of a request, unpacked where they are gzip. They are unpacked as they are taken, a buffer at a time: a body that grows a
 * thousandfold costs what its reader takes of it and not more.
 *
 * @param limitBytes the most packed bytes that are read: a body may also go on for ever without growing
 * @throws UnfitBody while it is read
 */
export function bodySource(request: IncomingMessage, coding: 'identity' | 'gzip', limitBytes: number): BodySource {
  const counted = { taken: 0 };
  async function* source(): AsyncGenerator<Uint8Array> {
    for await (const chunk of coding === 'gzip' ? unpacked(request, limitBytes) : chunksOf(request)) {
      counted.taken += chunk.length;
      yield chunk;
    }
  }
  return {
    [Symbol.asyncIterator]: source,
    get taken() {
      return counted.taken;
    },
  };
}

/** Who stops early leaves the rest to be read: the connection is still needed, to say why. */
const chunksOf = (request: IncomingMessage): AsyncIterable<Buffer> => request.iterator({ destroyOnReturn: false });

async function* unpacked(request: IncomingMessage, limitBytes: number): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const feeding = feed(request, gunzip, limitBytes);
  // Told to the reader at once, who is the only one to wait for it.
  feeding.catch((error: unknown) => gunzip.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) yield chunk;
    // What stands behind the end of the gzip data would be lost in silence.
    if (gunzip.bytesWritten < (await feeding)) throw new UnfitBody('not-gzip');
  } catch (error) {
    throw isZlibFault(error) ? new UnfitBody('not-gzip') : error;
  } finally {
    gunzip.destroy();
  }
}

/** @returns how many packed bytes came */
async function feed(request: IncomingMessage, gunzip: Gunzip, limitBytes: number): Promise<number> {
  let packedBytes = 0;
  for await (const chunk of chunksOf(request)) {
    packedBytes += chunk.length;
    if (packedBytes > limitBytes) throw new UnfitBody('too-large');
    if (gunzip.destroyed) break;
    // Its own end does not wait for ours: what follows is only counted.
    if (!gunzip.readableEnded && !gunzip.write(chunk)) await room(gunzip);
  }
  if (!gunzip.destroyed && !gunzip.readableEnded) gunzip.end();
  return packedBytes;
}

/** Waits until more can be written, or nothing ever can. */
function room(gunzip: Gunzip): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'end', 'close'] as const;
    const done = (): void => {
      for (const event of events) gunzip.off(event, done);
      resolve();
    };
    for (const event of events) gunzip.on(event, done);
  });
}

/** By its code alone. */
const isZlibFault = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('Z_');
