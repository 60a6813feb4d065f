import { aMaster } from '../../test/builders';
import { orderFile } from '../../test/builders/order-file';
import { book } from '../../test/harness/reading';
import { render } from '../findings';
import { readFile } from '../formats';
import type { AcknowledgementGap } from '../replies';
import { Reading } from './reading';
import { MessageUnderstanding } from './understood';
import { untoldOf } from './untold';

// Real: the reader and the guides of the product. Only the partner is made up.

const three = orderFile('IC1', [{ number: 'A1' }, { number: 'A2' }, { number: 'A3' }]).toString('latin1');

/** What is to be told of a file. */
function untold(text: string, ...gaps: Partial<AcknowledgementGap>[]) {
  const file = Buffer.from(text, 'latin1');
  const partner = aMaster().partnerWith({ syntaxChecks: {} }).build().partnerById('partner-1');
  const reading = new Reading(() => partner);
  reading.take(new MessageUnderstanding(book).take(readFile(file)));
  const all = gaps.map((gap): AcknowledgementGap => ({
    kind: 'CONTRL', interchangeId: 'i1', envelope: 0, sent: 'receipt', obstacle: 'message-reference-missing', ...gap,
  })); // prettier-ignore
  return untoldOf([{ id: 'i1', envelopes: reading.envelopes }], all).get('i1');
}

describe('what no acknowledgement says', () => {
  it('is told to people in both languages, with how much is refused and where the first without a name stands', () => {
    const text = three.replace('UNH+2+', 'UNH++');
    const [finding, ...more] = untold(text, {}) ?? [];
    if (finding === undefined) throw new Error('Nothing is told');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'RSP-004',
      position: { segment: 'UNH', segmentIndex: 1, element: 1, offset: text.indexOf('UNH++') + 4 },
    });
    expect(render(finding, 'nl', 'staff')).toBe(
      'De afzender weet van ons alleen dat uitwisseling IC1 is aangekomen (CONTRL), en niet wat wij ervan weigeren: een geweigerd bericht heeft geen kenmerk. Geweigerd: 1 van de 3 berichten; wat niet is geweigerd, is gewoon verwerkt. Vertel het hem zelf, per telefoon of e-mail, en vraag wat is geweigerd verbeterd opnieuw te sturen.',
    );
    expect(render(finding, 'en', 'staff')).toBe(
      'All that the sender hears from us is that interchange IC1 has arrived (CONTRL), and not what we refuse of it: a refused message has no reference. Refused: 1 of 3 messages; what is not refused has been processed as usual. Tell him yourself, by telephone or mail, and ask him to correct what is refused and to send it again.',
    );
  });

  it('is that there is no acknowledgement at all, and everything is refused', () => {
    const text = three.replaceAll('0915+IC1', '0915+').replace('UNZ+3+IC1', 'UNZ+3+');
    const [finding] = untold(text, { sent: 'nothing', obstacle: 'interchange-reference-missing' }) ?? [];
    expect(finding && render(finding, 'nl', 'staff')).toMatch(
      /^De afzender van uitwisseling zonder kenmerk krijgt van ons geen ontvangstbevestiging \(CONTRL\): de uitwisseling heeft geen kenmerk\. Geweigerd: 3 van de 3 berichten/,
    );
  });

  it('is told once for an envelope, and once for each', () => {
    expect(untold(three, { kind: 'TA1', sent: 'nothing' }, { kind: '997', sent: 'nothing' })).toHaveLength(1);
    const other = three.replace(/^UNA.*\n/, '').replaceAll('IC1', 'IC2');
    expect(untold(three + other, {}, { envelope: 1 })?.map(({ actual }) => actual)).toEqual(['IC1', 'IC2']);
    expect(untold(three)).toBeUndefined();
  });
});
