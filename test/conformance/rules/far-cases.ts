import type { Finding, FindingCode } from '../../../src/findings';
import { outageFinding } from '../../../src/intake/outage';
import { refusedFileFinding, type RefusedFile } from '../../../src/intake/refused-file';
import { undeliveredFinding } from '../../../src/intake/undelivered';
import { erpRefusalFinding } from '../../../src/sales/erp-refusal';

/* What only an ERP, a server or a channel raises. */

/** The finding as it is made there, and the spec that shows it and its quiet side on a real one. */
export interface FarCase {
  readonly code: FindingCode;
  readonly what: string;
  readonly found: Finding;
  /** What staff are told in both languages. */
  readonly names: readonly string[];
  /** The number of the line, where the finding is about one. */
  readonly line?: string;
  readonly shownIn: string;
}

const ERP = 'test/e2e/erp.spec.ts';
const refusal = (text: string, line: number | null, lineNumber: string | null): Finding =>
  erpRefusalFinding({ code: 'V1-320', text, line, lineNumber });

const outage = (obstacle: string, partner: string | null): FarCase => ({
  code: 'CON-001',
  what: `${obstacle}, of ${partner ?? 'a mailbox of ours'}`,
  found: outageFinding({
    id: 'u', connection: 'hov-sftp', partner, since: new Date('2026-07-01T23:30:00Z'), tries: 12, obstacle, reason: null,
  }),
  names: ['hov-sftp', '12', '01:30', ...(partner === null ? [] : [partner])],
  shownIn: 'test/system/sftp/outages.spec.ts',
}); // prettier-ignore

const FILE: Omit<RefusedFile, 'refusedReason' | 'size'> = {
  id: '1', name: 'order-17.edi', arrivalKey: 'k', accountName: 'Groot', accountKind: 'folder', receivedAt: new Date('2026-11-20T09:00:00Z'),
}; // prettier-ignore
const file = (refusedReason: RefusedFile['refusedReason'], size: number, names: readonly string[]): FarCase => {
  const found = refusedFileFinding({ ...FILE, refusedReason, size }, 990);
  return { code: found.code, what: `a file that is ${refusedReason}`, found, names, shownIn: 'test/e2e/refused-files.spec.ts' };
}; // prettier-ignore

const CLOCKS = 'test/e2e/response-clocks.spec.ts';
const dead = (fileName: string | null, reason: string | null): Finding =>
  undeliveredFinding({ kind: 'ORDRSP', file: fileName, reason, partnerName: 'Hoveling' });

export const FAR_CASES: readonly FarCase[] = [
  { code: 'ERP-001', what: 'a line', found: refusal('Artikel gesperrt', 2, '7007'), names: ['V1-320', 'Artikel gesperrt'], line: '7007', shownIn: ERP },
  { code: 'ERP-001', what: 'a line without a number', found: refusal('Artikel gesperrt', 7006, null), names: ['V1-320'], line: '7007', shownIn: ERP },
  { code: 'ERP-001', what: 'an order', found: refusal('Kunde gesperrt', null, null), names: ['V1-320', 'Kunde gesperrt'], shownIn: ERP },
  ...['connection', 'log-in', 'host-key', 'folder', 'other'].flatMap((why) => [outage(why, 'Hoveling'), outage(why, null)]),
  { code: 'RSP-001', what: 'an answer that does not leave', found: dead('ORDRSP-7.edi', 'no space left'), names: ['ORDRSP-7.edi', 'Hoveling', 'no space left'], shownIn: CLOCKS },
  { code: 'RSP-001', what: 'an answer that cannot be made', found: dead(null, null), names: ['ORDRSP', 'Hoveling'], shownIn: CLOCKS },
  file('empty', 0, ['EDIFACT']),
  file('too-large', 991, ['991', '990']),
  file('too-large', 0, ['990']),
  file('not-a-file', 0, []),
]; // prettier-ignore
