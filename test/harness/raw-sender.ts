import { connect } from 'node:net';

/** What became of a request whose sender looks for the answer only when he is through. */
export interface SentThrough {
  /** Everything that came, as it came. */
  readonly text: string;
  /** Why the connection broke, as "EPIPE"; null when it was closed in order. */
  readonly fault: string | null;
  readonly sentBytes: number;
}

export interface RawSending {
  /** Sends pieces one after the other, each when the system has taken the one before and so long after it; stops when the connection is gone. */
  send(pieces: Iterable<Uint8Array>, pauseMs?: number): Promise<void>;
  /** Resolves when something has come, or nothing will. Nothing is taken in by it. */
  answered(): Promise<void>;
  /** Takes in what comes, and resolves when the other side ends or the connection breaks. */
  ended(): Promise<void>;
  /** The same, and closes the connection. */
  through(): Promise<SentThrough>;
}

/**
 * A connection of its own, and nothing on it that helps: what is written is what is sent, nothing is read before it is asked for, and it
 * is not closed because the other side ends.
 */
export function rawSender(url: string): RawSending {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  let fault: string | null = null;
  socket.on('error', (error: NodeJS.ErrnoException) => (fault = error.code ?? error.message));
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const came = new Promise<void>((resolve) => socket.once('readable', () => resolve()));
  const chunks: Buffer[] = [];
  const ended = async (): Promise<void> => {
    const end = new Promise<void>((resolve) => socket.once('end', () => resolve()));
    if (socket.listenerCount('data') === 0) socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.resume();
    if (!socket.readableEnded) await Promise.race([end, gone]);
  };
  return {
    async send(pieces, pauseMs = 0) {
      for (const piece of pieces) {
        if (socket.destroyed || !socket.writable) return;
        if (!socket.write(piece))
          await Promise.race([gone, new Promise<void>((resolve) => socket.once('drain', () => resolve()))]);
        if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    },
    answered: () => Promise.race([came, gone]),
    ended,
    async through() {
      await ended();
      socket.destroy();
      return { text: Buffer.concat(chunks).toString('utf8'), fault, sentBytes: socket.bytesWritten };
    },
  };
}
