import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { addressesOf, isPublicAddress, type Address } from './addresses.client';
import type { WebhookAnswer } from './webhook-answer';

/** A request to a receiver. */
export interface Call {
  readonly method: 'POST' | 'HEAD';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly allowPrivate: boolean;
  /** For everything together: finding the address, connecting, sending, the answer. */
  readonly timeoutMs: number;
}

/** The host leads into an inner network: nobody knocks there a second time. */
export class InnerAddress extends Error {
  override readonly name = 'InnerAddress';
}

/** How much of the body of a refusal is read. */
const READ_BYTES = 4_096;
const ANSWER_HEADER_BYTES = 16_384;

/**
 * Sends a request and waits for its answer; of a yes the body is not read. No redirect is followed, and the connection goes to the very
 * addresses that were looked at, so that a name cannot stand for another one in between.
 *
 * @throws InnerAddress, or an Error that says in words for people why there is no answer
 */
export async function call(wanted: Call): Promise<WebhookAnswer> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), wanted.timeoutMs);
  const { url, allowPrivate, timeoutMs } = wanted;
  try {
    const addresses = await orAborted(addressesOf(url.hostname), patience.signal);
    const inner = addresses.find(({ address }) => !isPublicAddress(address));
    if (inner !== undefined && !allowPrivate) {
      const where = inner.address === url.hostname ? 'is' : `stands for ${inner.address},`;
      throw new InnerAddress(`${url.hostname} ${where} an address of an inner network, and "allowPrivate" is not set`);
    }
    return await exchange(wanted, addresses, patience.signal);
  } catch (error) {
    if (error instanceof InnerAddress) throw error;
    throw new Error(
      patience.signal.aborted
        ? `${url.host} gave no answer within ${timeoutMs / 1_000} seconds`
        : `${url.host} could not be reached: ${wordsOf(error)}`,
    );
  } finally {
    clearTimeout(timer);
  }
}

function exchange(
  { method, url, headers, body }: Call,
  addresses: readonly Address[],
  signal: AbortSignal,
): Promise<WebhookAnswer> {
  return new Promise((resolve, reject) => {
    const options = { method, headers, signal, agent: false, lookup: pinned(addresses), maxHeaderSize: ANSWER_HEADER_BYTES }; // prettier-ignore
    let answered = false;
    const sending = (url.protocol === 'https:' ? https : http).request(url, options, (response) => {
      answered = true;
      answerOf(response, signal).then((answer) => {
        // A yes to half of it is none.
        if (sending.writableFinished || answer.status >= 300) resolve(answer);
        else reject(new Error('it answered before it had everything'));
        sending.destroy();
      }, reject);
    });
    // Once the status is there, what happens to the connection changes nothing about it.
    sending.on('error', (error) => answered || reject(error));
    sending.end(body);
  });
}

/** What is known of an answer when its headers are there, and for a refusal the beginning of its body, as far as that comes. */
async function answerOf(response: IncomingMessage, signal: AbortSignal): Promise<WebhookAnswer> {
  const { statusCode: status = 0, headers } = response;
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('error', () => undefined);
  if (status < 200 || status >= 300) {
    try {
      for await (const chunk of response as AsyncIterable<Buffer>) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= READ_BYTES || signal.aborted) break;
      }
    } catch {
      // The status has been told: a body that breaks off changes nothing about it.
    }
  }
  response.destroy();
  return {
    status,
    location: headers.location ?? null,
    retryAfter: headers['retry-after'] ?? null,
    text: Buffer.concat(chunks).subarray(0, READ_BYTES),
  };
}

/** Answers every question for an address with those that were looked at. */
const pinned =
  (addresses: readonly Address[]): LookupFunction =>
  (_hostname, options, callback) => {
    const [first] = addresses;
    if (first === undefined) callback(new Error('it has no address'), '', 4);
    else if (options.all === true) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };

function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    promise.then(resolve, reject);
  });
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name server did not answer',
  ECONNRESET: 'the connection was cut before there was an answer',
  EPIPE: 'the connection was cut before there was an answer',
  ETIMEDOUT: 'nobody answered',
  EHOSTUNREACH: 'there is no way there',
  ENETUNREACH: 'there is no way there',
};

function wordsOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code !== 'string') return typeof message === 'string' ? message : 'unknown';
  if (code.startsWith('HPE_')) return `what it answers is no HTTP (${code})`;
  if (/CERT|SELF_SIGNED|ISSUER|TLS/.test(code)) return `its certificate is not to be trusted (${code})`;
  return `${WORDS[code] ?? 'the network failed'} (${code})`;
}
