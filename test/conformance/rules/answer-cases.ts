import type { Finding } from '../../../src/findings';
import { readAcknowledgement, readFile } from '../../../src/formats';
import { acknowledgementFinding } from '../../../src/intake/acknowledgement-finding';
import { acknowledgementsOf } from '../../../src/intake/acknowledgement';
import { Reading } from '../../../src/intake/reading';
import { MessageUnderstanding } from '../../../src/intake/understood';
import { untoldOf } from '../../../src/intake/untold';
import { gapOf } from '../../../src/replies';
import { aMaster } from '../../builders';
import { orderFile } from '../../builders/order-file';
import { book, messageOf } from '../../harness/reading';
import { twin, type MadeCase } from './told';

/* What is said of answers and acknowledgements of ours, and of those that come back. */

const partner = aMaster()
  .partnerWith({ syntaxChecks: {}, acknowledge: true, name: 'Hoveling' })
  .build()
  .partnerById('partner-1');

/** What is said of an acknowledgement that comes back. @param sent what of ours it is about */
function returned(segments: readonly string[], sent: { readonly fileName: string } | null): readonly Finding[] {
  const all = [
    'UNB+UNOC:3+8719991000006:14+8719999000008:14+261120:0915+9',
    'UNH+1+CONTRL:D:3:UN',
    ...segments,
    `UNT+${segments.length + 2}+1`,
    'UNZ+1+9',
  ];
  const { message, envelope } = messageOf(all.map((segment) => `${segment}'`).join(''));
  const content = readAcknowledgement(message);
  if (content === null || envelope === null) throw new Error('This is no acknowledgement');
  const about = sent === null ? undefined : { ...sent, controlReference: '00000007', kind: 'ORDRSP' };
  const source = { account: { partnerId: null, name: 'drop' }, envelope } as unknown as Parameters<
    typeof acknowledgementFinding
  >[0]['source'];
  const found = acknowledgementFinding({ source, sender: partner, received: { content } }, about);
  return found === null ? [] : [found];
}
const uci = (action: string): string => `UCI+00000007+8719999000008:14+8719991000006:14+${action}`;
const SENT = { fileName: 'ORDRSP-7.edi' };

const THREE = orderFile('IC1', [{ number: 'A1' }, { number: 'A2' }, { number: 'A3' }]).toString('latin1');

/** What no acknowledgement tells the sender of a file, as we would acknowledge it. */
function untold(text: string): readonly Finding[] {
  const reading = new Reading(() => partner);
  reading.take(new MessageUnderstanding(book).take(readFile(Buffer.from(text, 'latin1'))));
  const { envelopes } = reading;
  const gaps = acknowledgementsOf({ id: 'i1', accountPartnerId: null }, 'edifact', envelopes).flatMap(
    (owed) => gapOf(owed) ?? [],
  );
  return untoldOf([{ id: 'i1', envelopes }], gaps).get('i1') ?? [];
}

export const ANSWER_CASES: readonly MadeCase[] = [
  twin(
    'RSP-002',
    'an answer that his system refuses',
    (action: string) => returned([uci(action)], SENT),
    ['4', '7'],
    ['ORDRSP-7.edi', 'CONTRL'],
  ),
  twin(
    'RSP-002',
    'an answer of which his system refuses a message',
    (action: string) => returned([uci('7'), `UCM+1+ORDRSP:D:96A:UN+${action}+13+UNH+3:2`], SENT),
    ['4', '7'],
    ['ORDRSP-7.edi', 'CONTRL'],
  ),
  twin(
    'RSP-003',
    'an acknowledgement of what we never sent',
    (sent: typeof SENT | null) => returned([uci('7')], sent),
    [null, SENT],
    ['Hoveling', 'CONTRL', '00000007'],
  ),
  twin(
    'RSP-004',
    'a refused message without a reference',
    untold,
    [THREE.replace('UNH+2+', 'UNH++'), THREE],
    ['IC1', '1', '3'],
  ),
  twin(
    'RSP-004',
    'a file without a reference',
    untold,
    [THREE.replaceAll('0915+IC1', '0915+').replace('UNZ+3+IC1', 'UNZ+3+'), THREE],
    ['3'],
  ),
];
