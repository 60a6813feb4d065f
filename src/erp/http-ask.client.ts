import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { faultOfNetwork, type HttpAnswer } from './http-answer';
import { ErpFault } from './port';

/** More than any page of records that we ask for; an answer that is larger is not from an ERP that means well. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_HEADER_BYTES = 16_384;

/** A question to an ERP over HTTP. */
export interface HttpQuestion {
  /** Name of the ERP, for people. */
  readonly erp: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is posted as JSON; nothing is, where it is null: then it is a GET. */
  readonly body: unknown;
  readonly timeoutMs: number;
}

/** Asks, and waits for all of the answer. A redirection is not followed. @throws ErpFault when none comes */
export async function askOverHttp({ erp, url, headers, body, timeoutMs }: HttpQuestion): Promise<HttpAnswer> {
  const bytes = body === null ? null : Buffer.from(JSON.stringify(body));
  const patience = AbortSignal.timeout(timeoutMs);
  const all = {
    ...(bytes === null ? {} : { 'content-type': 'application/json', 'content-length': String(bytes.length) }),
    accept: 'application/json',
    ...headers,
  };
  try {
    return await exchange(url, { erp, headers: all, signal: patience }, bytes);
  } catch (error) {
    if (error instanceof ErpFault) throw error;
    if (patience.aborted)
      throw new ErpFault(
        'away',
        {
          nl: '{erp} gaf binnen {seconds} seconden geen antwoord.',
          en: '{erp} gave no answer within {seconds} seconds.',
        },
        { erp, seconds: timeoutMs / 1_000 },
      );
    const { code } = error as { readonly code?: unknown };
    throw faultOfNetwork(url.host, typeof code === 'string' ? code : '');
  }
}

function exchange(
  url: URL,
  {
    erp,
    ...request
  }: {
    readonly erp: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
  body: Buffer | null,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    // A connection a question: one that was kept may be closed on the other side, and then nobody knows whether a sale was made.
    const method = body === null ? 'GET' : 'POST';
    const options = { ...request, method, agent: false, maxHeaderSize: MOST_HEADER_BYTES };
    const asking = (url.protocol === 'https:' ? https : http).request(url, options, (response) => {
      textOf(erp, response).then((text) => {
        const { statusCode: status = 0, headers: told } = response;
        resolve({ status, retryAfter: told['retry-after'] ?? null, text });
      }, reject);
    });
    asking.on('error', reject);
    asking.end(body ?? undefined);
  });
}

async function textOf(erp: string, response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) {
      response.destroy();
      throw new ErpFault(
        'strange',
        {
          nl: '{erp} antwoordt met meer dan {megabytes} MB: maak "pageSize" kleiner.',
          en: '{erp} answers with more than {megabytes} MB: make "pageSize" smaller.',
        },
        { erp, megabytes: MOST_BYTES / 1_048_576 },
      );
    }
  }
  return Buffer.concat(chunks).toString('utf8');
}
