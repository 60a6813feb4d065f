import { Agent, request } from 'node:http';
import type { DemoOrder } from './demo-orders';

/** One order that was posted, by the clock of this process. */
export interface Posted {
  readonly interchangeId: string;
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** A partner's program: it posts orders with the key of the partner who sends them, over connections that stay open. */
export class Poster {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  private constructor(
    private readonly url: string,
    private readonly keys: ReadonlyMap<string, string>,
  ) {}

  static async open(url: string, partners: readonly string[]): Promise<Poster> {
    const { token } = await ask<{ token: string }>(url, '/api/session', null, { user: 'demo', password: 'demo' });
    const keys = new Map<string, string>();
    for (const partner of new Set(partners)) {
      const wanted = { partner, scopes: ['interchanges:write'] };
      keys.set(partner, (await ask<{ key: string }>(url, '/api/api-keys', token, wanted)).key);
    }
    return new Poster(url, keys);
  }

  post({ partner, bytes }: DemoOrder): Promise<Posted> {
    const headers = {
      Authorization: `Bearer ${this.keys.get(partner) ?? ''}`,
      'Content-Type': 'application/octet-stream',
      'Content-Length': bytes.length,
    };
    const sentAt = performance.now();
    return new Promise((resolve, reject) => {
      const sending = request(`${this.url}/api/interchanges`, { agent: this.agent, method: 'POST', headers });
      sending.once('error', reject);
      sending.once('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode !== 202) {
            reject(new Error(`answered with ${response.statusCode}: ${text}`));
            return;
          }
          const { id } = JSON.parse(text) as { id: string };
          resolve({ interchangeId: id, sentAt, answeredAt: performance.now() });
        });
      });
      sending.end(bytes);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

async function ask<T>(url: string, route: string, token: string | null, body: object): Promise<T> {
  const answer = await fetch(url + route, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${route} was answered with ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
