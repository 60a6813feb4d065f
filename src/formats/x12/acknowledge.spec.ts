import { readAcknowledgement } from '../received-acknowledgement';
import type { AcknowledgedGroup } from '../acknowledged';
import { writeFunctionalAcknowledgement, writeInterchangeAcknowledgement } from './acknowledge';
import { findingsOf, group, interchange, ISA, messagesOf, order, read, reasonsOf, set } from './test-support';

const OPTIONS = { reference: '42', preparedAt: '2026-01-05T10:30' };
const BEG = 'BEG*00*SA*PO4711**20260105';
const PO1 = 'PO1*1*12*EA*3.49**VN*AB-1';

type Told = Parameters<typeof writeInterchangeAcknowledgement>[0];

/** What the reader told, gathered as an acknowledgement needs it. */
function gathered(text: string): { interchange: Told; groups: AcknowledgedGroup[] } {
  const events = read(text);
  const envelope = events.flatMap((event) => (event.kind === 'envelope' ? [event.envelope] : []))[0];
  const findings = events.flatMap((event) => (event.kind === 'envelope-end' ? event.findings : []));
  if (envelope === undefined) throw new Error('no envelope');
  const groups = events.flatMap((event) => {
    if (event.kind !== 'group-end') return [];
    const messages = messagesOf(events).filter((message) => message.group === event.group);
    return [{ ...event, messages }];
  });
  return { interchange: { envelope, findings }, groups };
}

function functional(text: string, more: Partial<Parameters<typeof writeFunctionalAcknowledgement>[2]> = {}): string {
  const { interchange: of, groups } = gathered(text);
  const written = writeFunctionalAcknowledgement(of, groups, { ...OPTIONS, type: '997', ...more });
  return written.ok ? written.value.text : written.error;
}

function ta1(text: string): string {
  const written = writeInterchangeAcknowledgement(gathered(text).interchange, OPTIONS);
  return written.ok ? written.value.text : written.error;
}

/** The segments between AK1 and AK9, both included. */
const inside = (text: string): readonly string[] => text.split('~').filter((segment) => /^(?:AK|IK|CTX)/.test(segment));

