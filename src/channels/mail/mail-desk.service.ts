import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../../platform/services';
import type { RefusedReason } from '../arrival';
import type { Connection } from '../connections/connection';
import { SigningService } from '../signing.service';
import { isAuthenticated } from './authentication-results';
import { fileNameOfPart } from './file-name-of-part';
import { judgeMail } from './judge-mail';
import { MailKeeper } from './mail-keeper.service';
import type { MailSettings } from './mail-settings';
import type { SpooledMail } from './mail-spool.client';
import { surveyMail, type MailPart, type MailSurvey } from './mail-survey';
import { MailRepository, type MailPartner } from './mail.repository';
import { bytesOfPart } from './split-mail';

/** A mailbox that is emptied. */
export interface MailDrop {
  readonly connection: Connection;
  readonly settings: MailSettings;
}

/** Where a message goes when everything of it is committed. */
export type MailFate = 'taken' | 'review';

/** Of a message that is too large to be looked at only the head is read. Bytes. */
const HEAD_BYTES = 512 * 1024;

/**
 * Decides what becomes of a message and commits it. When `take` returns, bytes and receipts are there and the message may be moved. The
 * same message again changes nothing: its receipts are found by their keys.
 */
@Injectable()
export class MailDesk {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailRepository,
    private readonly signing: SigningService,
    private readonly keeper: MailKeeper,
  ) {}

  async take(drop: MailDrop, mail: SpooledMail): Promise<MailFate> {
    const { limits } = drop.settings;
    const tooLarge = !mail.isWhole || mail.size > limits.messageBytes;
    const survey = await surveyMail(mail.read(tooLarge ? HEAD_BYTES : Infinity), limits);
    const partner = await this.partnerOf(drop, survey);
    if (typeof partner === 'string') return this.toReview(drop, mail, survey, partner, this.ownAccount(drop));
    const accountId = await this.unitOfWork.run((tx) => this.mails.accountFor(tx, drop.connection, partner));
    const verdict = tooLarge ? ({ take: null, refusal: 'too-large' } as const) : judgeMail(survey, drop.settings);
    if (verdict.take === null) return this.toReview(drop, mail, survey, verdict.refusal, accountId);
    const key = survey.messageId === null ? mail.sha256 : createHash('sha256').update(survey.messageId).digest('hex');
    for (const part of verdict.take) await this.sign(accountId, `mail ${key} ${part.place}`, drop, mail, part);
    return 'taken';
  }

  /** Whose mail it is, as far as can be believed; or why it is nobody's. */
  private async partnerOf(
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

  private ownAccount({ connection }: MailDrop): string {
    if (connection.accountId === null) throw new Error(`the connection ${connection.code} has no account`);
    return connection.accountId;
  }

  private async toReview(
    { connection, settings }: MailDrop,
    mail: SpooledMail,
    { from, subject }: MailSurvey,
    reason: RefusedReason,
    accountId: string,
  ): Promise<MailFate> {
    const { messageBytes, attachments } = settings.limits;
    const most = reason === 'too-large' ? messageBytes : reason === 'too-many-attachments' ? attachments : null;
    const note = { connectionId: connection.id, sender: from, subject, folder: settings.reviewFolder, most };
    await this.keeper.keep(mail, { ...note, accountId, reason });
    return 'review';
  }

  /**
   * Signs for one part. Some programs give several messages one Message-ID: what is other than what has the key by now gets a key of its
   * own, made of its content.
   */
  private async sign(
    accountId: string,
    arrivalKey: string,
    { settings: { limits } }: MailDrop,
    mail: SpooledMail,
    part: MailPart,
  ): Promise<void> {
    const name = fileNameOfPart(part.name);
    for (const key of [arrivalKey, `${arrivalKey} ${part.sha256}`]) {
      const note = { accountId, arrivalKey: key, name, receivedBy: null };
      const outcome = await this.signing.signFor(
        note,
        bytesOfPart(mail.read(), part.place, limits),
        limits.messageBytes,
      );
      if (outcome.ok) return;
      if (outcome.error.reason !== 'key-used') throw new Error(`a part could not be stored: ${outcome.error.reason}`);
    }
    throw new Error('an arrival key that is made of its content stands for other content');
  }
}
