import { Injectable } from '@nestjs/common';
import { PayloadStore, UnitOfWork } from '../../platform/services';
import type { RefusedReason } from '../arrival';
import { ReceiptLedger } from '../receipt-ledger.service';
import { SigningService } from '../signing.service';
import type { SpooledMail } from './mail-spool.client';
import { MailRepository, type RefusedMail } from './mail.repository';

/** A mail that a person has to look at, and why. */
export interface MailToKeep extends Omit<RefusedMail, 'receiptId' | 'payloadId'> {
  readonly accountId: string;
  readonly reason: RefusedReason;
}

/**
 * Keeps whole messages for people: bytes, receipt, the note for the case, and the work that opens it, all committed together. Its key is
 * the content and not the Message-ID: that one a stranger chooses, and with it he could hide one mail behind another.
 */
@Injectable()
export class MailKeeper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payloads: PayloadStore,
    private readonly ledger: ReceiptLedger,
    private readonly signing: SigningService,
    private readonly mails: MailRepository,
  ) {}

  /** The same message again has its receipt already, and its case: then nothing happens. */
  async keep(mail: SpooledMail, about: MailToKeep): Promise<void> {
    const { accountId, reason, ...note } = about;
    const arrivalKey = `mail ${mail.sha256}`;
    if ((await this.signing.receipts(accountId, [arrivalKey])).has(arrivalKey)) return;
    const stored = mail.isWhole ? await this.payloads.store(mail.read(), mail.size) : null;
    const payload = stored?.ok === true ? stored.value : null;
    const kept = await this.unitOfWork.run(async (tx) => {
      const refused = { accountId, arrivalKey, name: null, size: mail.size, reason, receivedBy: null };
      const receipt = await this.ledger.refuse(tx, refused);
      if (receipt === null) return false;
      if (payload !== null) await this.payloads.seal(tx, payload);
      await this.mails.keep(tx, { ...note, receiptId: receipt.id, payloadId: payload?.id ?? null });
      return true;
    });
    if (!kept && payload !== null) await this.payloads.discard(payload.id);
  }
}
