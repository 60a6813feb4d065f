import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A server that takes mail (RFC 5321) and keeps it for the test, or refuses as it is told. */
export class MailTaker {
  /** Messages as they were taken. */
  readonly taken: string[] = [];
  /** Said of the next recipients in place of yes. */
  refusal: string | null = null;
  /** Whether it falls silent behind the next message instead of saying that it has it. */
  silent = false;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<MailTaker> {
    const server = createServer();
    const taker = new MailTaker(server);
    server.on('connection', (socket) => taker.talk(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return taker;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let [rest, message]: [string, string | null] = ['', null];
    say('220 taker');
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (message === null) message = this.answer(line.toUpperCase(), say, socket);
        else if (line === '.') {
          this.taken.push(message);
          message = null;
          if (!this.silent) say('250 taken');
        } else message += `${line}\r\n`;
      }
    });
  }

  /** @returns an empty message when one begins */
  private answer(command: string, say: (line: string) => void, socket: Socket): string | null {
    if (command.startsWith('DATA')) {
      say('354 go on');
      return '';
    }
    if (command.startsWith('QUIT')) socket.end('221 bye\r\n');
    else if (command.startsWith('RCPT') && this.refusal !== null) say(this.refusal);
    else say('250 yes');
    return null;
  }
}
