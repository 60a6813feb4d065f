import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** How long bytes are on their way, in each direction: a partner is not on the same machine. Milliseconds. */
const DISTANCE_MS = 15;

/** One connection through the wire. */
interface Call {
  readonly sockets: readonly Socket[];
  /** Bytes that still get through before the plug is pulled; null: all. */
  left: number | null;
}

/** The network between the company and a partner's server: bytes take their time, and it can be cut in the middle of them. */
export class Wire {
  private readonly calls = new Set<Call>();

  private constructor(private readonly server: Server) {}

  static async open(target: number): Promise<Wire> {
    const server = createServer();
    const wire = new Wire(server);
    server.on('connection', (client) => wire.join(client, connect(target, '127.0.0.1')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get isBusy(): boolean {
    return this.calls.size > 0;
  }

  /** Cuts the connections of this moment when so many more bytes went over each. */
  cutAfter(bytes: number): void {
    for (const call of this.calls) call.left = bytes;
  }

  close(): void {
    for (const call of this.calls) hangUp(call);
    this.server.close();
  }

  private join(client: Socket, server: Socket): void {
    const call: Call = { sockets: [client, server], left: null };
    this.calls.add(call);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.setNoDelay(true);
      from.on('error', () => undefined);
      from.on('data', (bytes: Buffer) => setTimeout(() => pass(call, to, bytes), DISTANCE_MS));
      // Behind the last bytes, which are still on their way.
      from.on('close', () => {
        setTimeout(() => {
          hangUp(call);
          this.calls.delete(call);
        }, DISTANCE_MS);
      });
    }
  }
}

/** Lets bytes through as far as the plug allows. */
function pass(call: Call, to: Socket, bytes: Buffer): void {
  const some = call.left === null ? bytes : bytes.subarray(0, call.left);
  if (some.length > 0 && !to.destroyed) to.write(some);
  if (call.left === null) return;
  call.left -= some.length;
  if (call.left === 0) hangUp(call);
}

const hangUp = ({ sockets }: Call): void => sockets.forEach((socket) => socket.destroy());
