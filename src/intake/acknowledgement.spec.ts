import { aMaster } from '../../test/builders';
import { makeFinding } from '../findings';
import { NO_ENVELOPE } from '../formats';
import type { TradingPartner } from '../master';
import { acknowledgementsOf } from './acknowledgement';
import type { ReadEnvelope, ReadGroup } from './envelope-reading';
import type { ReadMessage } from './read-message';

const PARTNER = aMaster().build().partnerById('partner-1');
const partnerWith = (fields: Partial<TradingPartner>): TradingPartner => ({
  ...PARTNER!,
  ...fields,
});

const REFUSED: ReadMessage = {
  index: 1, envelope: 0, groupIndex: null, reference: '2', type: 'ORDERS', version: 'D.96A', association: 'EAN008', byteStart: 0, byteEnd: 9,
  startLine: 1, startColumn: 1,
  wrapped: false, guide: null, guideVersion: null, orderNumber: null, orderingKey: null, state: 'refused',
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
  groups: [],
  refusedMessages: [],
  reportedMessages: [],
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
      { model: { envelopeFindings: findings, messageCount: 0 } },
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

  it.each(['ubl', 'unknown'] as const)('are a matter of EDIFACT and X12: none for %s', (format) => {
    expect(acknowledgementsOf(OWN, format, [anEnvelope()])).toEqual([]);
  });
});

const aGroup = (index: number, over: Partial<ReadGroup> = {}): ReadGroup => ({
  group: {
    index, envelope: 0, type: 'PO', sender: 'A', senderQualifier: null, receiver: 'B', receiverQualifier: null,
    reference: String(index + 7), version: '004010', position: { line: 1, column: 1, offset: 0 },
  },
  declared: '2',
  messageCount: 2,
  findings: [],
  refused: false,
  ...over,
}); // prettier-ignore
const x12 = (over: Partial<ReadEnvelope> = {}, asked = false) => {
  const { envelope, ...rest } = anEnvelope({ groups: [aGroup(0)], ...over });
  return acknowledgementsOf(OWN, 'x12', [{ ...rest, envelope: { ...envelope, acknowledgementRequested: asked } }]);
};
const kinds = (made: ReturnType<typeof x12>): readonly string[] => made.map(({ kind }) => kind);

describe('the acknowledgements of an X12 interchange', () => {
  it('are a 997, or the 999 that the partner reads', () => {
    expect(kinds(x12())).toEqual(['997']);
    expect(kinds(x12({ partner: partnerWith({ functionalAcknowledgement: '999' }) }))).toEqual(['999']);
  });

  it('are TA1 as well where ISA14 asks for it', () => {
    expect(kinds(x12({}, true))).toEqual(['TA1', '997']);
  });

  it('are TA1 alone where the interchange is refused', () => {
    expect(kinds(x12({ refused: true }))).toEqual(['TA1']);
  });

  it('never go to acknowledgements; TA1 goes to groups of them where it is asked for', () => {
    const only = { onlyAcknowledgements: true };
    const { group } = aGroup(0);
    const groups = [aGroup(0, { group: { ...group, type: 'FA' } })];
    expect(kinds(x12({ ...only, groups }))).toEqual([]);
    expect(kinds(x12({ ...only, groups }, true))).toEqual(['TA1']);
    expect(kinds(x12({ ...only, groups: [] }, true))).toEqual([]);
    expect(kinds(x12({ ...only, groups: [], refused: true }, true))).toEqual([]);
  });

  it('tell of each group with the messages that are refused in it', () => {
    const findings = [makeFinding('MSG-004', { reason: 'group-message-count' })];
    const refused = (groupIndex: number | null, reference: string) => ({ ...REFUSED, groupIndex, reference });
    const [made] = x12({
      messageCount: 5,
      groups: [aGroup(0), aGroup(1, { findings, refused: true })],
      refusedMessages: [refused(1, '3'), refused(0, '2'), refused(null, '5')],
    });
    expect(made?.model).toMatchObject({
      messageCount: 1,
      refused: [{ reference: '5' }],
      groups: [
        { group: { reference: '7' }, messageCount: 2, findings: [], messages: [{ reference: '2' }] },
        { group: { reference: '8' }, findings, messages: [{ reference: '3' }] },
      ],
    });
  });

  it('tell of messages that are accepted with errors as well, in their order, and by which settings', () => {
    const inGroup = (index: number, reference: string) => ({ ...REFUSED, groupIndex: 0, index, reference });
    const [made] = x12({ refusedMessages: [inGroup(4, '5')], reportedMessages: [inGroup(3, '4'), inGroup(6, '7')] });
    expect(made?.model).toMatchObject({
      groups: [{ messages: [{ reference: '4' }, { reference: '5' }, { reference: '7' }] }],
      checks: PARTNER?.syntaxChecks,
    });
  });
});