describe('a 997', () => {
  it('goes back the way the group came, in its version, with our numbers', () => {
    expect(functional(order())).toBe(
      [
        'ISA*00*          *00*          *ZZ*VERKOPERBV     *ZZ*KOPERBV        *260105*1030*U*00401*000000042*0*P*:',
        'GS*FA*VERKOPERBV*KOPERBV*20260105*1030*42*X*004010',
        'ST*997*0001',
        'AK1*PO*7',
        'AK9*A*1*1*1',
        'SE*4*0001',
        'GE*1*42',
        'IEA*1*000000042',
        '',
      ].join('~'),
    );
  });

  it('names versions from 005010 on, and writes itself in that version', () => {
    const isa = ISA.replace('*U*00401*', '*^*00501*');
    const text = functional(interchange([group([set([BEG, 'PO1*1*twelve'])], { version: '005010' })], isa));
    expect(text).toContain('*X*005010~');
    expect(text).toContain('*^*00501*');
    expect(inside(text)[0]).toBe('AK1*PO*7*005010');
  });

  it('counts: some rejected, all rejected, the trailer of the group as it says', () => {
    const bad = set([BEG, PO1], { number: '0002' }).replace('SE*4', 'SE*9');
    expect(inside(functional(interchange([group([set(), bad])])))).toEqual([
      'AK1*PO*7',
      'AK2*850*0002',
      'AK5*R*4',
      'AK9*P*2*2*1',
    ]);
    expect(inside(functional(interchange([group([bad])]))).at(-1)).toBe('AK9*R*1*1*0');
    expect(inside(functional(order().replace('GE*1*7', 'GE*5*7'))).at(-1)).toBe('AK9*R*5*1*0*5');
  });

  it('tells of sets that are accepted with errors, where the partner wants to hear of them', () => {
    const text = order([BEG, PO1, 'XX*1']);
    expect(inside(functional(text))).toEqual(['AK1*PO*7', 'AK9*A*1*1*1']);
    expect(inside(functional(text, { reports: () => true }))).toEqual([
      'AK1*PO*7',
      'AK2*850*0001',
      'AK3*XX*4**1',
      'AK5*E*5',
      'AK9*E*1*1*1',
    ]);
  });

  it('is one for each group', () => {
    const text = interchange([group([set()], { number: '7' }), group([set()], { number: '8' })]);
    expect(inside(functional(text))).toEqual(['AK1*PO*7', 'AK9*A*1*1*1', 'AK1*PO*8', 'AK9*A*1*1*1']);
  });

  it('answers groups of another release in a group of their own, with a number of their own', () => {
    const isa = ISA.replace('*U*00401*', '*^*00501*');
    const groups = [group([set()]), group([set()], { number: '8', version: '005010' })];
    const text = functional(interchange(groups, isa));
    expect(text.split('~').filter((one) => one.startsWith('GS'))).toEqual([
      'GS*FA*VERKOPERBV*KOPERBV*20260105*1030*42*X*004010',
      'GS*FA*VERKOPERBV*KOPERBV*20260105*1030*100000042*X*005010',
    ]);
    expect(reasonsOf(read(text))).toEqual([]);
  });

  it('has no numbers for groups of more than ten releases', () => {
    const groups = Array.from({ length: 11 }, (_, at) => group([set()], { version: `0040${String(at + 10)}` }));
    expect(functional(interchange(groups.slice(1)))).toContain('*900000042*');
    expect(functional(interchange(groups))).toBe('too-many-releases');
  });

  it('copies an identifier whole, however wide', () => {
    const wide = order().replace('KOPERBV        ', 'KOPERBV BUITEN DE MAAT');
    expect(functional(wide)).toContain('*ZZ*KOPERBV BUITEN DE MAAT*');
  });

  it('is never written for acknowledgements', () => {
    const text = interchange([group([set(['AK1*PO*7', 'AK9*A*1*1*1'], { type: '997' })], { type: 'FA' })]);
    expect(functional(text)).toBe('acknowledges-acknowledgement');
  });

  it('leaves out a group that it cannot name, and tells of the others', () => {
    const nameless = group([set()]).replace('*7*X*', '**X*');
    expect(inside(functional(interchange([nameless, group([set()], { number: '8' })])))).toEqual([
      'AK1*PO*8',
      'AK9*A*1*1*1',
    ]);
  });

  it('does not name a group or a set whose name has a control character', () => {
    const odd = group([set()]).replace('*7*X*', '*\x007*X*');
    expect(inside(functional(interchange([odd, group([set()], { number: '8' })])))).toEqual([
      'AK1*PO*8',
      'AK9*A*1*1*1',
    ]);
    expect(functional(interchange([odd]))).toBe('group-reference-missing');
    const sets = [set(), set().replaceAll('*0001', '*00\x0001')];
    expect(inside(functional(interchange([group(sets)])))).toEqual(['AK1*PO*7', 'AK9*P*2*2*1']);
  });

  it('refuses a group for a control character elsewhere in GS, which 716 has no code for', () => {
    expect(inside(functional(order().replace('*0900*7', '*09\x0000*7')))).toEqual(['AK1*PO*7', 'AK9*R*1*1*0']);
  });

  it.each([
    ['no sender', order().replace('*ZZ*KOPERBV        *', '*ZZ*               *'), 'sender-missing'],
    ['no GS06', order().replace('*7*X*', '**X*'), 'group-reference-missing'],
  ])('cannot be written without what must be copied: %s', (_, text, obstacle) => {
    expect(functional(text)).toBe(obstacle);
  });
});

