import { Readable } from 'node:stream';
import { Splitter, type MessageChunk, type MimeNode } from '@zone-eu/mailsplit';
import { transferDecoder } from './transfer-decoder';

export type MailNode = MimeNode;

/** What a message may be made of. */
export interface StructureLimits {
  /** Nodes in all. */
  readonly parts: number;
  /** Nodes inside each other. */
  readonly nesting: number;
}

/** A header block of one part. Real ones have a few kB; the way through many servers makes up to fifty. */
const HEAD_BYTES = 256 * 1024;

/** A node of a message, and then its body piece by piece, as it came. */
export interface SplitPiece {
  /** Counts the nodes. */
  readonly place: number;
  readonly node: MailNode;
  /** Null with the node itself. */
  readonly body: Buffer | null;
}

/** Thrown for a message that goes beyond the limits, with the code that the splitter gives its own. */
class StructureFault extends Error {
  readonly code = 'EMAXLEN';
}

/** Takes a message apart (RFC 2046). A message inside a message is one part and is not looked into. */
export async function* splitMail(
  source: AsyncIterable<Uint8Array>,
  limits: StructureLimits,
): AsyncGenerator<SplitPiece> {
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: HEAD_BYTES, maxChildNodes: limits.parts });
  const input = Readable.from(source, { objectMode: false });
  input.on('error', (error) => splitter.destroy(error));
  input.pipe(splitter);
  let place = -1;
  try {
    for await (const chunk of splitter as AsyncIterable<MimeNode | MessageChunk>) {
      if (chunk.type === 'node') {
        if (depthOf(chunk) > limits.nesting) throw new StructureFault('parts are nested too deep');
        place++;
        if (place >= limits.parts) throw new StructureFault('there are too many parts');
        yield { place, node: chunk, body: null };
      } else if (chunk.type === 'body') {
        yield { place, node: chunk.node, body: chunk.value };
      }
    }
  } finally {
    input.destroy();
    splitter.destroy();
  }
}

function depthOf(node: MailNode): number {
  let depth = 0;
  for (let parent = node.parentNode; parent; parent = parent.parentNode) depth++;
  return depth;
}

/** The decoded bytes of one part. */
export async function* bytesOfPart(
  source: AsyncIterable<Uint8Array>,
  place: number,
  limits: StructureLimits,
): AsyncGenerator<Buffer> {
  let decoder: ReturnType<typeof transferDecoder> | null = null;
  for await (const piece of splitMail(source, limits)) {
    if (piece.place > place) break;
    if (piece.place < place) continue;
    decoder ??= transferDecoder(piece.node.encoding || '');
    if (piece.body !== null) yield decoder.add(piece.body);
  }
  if (decoder !== null) yield decoder.end();
}
