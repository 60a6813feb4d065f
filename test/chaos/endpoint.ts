import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pause } from './parts';

/** How a partner's web server can be unwell: it refuses, says nothing, takes and cuts the connection, takes and answers when nobody waits any more. */
const BAD_MODES = ['answers 500', 'hangs', 'takes and cuts', 'answers late'] as const;
export type Mode = 'well' | (typeof BAD_MODES)[number];

/** How long the company waits for an answer (its connection's `timeoutMs`), and how long a late answer takes. Milliseconds. */
export const ANSWER_PATIENCE_MS = 1_500;
const LATE_MS = 2 * ANSWER_PATIENCE_MS;
const BAD_FOR_MS = 3_000;
/** What storing takes. Milliseconds. */
const WORK_MS = 25;

/** A delivery that the partner took. */
export interface Taken {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** A partner's web server, which takes our answers and knows a delivery that comes again by its id (docs/webhooks.md). */
export class Endpoint {
  /** Each delivery as it came first. */
  readonly taken = new Map<string, Taken>();
  /** Deliveries that came again with other bytes or another name. */
  readonly changed: string[] = [];
  /** How often one came again. */
  repeats = 0;
  /** Deliveries that it is answering at this moment. */
  open = 0;
  private mode: Mode = 'well';
  private turns = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Endpoint> {
    const server = createServer();
    const endpoint = new Endpoint(server);
    server.on('request', (request, response) => void endpoint.answer(request, response));
    server.on('clientError', (_, socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/edi`;
  }

  /** Makes it unwell for some seconds, each time in another way. @returns in which */
  ail(): Mode {
    const mode = BAD_MODES[this.turns++ % BAD_MODES.length] ?? 'hangs';
    this.mode = mode;
    const turn = this.turns;
    setTimeout(() => {
      if (this.turns === turn) this.mend();
    }, BAD_FOR_MS).unref();
    return mode;
  }

  mend(): void {
    this.mode = 'well';
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.open += 1;
    response.once('close', () => (this.open -= 1));
    const body = await bodyOf(request);
    // Half a delivery is none.
    if (body === null) return;
    await pause(WORK_MS);
    switch (this.mode) {
      case 'well':
        this.take(request, body);
        response.writeHead(200).end();
        return;
      case 'answers 500':
        response.writeHead(500).end('not now');
        return;
      case 'hangs':
        await pause(LATE_MS);
        request.socket.destroy();
        return;
      case 'takes and cuts':
        this.take(request, body);
        request.socket.destroy();
        return;
      case 'answers late':
        this.take(request, body);
        await pause(LATE_MS);
        response.writeHead(200).end();
    }
  }

  private take({ headers }: IncomingMessage, body: Buffer): void {
    const id = String(headers['webhook-id']);
    const one: Taken = { id, file: String(headers['webhook-file']), text: body.toString('latin1') };
    const known = this.taken.get(id);
    if (known === undefined) this.taken.set(id, one);
    else {
      this.repeats += 1;
      if (digestOf(known) !== digestOf(one)) this.changed.push(`${id} ${known.file} ${one.file}`);
    }
  }
}

const digestOf = ({ file, text }: Taken): string => createHash('sha256').update(`${file}\n${text}`).digest('hex');

/** @returns null when the sender went away in the middle of it */
function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  return new Promise((resolve) => {
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => resolve(request.complete ? Buffer.concat(pieces) : null));
    request.on('error', () => resolve(null));
    request.on('close', () => resolve(null));
  });
}
