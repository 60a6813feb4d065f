import { Injectable } from '@nestjs/common';
import { PermanentFault } from '../../platform';
import { SecretStore } from '../../platform/services';
import type { Connection, Delivered, Delivery } from '../connections/connection';
import type { WrittenMail } from './written-mail';
import { mailSettings, type MailSettings, type SmtpSettings } from './mail-settings';

/** Longest time for all answers of one call, whatever the server does. */
const POST_MS = 120_000;

/** Sends by SMTP: answers, each as one attachment, and what people write. */
@Injectable()
export class MailPost {
  constructor(private readonly secrets: SecretStore) {}

  /** The Message-ID is made of the outbox id: the same answer once more is the same message to who looks at it. */
  async deliver(connection: Connection, deliveries: readonly Delivery[]): Promise<Delivered> {
    const settings = mailSettings.parse(connection.settings);
    const { smtp } = settings;
    if (smtp === undefined || smtp.to.length === 0)
      return { done: [], fault: new PermanentFault(`the connection ${connection.code} has no settings for smtp`) };
    const done: Delivery[] = [];
    const transport = await this.transport(connection, settings, smtp);
    const late = setTimeout(() => transport.close(), POST_MS);
    try {
      for (const delivery of deliveries) {
        await transport.sendMail(messageOf(smtp, delivery));
        done.push(delivery);
      }
      return { done, fault: null };
    } catch (error) {
      return { done, fault: faultOf(error, smtp) };
    } finally {
      clearTimeout(late);
      transport.close();
    }
  }

  /** Sends what somebody wrote. Its Message-ID was stored before, so that a second try is the same message. @returns why not; null when it was taken */
  async write(connection: Connection, { answersTo, ...mail }: WrittenMail): Promise<Error | null> {
    const settings = mailSettings.parse(connection.settings);
    const { smtp } = settings;
    if (smtp === undefined) return new PermanentFault(`the connection ${connection.code} has no settings for smtp`);
    const transport = await this.transport(connection, settings, smtp);
    const late = setTimeout(() => transport.close(), POST_MS);
    try {
      const thread = answersTo === null ? {} : { inReplyTo: answersTo, references: [answersTo] };
      await transport.sendMail({ from: smtp.from, ...mail, ...thread });
      return null;
    } catch (error) {
      return faultOf(error, smtp);
    } finally {
      clearTimeout(late);
      transport.close();
    }
  }

  private async transport(connection: Connection, settings: MailSettings, smtp: SmtpSettings) {
    const { waitMs } = settings.limits;
    const user = smtp.user === undefined ? settings.user : smtp.user;
    const secret = connection.secretName === null ? null : await this.secrets.read(connection.secretName);
    // Loaded by who sends mail.
    const { createTransport } = await import('nodemailer');
    return createTransport({
      // One connection for all of them, in their order.
      pool: true,
      maxConnections: 1,
      host: smtp.host,
      port: smtp.port ?? (smtp.tls === 'implicit' ? 465 : 587),
      secure: smtp.tls === 'implicit',
      requireTLS: smtp.tls === 'starttls',
      ignoreTLS: smtp.tls === 'none',
      tls: { minVersion: 'TLSv1.2', ...(settings.authority === undefined ? {} : { ca: settings.authority }) },
      ...(user === null ? {} : { auth: { user, pass: secret?.toString('utf8') ?? '' } }),
      connectionTimeout: waitMs,
      greetingTimeout: waitMs,
      socketTimeout: waitMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}

function messageOf({ from, to }: SmtpSettings, { outboxId, fileName, body }: Delivery) {
  return {
    from,
    to: [...to],
    subject: fileName,
    messageId: `<${outboxId}@${from.replace(/^.*@/, '')}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: `${fileName}\n`,
    attachments: [{ filename: fileName, content: body, contentType: 'application/octet-stream' }],
  };
}

/** A server that says 5xx of the message or the address will say it again; of the log-in somebody may set it right. */
function faultOf(error: unknown, { host }: SmtpSettings): Error {
  const { code = 'unknown fault', responseCode = 0 } = error as { code?: string; responseCode?: number };
  const text = `${host} did not take the answer: ${responseCode === 0 ? code : responseCode}`;
  return responseCode >= 500 && code !== 'EAUTH' ? new PermanentFault(text) : new Error(text, { cause: error });
}
