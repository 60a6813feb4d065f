import { Injectable, Logger } from '@nestjs/common';
import { isConnectionFault, shortReason } from '../../platform';
import { ConfigService, SecretStore } from '../../platform/services';
import type { Connection } from '../connections/connection';
import { ContactFault } from '../connections/contact';
import { ContactBook } from '../connections/contact-book.service';
import { MailBox, type WaitingMail } from './mail-box.client';
import { MailDesk, type MailFate } from './mail-desk.service';
import type { MailDrop } from './mail-senders.service';
import { mailSettings } from './mail-settings';
import { MailSpool } from './mail-spool.client';

/** A copy with removal would take along whatever else somebody marked as deleted. */
const NO_MOVE = 'The server can neither MOVE nor UIDPLUS, so that no single message can be moved';

/** What one run did. */
export interface MailRun {
  readonly taken: number;
  readonly review: number;
  /** Messages that lie where they were, for the next run. */
  readonly left: number;
}

/**
 * Empties a mailbox. Each message is fetched, committed and only then moved to its folder; a run that ends anywhere in between leaves it
 * where it was, and the next one finds its receipts.
 */
@Injectable()
export class MailFetcher {
  private readonly log = new Logger('Mail');

  constructor(
    private readonly config: ConfigService,
    private readonly secrets: SecretStore,
    private readonly desk: MailDesk,
    private readonly contacts: ContactBook,
  ) {}

  /** Logs in and looks, and changes nothing. @returns what it saw, a sentence each */
  async look(connection: Connection): Promise<readonly string[]> {
    const { settings } = dropOf(connection);
    const box = await this.open({ connection, settings });
    try {
      const folders = await box.folders();
      const missing = [settings.takenFolder, settings.reviewFolder].filter((name) => !folders.includes(name));
      return [
        `${settings.user} is logged in at ${settings.host}.`,
        `Messages that wait in ${settings.folder}: ${box.waiting}.`,
        `Folders: ${folders.join(', ')}.`,
        ...missing.map((name) => `There is no folder ${name} yet; the first run makes it.`),
        ...(box.canMove ? [] : [`${NO_MOVE}.`]),
        settings.requireAuthenticated
          ? `Senders are believed when ${settings.authservId ?? ''} says that they are who they say.`
          : 'Senders are believed unchecked: set authservId where the mail server writes Authentication-Results.',
      ];
    } finally {
      await box.close();
    }
  }

  /**
   * Takes in what waits.
   *
   * @param stopping ends the run behind the message at hand
   * @throws when the mailbox or the database cannot be reached
   */
  async run(connection: Connection, stopping: AbortSignal): Promise<MailRun> {
    const count = { taken: 0, review: 0, left: 0 };
    try {
      await this.empty(connection, count, stopping);
      await this.contacts.succeeded(connection.id);
      return count;
    } catch (error) {
      // A run that ends because we stop says nothing of the server, and one that brought something says that it is there.
      if (count.taken + count.review > 0) await this.contacts.succeeded(connection.id);
      else if (!stopping.aborted) await this.contacts.failed(connection.id, error);
      throw error;
    }
  }

  private async empty(
    connection: Connection,
    count: { -readonly [Key in keyof MailRun]: MailRun[Key] },
    stopping: AbortSignal,
  ): Promise<void> {
    const drop = dropOf(connection);
    const { takenFolder, reviewFolder, limits } = drop.settings;
    const spool = new MailSpool(this.config.values.dataDir);
    await spool.clear();
    const box = await this.open(drop);
    try {
      if (!box.canMove) throw new ContactFault('other', NO_MOVE);
      await box.makeFolders([takenFolder, reviewFolder]);
      for (const waiting of await box.look(limits.messages)) {
        if (stopping.aborted) break;
        const fate = await this.take(drop, box, spool, waiting);
        count[fate ?? 'left']++;
      }
    } catch (error) {
      if (box.usable) throw error;
      throw new ContactFault('connection', `${drop.settings.host} broke the connection off`, { cause: error });
    } finally {
      await box.close();
    }
  }

  /** @returns null when this message stays for the next run, and the others go on */
  private async take(drop: MailDrop, box: MailBox, spool: MailSpool, waiting: WaitingMail): Promise<MailFate | null> {
    const { connection, settings } = drop;
    try {
      const limit = this.config.limits.fileBytes;
      const fate = await spool.with(box.bytes(waiting), limit, (mail) => this.desk.take(drop, mail));
      await box.move(waiting.uid, fate === 'taken' ? settings.takenFolder : settings.reviewFolder);
      return fate;
    } catch (error) {
      if (!box.usable || isConnectionFault(error)) throw error;
      this.log.warn(`Mailbox ${connection.code}: message ${waiting.uid} waits: ${shortReason(error)}`);
      return null;
    }
  }

  private async open({ connection, settings }: MailDrop): Promise<MailBox> {
    const secret = connection.secretName === null ? null : await this.secrets.read(connection.secretName);
    if (secret === null)
      throw new ContactFault('log-in', `the connection ${connection.code} has no password: give it a secret`);
    return MailBox.open(settings, secret.toString('utf8'), AbortSignal.timeout(settings.limits.runMs));
  }
}

const dropOf = (connection: Connection): MailDrop => ({
  connection,
  settings: mailSettings.parse(connection.settings),
});
