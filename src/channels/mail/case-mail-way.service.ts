import { Injectable } from '@nestjs/common';
import type { CaseMail } from '../../kernel';
import { PermanentFault } from '../../platform';
import { CaseMailRepository, Database, OutboxHold } from '../../platform/services';
import { ConnectionBook } from '../connections/connection-book.service';
import { MailPost } from './mail-post.service';
import { writtenMail } from './written-mail';

/** The way out for mails of the desk: the one mailbox that is set up for it. */
@Injectable()
export class CaseMailWay {
  constructor(
    private readonly database: Database,
    private readonly mails: CaseMailRepository,
    private readonly connections: ConnectionBook,
    private readonly post: MailPost,
    private readonly hold: OutboxHold,
  ) {}

  /** Whether nothing may leave. */
  isHeld(): Promise<boolean> {
    return this.hold.isOn();
  }

  /** A mail that is to leave; null when it left already. */
  async waiting(id: string): Promise<CaseMail | null> {
    const mail = await this.mails.find(this.database, id);
    return mail?.state === 'waiting' ? mail : null;
  }

  /** @returns why it did not leave; null when it was taken */
  async send(mail: CaseMail): Promise<Error | null> {
    const mailbox = await this.mails.mailbox(this.database);
    const connection = mailbox === null ? null : await this.connections.find(mailbox.code);
    if (connection === null) return new PermanentFault('no mailbox is set up for the desk');
    return this.post.write(connection, writtenMail(mail));
  }
}
