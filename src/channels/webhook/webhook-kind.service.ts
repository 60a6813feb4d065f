import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LaterFault, PermanentFault } from '../../platform';
import { Database, SecretStore } from '../../platform/services';
import type { Connection, ConnectionKind, Delivered, Delivery } from '../connections/connection';
import { ConnectionBook } from '../connections/connection-book.service';
import { call, InnerAddress } from './post.client';
import { judgeAnswer } from './webhook-answer';
import { webhookSettings, type WebhookSettings } from './webhook-settings';
import { LEAST_SECRET_BYTES, signatureHeader, signingKey } from './webhook-signature';

/** By the ending of our file names; RFC 1767 has the types of EDI. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  edi: 'application/EDIFACT',
  x12: 'application/EDI-X12',
  xml: 'application/xml',
};

/** A webhook that is ready to be posted to. */
interface Receiver {
  readonly url: URL;
  readonly settings: WebhookSettings;
  readonly headers: Readonly<Record<string, string>>;
  readonly keys: readonly Buffer[];
}

/** Posts answers to the partner's own web server, signed (docs/webhooks.md). */
@Injectable()
export class WebhookKind implements ConnectionKind, OnModuleInit {
  readonly name = 'webhook';
  readonly settings = webhookSettings;
  readonly accountKind = null;

  constructor(
    private readonly book: ConnectionBook,
    private readonly secrets: SecretStore,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.book.register(this);
  }

  async test(connection: Connection): Promise<readonly string[]> {
    const { url, settings, headers, keys } = await this.receiverOf(connection);
    const { allowPrivate, timeoutMs } = settings;
    const asked = { method: 'HEAD', url, headers, body: Buffer.alloc(0), allowPrivate, timeoutMs } as const;
    const { status } = await call(asked);
    const judged = status < 500 ? 'somebody is there' : 'it is not well at the moment';
    return [
      `${url.host} answered HEAD with ${status}: ${judged}. Nothing was posted.`,
      keys.length === 1 ? 'One secret signs.' : 'Two secrets sign, the new and the old one.',
    ];
  }

  async deliver(connection: Connection, deliveries: readonly Delivery[]): Promise<Delivered> {
    const receiver = await this.receiverOf(connection);
    const attempts = await this.attemptsOf(deliveries);
    const done: Delivery[] = [];
    for (const delivery of deliveries) {
      const outcome = await this.post(receiver, delivery, attempts.get(delivery.outboxId) ?? 1);
      if (outcome !== null) return { done, ...outcome };
      done.push(delivery);
    }
    return { done, fault: null };
  }

  /** @returns null when it arrived */
  private async post(
    { url, settings, headers, keys }: Receiver,
    { outboxId: id, fileName, body }: Delivery,
    attempt: number,
  ): Promise<Pick<Delivered, 'fault' | 'onlyThis'> | null> {
    const { allowPrivate, timeoutMs } = settings;
    const timestamp = Math.floor(new Date().getTime() / 1_000);
    const ending = fileName.slice(fileName.lastIndexOf('.') + 1);
    const signed = {
      ...headers,
      'content-type': CONTENT_TYPES[ending] ?? 'application/octet-stream',
      'content-length': String(body.length),
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureHeader({ id, timestamp }, body, keys),
      // The kind stands first in the name (replies, compose-file-name).
      'webhook-type': fileName.split(/[_.]/, 1)[0] ?? '',
      'webhook-file': fileName,
      'webhook-attempt': String(attempt),
    };
    try {
      const answer = await call({ method: 'POST', url, headers: signed, body, allowPrivate, timeoutMs });
      const verdict = judgeAnswer(url.host, answer, new Date().getTime());
      if (verdict.delivered) return null;
      // What is wrong with one answer is not wrong with the next: those need not wait.
      if (verdict.permanent) return { fault: new PermanentFault(verdict.reason), onlyThis: answer.status >= 400 };
      return { fault: verdict.waitMs === null ? new Error(verdict.reason) : new LaterFault(verdict.reason, verdict.waitMs) }; // prettier-ignore
    } catch (error) {
      if (error instanceof InnerAddress) return { fault: new PermanentFault(error.message) };
      return { fault: error instanceof Error ? error : new Error(String(error)) };
    }
  }

  /** @throws in words for people when something that it needs is missing */
  private async receiverOf(connection: Connection): Promise<Receiver> {
    const settings = webhookSettings.parse(connection.settings);
    const { oldSecret } = settings;
    if (connection.secretName === null)
      throw new Error(`${connection.code} has no secret to sign with: "connection set ... --secret NAME"`);
    const names = [connection.secretName, ...(oldSecret === null ? [] : [oldSecret])];
    const keys: Buffer[] = [];
    for (const name of names) {
      const key = signingKey(await this.secretOf(name));
      if (key === null) throw new Error(`the secret ${name} has less than ${LEAST_SECRET_BYTES} bytes`);
      keys.push(key);
    }
    const headers: Record<string, string> = { 'user-agent': 'Binnendienst' };
    for (const [name, value] of Object.entries(settings.headers))
      headers[name.toLowerCase()] = typeof value === 'string' ? value : await this.headerOf(name, value.secret);
    return { url: new URL(settings.url), settings, headers, keys };
  }

  private async headerOf(name: string, secretName: string): Promise<string> {
    const value = (await this.secretOf(secretName)).toString('latin1');
    if (!/^[\x20-\x7e]{1,4000}$/.test(value))
      throw new Error(`the secret ${secretName} cannot stand in the header ${name}`);
    return value;
  }

  private async secretOf(name: string): Promise<Buffer> {
    const secret = await this.secrets.read(name);
    if (secret === null) throw new Error(`there is no secret ${name}: store it with "secret set"`);
    return secret;
  }

  /** How often each of them was brought, this time with them. */
  private async attemptsOf(deliveries: readonly Delivery[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ key: string; attempts: number }>(
      `SELECT id AS key, attempts + 1 AS attempts FROM outbox WHERE id = ANY ($1::uuid[])`,
      [deliveries.map(({ outboxId }) => outboxId)],
    );
    return new Map(rows.map(({ key, attempts }) => [key, attempts]));
  }
}
