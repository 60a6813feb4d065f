import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../../platform/services';
import type { RefusedReason } from '../arrival';
import type { Connection } from '../connections/connection';
import { isAuthenticated } from './authentication-results';
import type { MailSettings } from './mail-settings';
import type { MailSurvey } from './mail-survey';
import { MailRepository, type MailPartner } from './mail.repository';

/** A mailbox that is emptied. */
export interface MailDrop {
  readonly connection: Connection;
  readonly settings: MailSettings;
}

/** Tells who sends a mail, and on which account his orders arrive. */
@Injectable()
export class MailSenders {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailRepository,
  ) {}

  /** Whose mail it is, as far as can be believed; or why it is nobody's. */
  async of(
    { connection, settings }: MailDrop,
    { from, authenticationResults, isWhole }: MailSurvey,
  ): Promise<MailPartner | RefusedReason> {
    if (from === null && !isWhole) return 'unreadable-mail';
    const partner = from === null ? null : await this.mails.partnerOf(this.database, from);
    if (from === null || partner === null) return 'unknown-sender';
    if (connection.partnerId !== null && connection.partnerId !== partner.id) return 'unknown-sender';
    const { requireAuthenticated, authservId = '' } = settings;
    if (requireAuthenticated && !isAuthenticated(authenticationResults, authservId, from.replace(/^.*@/, '')))
      return 'not-authenticated';
    return partner;
  }

  /** The account that a partner's mails over this connection arrive on. */
  account(connection: Connection, partner: MailPartner): Promise<string> {
    return this.unitOfWork.run((tx) => this.mails.accountFor(tx, connection, partner));
  }
}
