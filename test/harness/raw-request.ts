import { request } from 'node:http';

/** An answer with its headers. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/**
 * A request as a program writes it that nobody helps: its pieces one after the other and without their length, unless the headers say it.
 * Resolves with the answer even when that comes before everything was sent.
 */
export function rawRequest(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  pieces: Iterable<Uint8Array>,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let answered = false;
    const sending = request(url, { method, headers, agent: false }, (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      // An answer of which a part is missing is none.
      response.on('error', reject);
    });
    // Who has his answer may be cut off: what he still wants to send is not read.
    sending.on('error', (error) => answered || reject(error));
    const pending = pieces[Symbol.iterator]();
    const push = (): void => {
      if (answered) return void sending.end();
      const { done, value } = pending.next();
      if (done === true) return void sending.end();
      if (sending.write(value)) setImmediate(push);
      else sending.once('drain', push);
    };
    push();
  });
}