/** Every fault that can be told of a group, a set, a segment or an element, in the codes of 716, 718, 720 and 723. */
const FAULTS: readonly (readonly [what: string, text: string, told: readonly string[]])[] = [
  ['716 3: no GE', order().replace('GE*1*7~', ''), ['AK9*R*1*1*0*3']],
  ['716 4: GE02', order().replace('GE*1*7', 'GE*1*8'), ['AK9*R*1*1*0*4']],
  ['716 5: GE01', order().replace('GE*1*7', 'GE*2*7'), ['AK9*R*2*1*0*5']],
  ['718 2: no SE', order([BEG, PO1]).replace(/SE\*.*?~/, ''), ['AK2*850*0001', 'AK5*R*2', 'AK9*R*1*1*0']],
  ['718 3: SE02', order([BEG, PO1]).replace('SE*4*0001', 'SE*4*0002'), ['AK2*850*0001', 'AK5*R*3', 'AK9*R*1*1*0']],
  ['718 4: SE01', order([BEG, PO1]).replace('SE*4*', 'SE*5*'), ['AK2*850*0001', 'AK5*R*4', 'AK9*R*1*1*0']],
  ['720 1: unknown', order([BEG, PO1, 'XX*1']), ['AK3*XX*4**1', 'AK5*E*5', 'AK9*E*1*1*1']],
  ['720 2: unexpected', order([BEG, PO1, 'CTT*1', 'BEG*00']), ['AK3*BEG*5**7', 'AK4*2**1', 'AK4*3**1', 'AK4*5**1']],
  ['720 3: missing', order([PO1]), ['AK3*BEG*2**3', 'AK5*R*5', 'AK9*R*1*1*0']],
  [
    '720 4: loop too often',
    order([
      BEG,
      ...'1'
        .repeat(26)
        .split('')
        .map(() => 'SAC*C'),
      PO1,
    ]),
    ['AK3*SAC*28**4'],
  ],
  ['720 5: segment too often', order([BEG, 'CUR*BY*EUR', 'CUR*BY*USD', PO1]), ['AK3*CUR*4**5', 'AK5*E*5']],
  ['720 6: not in this set', order([BEG, PO1, 'AK9*A*1*1*1']), ['AK3*AK9*4**6', 'AK5*E*5']],
  ['720 7: out of order', order([BEG, 'DTM*002*20260109', 'CUR*BY*EUR', PO1]), ['AK3*CUR*4**7', 'AK5*E*5']],
  ['723 1: missing', order(['BEG*00*SA*PO4711', PO1]), ['AK3*BEG*2**8', 'AK4*5**1', 'AK5*E*5']],
  ['723 3: too many', order([BEG, `${PO1}${'*'.repeat(20)}1`]), ['AK3*PO1*3**8', 'AK4*27**3*1', 'AK5*E*5']],
  ['723 3: a component, before 005010', order([BEG, 'PO1*1>2*12']), ['AK3*PO1*3**8', 'AK4*1:2**3*2', 'AK5*E*5']],
  ['723 4: short', order(['BEG*0*SA*PO4711**20260105', PO1]), ['AK3*BEG*2**8', 'AK4*1**4*0', 'AK5*E*5']],
  ['723 5: long', order(['BEG*000*SA*PO4711**20260105', PO1]), ['AK3*BEG*2**8', 'AK4*1**5*000', 'AK5*E*5']],
  ['723 6: characters', order([BEG, 'PO1*1*twelve']), ['AK3*PO1*3**8', 'AK4*2**6', 'AK5*E*5']],
  ['723 8: date', order(['BEG*00*SA*PO4711**20261305', PO1]), ['AK3*BEG*2**8', 'AK4*5**8*20261305', 'AK5*E*5']],
  ['723 9: time', order([BEG, 'DTM*002*20260109*9900', PO1]), ['AK3*DTM*3**8', 'AK4*3**9*9900', 'AK5*E*5']],
];

