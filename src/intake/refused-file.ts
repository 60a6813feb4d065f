import { READABLE_FORMATS } from '../formats';
import { makeFinding, type Finding, type FindingCode, type SyntaxReason } from '../findings';
import { businessDateOf, businessTimeOf } from '../kernel';

/** A receipt of something that was not let in. */
export interface RefusedFile {
  readonly id: string;
  readonly refusedReason: 'empty' | 'too-large' | 'not-a-file';
  /** The file's name as the sender gave it. */
  readonly name: string | null;
  readonly arrivalKey: string;
  /** Of the account that it arrived on, for people. */
  readonly accountName: string;
  readonly accountKind: 'folder' | 'http' | 'sftp' | 'mail' | 'api' | 'desk';
  /** Bytes; 0 where nobody counted them. */
  readonly size: number;
  readonly receivedAt: Date;
}

const FINDINGS: Readonly<Record<RefusedFile['refusedReason'], readonly [FindingCode, SyntaxReason]>> = {
  empty: ['MSG-001', 'file-empty'],
  'too-large': ['MSG-012', 'file-too-large'],
  'not-a-file': ['MSG-012', 'file-not-regular'],
};

/** Why it was not let in, for the case that people see. @param limitBytes the most that its channel takes in */
export function refusedFileFinding(file: RefusedFile, limitBytes: number): Finding {
  const [code, reason] = FINDINGS[file.refusedReason];
  const tooLarge = file.refusedReason === 'too-large';
  return makeFinding(code, {
    reason,
    actual: tooLarge && file.size > 0 ? String(file.size) : null,
    expected: tooLarge ? String(limitBytes) : null,
    params: {
      format: READABLE_FORMATS,
      name: file.name,
      ...(tooLarge ? { size: file.size > 0 ? String(file.size) : null, limit: String(limitBytes) } : {}),
    },
  });
}

/**
 * What a list calls it: the file's name, else the key that its sender gave, else where and when it came. A key of our own making has a
 * blank in it, which no sender's key can have.
 */
export function refusedFileTitle({ name, arrivalKey, accountName, receivedAt }: RefusedFile): string {
  if (name !== null) return name;
  if (!arrivalKey.includes(' ')) return arrivalKey;
  return `${accountName}, ${businessDateOf(receivedAt)} ${businessTimeOf(receivedAt)}`;
}
