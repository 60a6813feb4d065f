import { Agent, request } from 'node:http';

/** What a screen of the desk got for something it asked. */
interface Told<T> {
  readonly body: T;
  /** From the first byte that was sent to the last that came. Milliseconds. */
  readonly ms: number;
}
interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
/** A case as the bench needs it. */
export interface DeskCase {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly findings: readonly { readonly id: string; readonly state: string; readonly stops: boolean }[];
}

/** A person at the desk: asks what the screens ask, over connections that stay open as a browser's do. */
export class DeskScreens {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 6 });
  private token = '';

  private constructor(private readonly url: string) {}

  static async open(url: string): Promise<DeskScreens> {
    const screens = new DeskScreens(url);
    const { body } = await screens.ask<{ token: string }>('POST', '/api/session', { user: 'demo', password: 'demo' });
    screens.token = body.token;
    return screens;
  }

  get = async <T>(path: string): Promise<T> => (await this.ask<T>('GET', path)).body;

  /** How long an answer takes. Milliseconds. */
  time = async (path: string): Promise<number> => (await this.ask('GET', path)).ms;

  /** Where a list goes on after so many pages. */
  async cursorAfter(path: string, pages: number): Promise<string> {
    let cursor = '';
    for (let page = 0; page < pages; page++) {
      const { next } = await this.get<Listed<unknown>>(path + (cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`));
      if (next === null) throw new Error(`${path} has no ${pages} pages`);
      cursor = next;
    }
    return `${path}&cursor=${encodeURIComponent(cursor)}`;
  } // prettier-ignore

  /** Opens a case as the review does: everything that it shows is asked for at once. @returns until all of it is there, milliseconds */
  async open(id: string): Promise<number> {
    const began = performance.now();
    await Promise.all(['', '/source', '/surroundings', '/answer', '/timeline', '/comments?limit=50'].map((part) => this.time(`/api/review-cases/${id}${part}`)));
    return performance.now() - began;
  } // prettier-ignore

  /** Answers what holds a case, releases its order, and sees the next one. @returns until that is there, milliseconds, and what was decided */
  async act({ id, version, findings }: DeskCase, next: string): Promise<{ readonly decision: string; readonly decidedMs: number; readonly ms: number }> {
    const answered = findings.filter(({ state, stops }) => state === 'open' && stops)
      .map((finding) => ({ kind: 'override', body: { finding: finding.id, reason: 'Afgesproken met de klant' } }));
    const began = performance.now();
    const decided = await this.ask<{ id: string }>('POST', '/api/desk-decisions', { case: id, steps: [...answered, { kind: 'release' }] }, version);
    await this.time(`/api/review-cases/${next}`);
    return { decision: decided.body.id, decidedMs: decided.ms, ms: performance.now() - began };
  } // prettier-ignore

  undo = async (decision: string): Promise<unknown> => this.ask('DELETE', `/api/desk-decisions/${decision}`);

  close(): void {
    this.agent.destroy();
  }

  private ask<T>(method: string, path: string, sent?: unknown, version?: number): Promise<Told<T>> {
    const bytes = sent === undefined ? '' : JSON.stringify(sent);
    const headers = {
      Authorization: `Bearer ${this.token}`,
      ...(bytes !== '' && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(bytes) }),
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
    };
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const sending = request(this.url + path, { agent: this.agent, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('end', () => {
          const ms = performance.now() - began;
          const text = Buffer.concat(parts).toString();
          const ok = response.statusCode !== undefined && response.statusCode < 300;
          if (ok) resolve({ body: JSON.parse(text) as T, ms });
          else reject(new Error(`${method} ${path} was answered with ${response.statusCode}: ${text.slice(0, 500)}`));
        });
      });
      sending.once('error', reject);
      sending.end(bytes);
    });
  }
}
