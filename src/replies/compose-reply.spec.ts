import { makeFinding } from '../findings';
import { NO_ENVELOPE } from '../formats';
import { gapOf } from './compose-acknowledgement';
import { composeReply } from './compose-reply';
import { aModel, CONTEXT, messageLines, UBL, X12 } from './compose-test-support';
import type { AcknowledgementKind, AcknowledgementModel } from './acknowledgement-model';

const COUNT = makeFinding('MSG-004', {
  reason: 'message-segment-count',
  position: { segment: 'UNT', segmentIndex: 14, element: 1, offset: 0, line: 1, column: 1 },
});
const TOTAL = makeFinding('MSG-004', { reason: 'interchange-message-count' });
const message = (reference: string | null) => ({
  reference,
  type: 'ORDERS',
  version: 'D.96A',
  association: 'EAN008',
  findings: [COUNT],
});

const aContrl = (over: Partial<AcknowledgementModel> = {}): AcknowledgementModel => ({
  envelope: {
    ...NO_ENVELOPE,
    sender: '8700000000015',
    senderQualifier: '14',
    receiver: '8700000000022',
    receiverQualifier: '14',
    reference: 'IC1',
    syntax: { id: 'UNOC', version: '3' },
  },
  version: 'un',
  envelopeFindings: [],
  refused: [],
  groups: [],
  messageCount: 2,
  checks: {},
  ...over,
});

/** The segments between UNH and UNT. */
function told(model: AcknowledgementModel): readonly string[] {
  const composed = composeReply({ kind: 'CONTRL', model }, CONTEXT);
  if (!composed.ok) throw new Error(composed.error);
  return messageLines(composed.value.bytes.toString('latin1')).filter((line) => line.trim().startsWith('UC'));
}
const owed = (kind: AcknowledgementKind, model: AcknowledgementModel) => ({
  kind, model, interchangeId: 'i', envelope: 0, partnerId: 'p',
}); // prettier-ignore
const action = (model: AcknowledgementModel): string | undefined =>
  /^UCI\+.*\+(\d)(?:\+|$)/.exec(told(model)[0] ?? '')?.[1];

