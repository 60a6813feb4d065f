import { makeFinding, type Finding } from '../findings';

/** A mail that a person has to look at. */
export interface RefusedMail {
  readonly refusedReason: string;
  /** The address that it says it is from; null when there is none, or more than one. */
  readonly sender: string | null;
  readonly subject: string | null;
  /** Code of the mailbox, and the folder in which it lies there now. */
  readonly mailbox: string;
  readonly folder: string;
  /** Bytes. */
  readonly size: number;
  /** The most that is taken: bytes, or a number of attachments. */
  readonly most: number | null;
}

/** From whom it is, what it is about, why it was not taken, and what to do. */
export function refusedMailFinding(mail: RefusedMail): Finding {
  const { refusedReason, sender, subject, mailbox, folder, size, most } = mail;
  return makeFinding('MSG-016', {
    field: null,
    actual: sender,
    params: { why: wordOf(refusedReason), sender, subject, mailbox, folder, size, limit: most },
  });
}

/** The reason as the texts choose by it: they take no hyphens. */
const wordOf = (reason: string): string => reason.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** What a list calls it: its subject, else its sender, else the mailbox. */
export const refusedMailTitle = ({ sender, subject, mailbox }: RefusedMail): string => subject ?? sender ?? mailbox;
