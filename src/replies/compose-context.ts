import type { Language } from '../kernel';

/** What an answer needs beside its model: taken at the moment it is composed for sending. */
export interface ComposeContext {
  /** Our interchange control reference (UNB 0020, at most 14 characters); for XML the document's own number. Used once. */
  readonly controlReference: string;
  /** The instant of composing; printed in Dutch local time. */
  readonly preparedAt: Date;
  /** What we are known by to this partner, where the order did not address us. */
  readonly ours: { readonly scheme: string | null; readonly value: string };
  /** Our company's name. */
  readonly company?: string;
  /** The language of texts that we add ourselves; Dutch by default. */
  readonly language?: Language;
}

/** A document as it leaves. */
export interface Composed {
  readonly text: string;
  /** The text in the character set that the document declares. */
  readonly bytes: Buffer;
  /** Characters that the character set lacks, each once; something similar or a question mark stands in their place. */
  readonly replaced: readonly string[];
}
