import { aMaster } from '../../test/builders';
import { makeFinding } from '../findings';
import { NO_ENVELOPE } from '../formats';
import type { TradingPartner } from '../master';
import { acknowledgementsOf } from './acknowledgement';
import type { ReadEnvelope, ReadMessage } from './reading';

const PARTNER = aMaster().build().partnerById('partner-1');
const partnerWith = (fields: Partial<TradingPartner>): TradingPartner => ({
  ...PARTNER!,
  ...fields,
});

const REFUSED: ReadMessage = {
  index: 1, envelope: 0, reference: '2', type: 'ORDERS', version: 'D.96A', association: 'EAN008', byteStart: 0, byteEnd: 9,
  startLine: 1, startColumn: 1, guide: null, guideVersion: null, orderNumber: null, orderingKey: null, state: 'refused',
  findings: [makeFinding('MSG-004', { reason: 'message-segment-count' })],
}; // prettier-ignore
const anEnvelope = (over: Partial<ReadEnvelope> = {}): ReadEnvelope => ({
  envelope: { ...NO_ENVELOPE, sender: '8711111000002', reference: 'IC1' },
  partner: PARTNER,
  headerStart: 0,
  headerEnd: 50,
  findings: [],
  refused: false,
  messageCount: 2,
  refusedMessages: [],
  onlyAcknowledgements: false,
  closed: true,
  priorUse: null,
  ...over,
});
const OWN = { id: 'interchange-1', accountPartnerId: null };

describe('the acknowledgements of an interchange', () => {
  it('are one an envelope, each with what it refuses', () => {
    const made = acknowledgementsOf(OWN, 'edifact', [anEnvelope(), anEnvelope({ refusedMessages: [REFUSED] })]);
    expect(made).toMatchObject([
      { interchangeId: 'interchange-1', envelope: 0, partnerId: 'partner-1', model: { messageCount: 2, refused: [] } },
      {
        envelope: 1,
        model: { refused: [{ reference: '2', type: 'ORDERS', version: 'D.96A', association: 'EAN008' }] },
      },
    ]);
    expect(Object.keys(made[1]?.model.refused[0] ?? {}).sort()).toEqual([
      'association', 'findings', 'reference', 'type', 'version',
    ]); // prettier-ignore
  });

  it('tell of an envelope that is refused, also when it holds no message', () => {
    const findings = [makeFinding('MSG-003', { reason: 'interchange-empty' })];
    const refused = anEnvelope({ refused: true, findings, messageCount: 0, onlyAcknowledgements: true });
    expect(acknowledgementsOf(OWN, 'edifact', [refused])).toMatchObject([
      { model: { envelopeRefused: true, envelopeFindings: findings, messageCount: 0 } },
    ]);
  });

  it('keep their place when another envelope gets none', () => {
    const made = acknowledgementsOf(OWN, 'edifact', [anEnvelope({ partner: null }), anEnvelope()]);
    expect(made.map(({ envelope }) => envelope)).toEqual([1]);
  });

  it('follow the version that was agreed with the partner', () => {
    const partner = partnerWith({ controlVersion: 'eancom' });
    expect(acknowledgementsOf(OWN, 'edifact', [anEnvelope({ partner })])).toMatchObject([
      { model: { version: 'eancom' } },
    ]);
  });

  it.each<readonly [string, Partial<ReadEnvelope>]>([
    ['to a sender whom we do not know', { partner: null }],
    ['to a partner who wants none', { partner: partnerWith({ acknowledge: false }) }],
    ['to acknowledgements', { onlyAcknowledgements: true }],
  ])('never go %s', (_, over) => {
    expect(acknowledgementsOf(OWN, 'edifact', [anEnvelope(over)])).toEqual([]);
  });

  it('never go to one partner for what the account of another delivered', () => {
    expect(acknowledgementsOf({ ...OWN, accountPartnerId: 'partner-2' }, 'edifact', [anEnvelope()])).toEqual([]);
    expect(acknowledgementsOf({ ...OWN, accountPartnerId: 'partner-1' }, 'edifact', [anEnvelope()])).toHaveLength(1);
  });

  it.each(['ubl', 'unknown'] as const)('are a matter of EDIFACT alone: none for %s', (format) => {
    expect(acknowledgementsOf(OWN, format, [anEnvelope()])).toEqual([]);
  });
});