describe('what is wrong', () => {
  it.each(FAULTS)('%s', (_, text, told) => {
    const segments = inside(functional(text, { reports: () => true }));
    expect(segments).toEqual(expect.arrayContaining([...told]));
  });

  it('is told in the codes of 005010 where that is the version', () => {
    const isa = ISA.replace('*U*00401*', '*^*00501*');
    const text = interchange([group([set([BEG, 'PO1*1>2*12^13'])], { version: '005010' })], isa);
    expect(inside(functional(text, { reports: () => true }))).toEqual(
      expect.arrayContaining(['AK4*1:2**13*2', 'AK4*2::2**12*13']),
    );
  });

  it.each(FAULTS)('is told in a 999 as well: %s', (_, text, told) => {
    const segments = inside(functional(text, { reports: () => true, type: '999' }));
    const [first = ''] = told;
    expect(
      segments.some((segment) => segment.startsWith(first.replace(/^AK([345])/, 'IK$1').split('**')[0] ?? '')),
    ).toBe(true);
    expect(reasonsOf(read(functional(text, { reports: () => true, type: '999' })))).toEqual([]);
  });

  it.each(FAULTS)('reads the same in our own acknowledgement: %s', (_, text) => {
    const acknowledgement = functional(text, { reports: () => true });
    expect(reasonsOf(read(acknowledgement))).toEqual([]);
    const [message] = messagesOf(read(acknowledgement));
    const received = message === undefined ? null : readAcknowledgement(message);
    const faults = received?.parts[0]?.sets[0]?.segments ?? [];
    const places = faults.flatMap(({ position, elements }) =>
      elements.length === 0 ? [`${position}`] : elements.map(({ element }) => `${position}.${element}`),
    );
    const found = messagesOf(read(text)).flatMap(({ findings }) =>
      findings.flatMap(({ reason, position }) => {
        if (position === null || !('segmentIndex' in position) || reason === null) return [];
        if (reason.startsWith('message')) return [];
        const at = position.segmentIndex + (reason === 'segment-missing' ? 1 : 0);
        return [position.element === undefined ? `${at}` : `${at}.${position.element}`];
      }),
    );
    expect([...new Set(places)].sort()).toEqual([...new Set(found)].sort());
  });
});

describe('a TA1', () => {
  it('quotes no control number or party with a control character in it', () => {
    expect(ta1(order().replace('*000000101*0', '*0000\x000101*0'))).toBe('interchange-unquotable');
    expect(ta1(order().replace('KOPERBV ', 'KOPER\x00BV'))).toBe('interchange-unquotable');
    expect(ta1(order().replace('*00*          *00', '*00*    \x00     *00'))).toContain(
      'TA1*000000101*260105*0900*R*011~',
    );
  });

  it('accepts', () => {
    expect(ta1(order())).toBe(
      [
        'ISA*00*          *00*          *ZZ*VERKOPERBV     *ZZ*KOPERBV        *260105*1030*U*00401*000000042*0*P*:',
        'TA1*000000101*260105*0900*A*000',
        'IEA*0*000000042',
        '',
      ].join('~'),
    );
  });

  it.each([
    ['001', order().replace('IEA*1*000000101', 'IEA*1*000000102')],
    ['014', order().replace('*260105*0900*U', '*      *0900*U')],
    ['015', order().replace('*260105*0900*U', '*260105*    *U')],
    ['017', order().replace('*00401*', '*     *')],
    ['021', order().replace('IEA*1*', 'IEA*2*')],
    ['022', `rubbish ${order()}`],
    ['023', order().replace(/IEA.*/, '')],
    ['024', interchange([])],
    [
      '024',
      order()
        .replace(/GS.*?~/, '')
        .replace(/GE.*?~/, '')
        .replace('IEA*1', 'IEA*0'),
    ],
  ])('rejects with note %s', (note, text) => {
    expect(ta1(text)).toContain(`*R*${note}~`);
    const [message] = messagesOf(read(ta1(text)));
    expect(message === undefined ? null : readAcknowledgement(message)).toMatchObject({
      standard: 'TA1',
      outcome: 'rejected',
      codes: [note],
    });
    expect(findingsOf(read(ta1(text)))).toEqual([]);
  });
});

describe('a party of separators', () => {
  it.each(['^', '*:', '~'])('"%s" is nobody to answer', (party) => {
    const told = gathered(order()).interchange;
    const written = writeInterchangeAcknowledgement(
      { ...told, envelope: { ...told.envelope, sender: party } },
      OPTIONS,
    );
    expect(written).toMatchObject({ ok: false, error: 'sender-missing' });
  });
});

describe('a version of ISA that is none', () => {
  it.each(['1~', '0040', '  ST ', '\t>~  '])('"%s" is not repeated', (version) => {
    const told = gathered(order()).interchange;
    const envelope = { ...told.envelope, syntax: { id: 'X12', version } };
    const written = writeInterchangeAcknowledgement({ ...told, envelope }, OPTIONS);
    expect(written.ok && written.value.text).toContain('*U*00401*000000042*');
  });
});
