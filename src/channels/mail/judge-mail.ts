import type { MailRefusal } from '../arrival';
import type { MailPart, MailSurvey } from './mail-survey';
import type { MailSettings } from './mail-settings';

/** What is done with a message: all of these parts are taken, or it goes to review as a whole. Never half of it. */
export type MailVerdict =
  { readonly take: readonly MailPart[] } | { readonly take: null; readonly refusal: MailRefusal | 'empty' };

/** What holds other things and is not opened; a mail that was forwarded whole is one of them. */
const ARCHIVES = new Set(
  'application/zip application/x-zip-compressed application/x-zip application/gzip application/x-gzip application/x-tar application/x-7z-compressed application/vnd.rar application/x-rar-compressed application/x-compressed application/ms-tnef application/vnd.ms-tnef message/rfc822'.split(
    ' ',
  ),
);
const ARCHIVE_NAME = /\.(zip|gz|tgz|tar|7z|rar|bz2|xz)$|^winmail\.dat$/i;
/** Office documents are zip files by their bytes. */
const OFFICE_NAME = /\.(xlsx|xlsm|docx|pptx|ods|odt|odp)$/i;
const ZIP_MAGIC = Buffer.from('PK\x03\x04', 'latin1');

const ENCRYPTED = new Set(
  'multipart/encrypted application/pkcs7-mime application/x-pkcs7-mime application/pgp-encrypted'.split(' '),
);
const PGP_BLOCK = '-----BEGIN PGP MESSAGE-----';

/** How the body of a mail begins that is an order itself: EDIFACT, X12 or XML, behind white space and a byte order mark. */
const INLINE_ORDER = /^(?:\xef\xbb\xbf)?\s*(?:(?:UN[AB]|ISA)[^A-Za-z0-9\s]|<\?xml)/;

const startOf = ({ start }: MailPart): string => start.toString('latin1');

const isArchive = (part: MailPart): boolean =>
  ARCHIVES.has(part.type) ||
  (part.name !== null && ARCHIVE_NAME.test(part.name)) ||
  (part.start.subarray(0, 4).equals(ZIP_MAGIC) && (part.name === null || !OFFICE_NAME.test(part.name)));

const isEncrypted = ({ containers, parts }: MailSurvey): boolean =>
  containers.some((type) => ENCRYPTED.has(type)) ||
  parts.some((part) => ENCRYPTED.has(part.type) || startOf(part).trimStart().startsWith(PGP_BLOCK));

/** Whether the list says that such a part is no order. */
function isPassedOver(part: MailPart, passOver: MailSettings['passOver']): boolean {
  return passOver.some(({ type, maxBytes = Infinity }) => {
    const fits = type.endsWith('/*') ? part.type.startsWith(type.slice(0, -1)) : part.type === type;
    return fits && part.size <= maxBytes;
  });
}

/** What is taken of a message whose sender is known. */
export function judgeMail(survey: MailSurvey, settings: Pick<MailSettings, 'passOver' | 'limits'>): MailVerdict {
  const refuse = (refusal: MailRefusal | 'empty'): MailVerdict => ({ take: null, refusal });
  if (!survey.isWhole) return refuse('unreadable-mail');
  if (isEncrypted(survey)) return refuse('encrypted');
  const candidates = survey.parts.filter((part) =>
    part.isAttachment
      ? !isPassedOver(part, settings.passOver)
      : part.type === 'text/plain' && INLINE_ORDER.test(startOf(part)),
  );
  const full = candidates.filter(({ size }) => size > 0);
  if (full.some(isArchive)) return refuse('archive');
  if (full.some(({ damaged }) => damaged)) return refuse('unreadable-mail');
  if (full.length > settings.limits.attachments) return refuse('too-many-attachments');
  if (full.length > 0) return { take: full };
  return refuse(candidates.length > 0 ? 'empty' : 'no-attachment');
}
