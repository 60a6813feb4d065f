import { Injectable } from '@nestjs/common';
import { CaseMailRepository, UnitOfWork, WorkQueueService } from '../../platform/services';
import type { SpooledMail } from './mail-spool.client';
import type { MailSurvey } from './mail-survey';

/** Of a larger message only the head is read: nobody writes that much, it is what was sent along. Bytes. */
const READ_BYTES = 8 * 1024 * 1024;
/** What is kept of a text; the rest lies in the mailbox. Characters. */
const TEXT_LENGTH = 20_000;

/** Takes answers to mails of the desk in: their words go to the case that they are about. */
@Injectable()
export class MailReplies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: CaseMailRepository,
    private readonly queue: WorkQueueService,
  ) {}

  /** @returns whether it answers a mail of ours; the same message again changes nothing */
  async take(mail: SpooledMail, survey: MailSurvey): Promise<boolean> {
    const { references, from, subject, messageId, automatic } = survey;
    if (references.length === 0 || from === null) return false;
    const text = await textOf(mail);
    return this.unitOfWork.run(async (tx) => {
      const kept = await this.mails.receive(tx, {
        ...{ references, from, text, automatic },
        subject: subject ?? '',
        messageId: messageId ?? `<${mail.sha256}>`,
        digest: mail.sha256,
      });
      if (kept === null) return false;
      if (kept !== 'known') await this.queue.enqueue(tx, [{ job: { kind: 'tell-case-mail', mailId: kept.id } }]);
      return true;
    });
  }
}

/** The words of a message; of one that has markup alone what a reader would see of it. */
async function textOf(mail: SpooledMail): Promise<string> {
  if (mail.size > READ_BYTES) return '';
  const chunks: Uint8Array[] = [];
  for await (const chunk of mail.read()) chunks.push(chunk);
  // Loaded by who reads mail.
  const { simpleParser } = await import('mailparser');
  const { text = '' } = await simpleParser(Buffer.concat(chunks), { skipTextToHtml: true, skipImageLinks: true });
  // The database knows no zero byte, and what is cut must not end in half a character.
  return text
    .replaceAll('\0', '')
    .trim()
    .slice(0, TEXT_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '');
}