describe('an acknowledgement', () => {
  it('accepts a whole interchange in one word', () => {
    expect(told(aContrl())).toEqual(['UCI+IC1+8700000000015:14+8700000000022:14+7']);
  });

  it('names the refused messages alone, and accepts the rest', () => {
    const model = aContrl({ refused: [message('2')] });
    expect(action(model)).toBe('7');
    expect(told(model)[1]).toMatch(/^UCM\+2\+ORDERS:D:96A:UN:EAN008\+4\+29/);
    expect(told(model).filter((line) => line.startsWith('UCM'))).toHaveLength(1);
  });

  it('of messages that are all refused refuses the interchange, and says why of each', () => {
    expect(told(aContrl({ refused: [message('1'), message('2')] }))).toEqual([
      'UCI+IC1+8700000000015:14+8700000000022:14+4',
      'UCM+1+ORDERS:D:96A:UN:EAN008+4+29',
      'UCM+2+ORDERS:D:96A:UN:EAN008+4+29',
    ]);
  });

  it('of a refused interchange says why', () => {
    const model = aContrl({ envelopeFindings: [TOTAL] });
    expect(told(model)[0]).toMatch(/^UCI\+IC1\+.*\+4\+29/);
  });

  it('of a tolerated interchange does not contradict what we do', () => {
    const checks = { 'interchange-message-count': 'report' } as const;
    expect(told(aContrl({ envelopeFindings: [TOTAL], checks }))).toEqual(told(aContrl()));
    expect(action(aContrl({ envelopeFindings: [TOTAL] }))).toBe('4');
  });

  it('refuses for a note that is refused to this partner', () => {
    const note = makeFinding('MSG-010', {
      reason: 'element-code-unknown',
      severity: 'error',
      position: COUNT.position,
    });
    const model = aContrl({ refused: [{ ...message('2'), findings: [note] }] });
    expect(told(model).slice(1)).toEqual(['UCM+2+ORDERS:D:96A:UN:EAN008+4', 'UCS+14', 'UCD+12+2']);
  });

  it('of a message that is refused tells of what is only reported as well, and refuses for that alone nothing', () => {
    const other = makeFinding('MSG-003', { reason: 'segment-missing', severity: 'blocking', position: COUNT.position });
    const checks = { 'message-segment-count': 'report' } as const;
    const both = aContrl({ refused: [{ ...message('2'), findings: [COUNT, other] }], checks });
    expect(told(both).slice(1)).toEqual(['UCM+2+ORDERS:D:96A:UN:EAN008+4+29', 'UCS+14+13']);
    expect(told(aContrl({ refused: [message('2')], checks }))).toHaveLength(1);
  });

  it('of a group says what refuses it, and not what is only reported', () => {
    const group = {
      type: 'ORDERS', sender: 'A', senderQualifier: null, receiver: 'B', receiverQualifier: null, reference: '7', version: 'D.96A',
    }; // prettier-ignore
    const findings = (['group-message-count', 'group-trailer-missing'] as const).map((reason) =>
      makeFinding('MSG-004', { reason }),
    );
    const groups = [{ group, declared: null, messageCount: 1, findings, messages: [] }];
    const checks = { 'group-message-count': 'report' } as const;
    expect(told(aContrl({ groups, checks, messageCount: 1 }))).toEqual([
      'UCI+IC1+8700000000015:14+8700000000022:14+7',
      'UCF+7+A+B+4+13',
    ]);
    const reported = groups.map((one) => ({ ...one, findings: findings.slice(0, 1) }));
    expect(told(aContrl({ groups: reported, checks, messageCount: 1 }))).toHaveLength(1);
  });

  it.each([
    ['un', '3', 'CONTRL:D:3:UN'],
    ['un', '4', 'CONTRL:4:1:UN'],
    ['eancom', '3', 'CONTRL:2:2:UN:EAN002'],
    ['eancom', '4', 'CONTRL:D:3:UN:EAN004'],
  ] as const)('for a partner with %s of an interchange in syntax %s is a %s', (version, syntax, type) => {
    const model = aContrl({ version, envelope: { ...aContrl().envelope, syntax: { id: 'UNOC', version: syntax } } });
    const composed = composeReply({ kind: 'CONTRL', model }, CONTEXT);
    expect(composed.ok && composed.value.bytes.toString('latin1')).toContain(type);
  });

  it('has our reference, the Dutch time, and a name that tells what it is about', () => {
    const composed = composeReply({ kind: 'CONTRL', model: aContrl() }, CONTEXT);
    expect(composed.ok && composed.value.fileName).toBe('CONTRL_IC1_00000007.edi');
    expect(composed.ok && composed.value.bytes.toString('latin1')).toMatch(/\+261123:0030\+00000007/);
  });

  it('cannot be made where the sender has no name', () => {
    const model = aContrl({ envelope: { ...aContrl().envelope, sender: null } });
    expect(composeReply({ kind: 'CONTRL', model }, CONTEXT)).toEqual({ ok: false, error: 'sender-missing' });
    expect(gapOf(owed('CONTRL', model))).toMatchObject({ sent: 'nothing', obstacle: 'sender-missing' });
  });

  it('accepts nothing where a refused message has no reference', () => {
    const model = aContrl({ refused: [message(null)], messageCount: 2 });
    expect(told(model)).toEqual(['UCI+IC1+8700000000015:14+8700000000022:14+8']);
    expect(gapOf(owed('CONTRL', model))).toMatchObject({ sent: 'receipt', obstacle: 'message-reference-missing' });
    const all = aContrl({ refused: [message(null)], messageCount: 1 });
    expect(told(all)[0]).toContain('+4');
    expect(gapOf(owed('CONTRL', all))).toBeNull();
  });
});

