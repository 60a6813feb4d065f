import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RefusedReason } from '../arrival';
import { SigningService } from '../signing.service';
import { fileNameOfPart } from './file-name-of-part';
import { judgeMail } from './judge-mail';
import { MailKeeper } from './mail-keeper.service';
import { MailReplies } from './mail-replies.service';
import { MailSenders, type MailDrop } from './mail-senders.service';
import type { SpooledMail } from './mail-spool.client';
import { surveyMail, type MailPart, type MailSurvey } from './mail-survey';
import { bytesOfPart } from './split-mail';

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
    private readonly senders: MailSenders,
    private readonly signing: SigningService,
    private readonly keeper: MailKeeper,
    private readonly replies: MailReplies,
  ) {}

  async take(drop: MailDrop, mail: SpooledMail): Promise<MailFate> {
    const { limits } = drop.settings;
    const tooLarge = !mail.isWhole || mail.size > limits.messageBytes;
    const survey = await surveyMail(mail.read(tooLarge ? HEAD_BYTES : Infinity), limits);
    // A customer who answers a mail of the desk: his words go to the case, whoever he is. What he sends along is an order like any other.
    const isReply = await this.replies.take(mail, survey);
    if (isReply && (tooLarge || judgeMail(survey, drop.settings).take === null)) return 'taken';
    const partner = await this.senders.of(drop, survey);
    if (typeof partner === 'string') return this.toReview(drop, mail, survey, partner, this.ownAccount(drop));
    const accountId = await this.senders.account(drop.connection, partner);
    const verdict = tooLarge ? ({ take: null, refusal: 'too-large' } as const) : judgeMail(survey, drop.settings);
    if (verdict.take === null) return this.toReview(drop, mail, survey, verdict.refusal, accountId);
    const key = survey.messageId === null ? mail.sha256 : createHash('sha256').update(survey.messageId).digest('hex');
    for (const part of verdict.take) await this.sign(accountId, `mail ${key} ${part.place}`, drop, mail, part);
    return 'taken';
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
