import { Agent, get } from 'node:http';

const EVERY_MS = 50;

/** Asks a server every so often, whether it has answered before or not, and keeps how long each answer took. Milliseconds. */
export class Probe {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  private readonly timer: NodeJS.Timeout;
  private readonly open = new Set<Promise<void>>();
  private times: number[] = [];

  constructor(private readonly url: string) {
    this.timer = setInterval(() => this.ask(), EVERY_MS);
  }

  /** What was asked since it was last looked, when all of that is answered. */
  async taken(): Promise<readonly number[]> {
    const { times } = this;
    this.times = [];
    await Promise.all(this.open);
    return times;
  }

  close(): void {
    clearInterval(this.timer);
    this.agent.destroy();
  }

  private ask(): void {
    const { times } = this;
    const began = performance.now();
    const asking = new Promise<void>((resolve) => {
      const asked = get(this.url, { agent: this.agent }, (response) => {
        response.resume();
        response.once('end', () => {
          times.push(performance.now() - began);
          resolve();
        });
      });
      asked.once('error', () => resolve());
    }).finally(() => this.open.delete(asking));
    this.open.add(asking);
  }
}