describe('an acknowledgement of X12', () => {
  const group = {
    type: 'PO', sender: 'A', senderQualifier: null, receiver: 'B', receiverQualifier: null, reference: '7', version: '004010',
  }; // prettier-ignore
  const { envelope } = aContrl();
  const model = aContrl({
    envelope: { ...envelope, syntax: { id: 'X12', version: '00401' }, reference: '000000101', acknowledgementRequested: true },
    messageCount: 0,
    groups: [
      { group, declared: '2', messageCount: 2, findings: [], messages: [{ ...message('0002'), type: '850', version: '004010' }] },
    ],
  }); // prettier-ignore
  const written = (kind: 'TA1' | '997' | '999', of = model): readonly string[] => {
    const composed = composeReply({ kind, model: of }, CONTEXT);
    if (!composed.ok) throw new Error(composed.error);
    return [
      composed.value.fileName,
      ...composed.value.bytes
        .toString('latin1')
        .split('~')
        .map((line) => line.trim()),
    ];
  };
  const TOLD = /^(TA1\*|AK|IK)/;

  it('tells of each group, in the 997 or 999 that the partner reads', () => {
    const lines = written('997');
    expect(lines[0]).toBe('997_000000101_00000007.x12');
    expect(lines[1]).toMatch(/^ISA\*.*\*000000007\*0\*P\*/);
    expect(lines.filter((line) => TOLD.test(line))).toEqual(['AK1*PO*7', 'AK2*850*0002', 'AK5*R*4', 'AK9*P*2*2*1']);
    expect(written('999').filter((line) => TOLD.test(line))).toEqual([
      'AK1*PO*7*004010', 'AK2*850*0002*004010EAN008', 'IK5*R*4', 'AK9*P*2*2*1',
    ]); // prettier-ignore
  });

  it('accepts with errors what is only reported: a set, a group, the interchange', () => {
    const checks = { 'message-segment-count': 'report', 'group-message-count': 'report', 'interchange-message-count': 'report' } as const; // prettier-ignore
    const reported = { ...model, checks, envelopeFindings: [TOTAL] };
    expect(written('997', reported).filter((line) => TOLD.test(line))).toEqual([
      'AK1*PO*7', 'AK2*850*0002', 'AK5*E*4', 'AK9*E*2*2*2',
    ]); // prettier-ignore
    const [first] = model.groups;
    const count = makeFinding('MSG-004', { reason: 'group-message-count' });
    const groups = [{ ...first!, messages: [], findings: [count] }];
    expect(written('997', { ...reported, groups }).filter((line) => TOLD.test(line))).toEqual([
      'AK1*PO*7', 'AK9*E*2*2*2*5',
    ]); // prettier-ignore
    expect(written('TA1', reported).filter((line) => TOLD.test(line))).toEqual(['TA1*000000101*261123*0030*E*021']);
  });

  it('accepts nothing with errors in a group that is refused', () => {
    const [first] = model.groups;
    const count = makeFinding('MSG-004', { reason: 'group-message-count' });
    const checks = { 'message-segment-count': 'report' } as const;
    const refused = { ...model, checks, groups: [{ ...first!, findings: [count] }] };
    expect(written('997', refused).filter((line) => TOLD.test(line))).toEqual(['AK1*PO*7', 'AK9*R*2*2*0*5']);
  });

  it('of the interchange accepts it, or says why not', () => {
    const refused = { ...model, envelopeFindings: [TOTAL] };
    expect(written('TA1').filter((line) => TOLD.test(line))).toEqual(['TA1*000000101*261123*0030*A*000']);
    expect(written('TA1', refused).filter((line) => TOLD.test(line))).toEqual(['TA1*000000101*261123*0030*R*021']);
    expect(written('TA1')[0]).toBe('TA1_000000101_00000007.x12');
  });
});

describe('an answer to an order', () => {
  it('goes in the format that the order came in', () => {
    const edifact = composeReply({ kind: 'ORDRSP', model: aModel() }, CONTEXT);
    const ubl = composeReply({ kind: 'UBL-ORDER-RESPONSE', model: aModel({}, UBL) }, CONTEXT);
    const x12 = composeReply({ kind: '855', model: aModel({}, X12) }, CONTEXT);
    expect(x12.ok && x12.value.fileName).toBe('855_4711_00000007.x12');
    expect(edifact.ok && edifact.value.fileName).toBe('ORDRSP_4711_00000007.edi');
    expect(ubl.ok && ubl.value.fileName).toBe('OrderResponse_4711_00000007.xml');
  });
});
