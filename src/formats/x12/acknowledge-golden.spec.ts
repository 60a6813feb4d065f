import { makeFinding, SYNTAX_REASONS, type Finding, type SyntaxReason } from '../../findings';
import { refusesByDefault, type AcknowledgedGroup } from '../acknowledged';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../message';
import { readAcknowledgement } from '../received-acknowledgement';
import { writeFunctionalAcknowledgement, writeInterchangeAcknowledgement, type X12Acknowledged } from './acknowledge';
import { findingsOf, group, interchange, ISA, messagesOf, order, read, set } from './test-support';

/*
 * For every reason that has a code in X12: an interchange in which the reader finds it and nothing else, and what TA1 or 997 says of it
 * (I18, 716, 718, 720 and 723 of release 005010; ST is segment 1 of its set, the tag is no element).
 */

const OPTIONS = { reference: '42', preparedAt: '2026-01-05T10:30' };
const BEG = 'BEG*00*SA*PO4711**20260105';
const PO1 = 'PO1*1*12*EA*3.49**VN*AB-1';
const ISA_5010 = ISA.replace('*U*00401*', '*^*00501*');
const REPEATING = (segment: string): string =>
  interchange([group([set([BEG, segment])], { version: '005010' })], ISA_5010);
const LONG = `MSG*${'long '.repeat(14)}`;

interface Golden {
  readonly reason: SyntaxReason;
  readonly text: string;
  /** TA1 and all, or what stands between AK1 and SE. */
  readonly told: string;
  readonly limits?: Partial<ReadLimits>;
  /** Told by who reads on: not by the reader. */
  readonly elsewhere?: true;
}

const TA1 = 'TA1*000000101*260105*0900*R';

const INTERCHANGE: readonly Golden[] = [
  { reason: 'interchange-header-incomplete', text: order().replace('*260105*0900*U', '*      *0900*U'), told: `${TA1.replace('*260105*0900*', '*260105*1030*')}*014` },
  { reason: 'interchange-header-incomplete', text: order().replace('*00401*', '*     *'), told: `${TA1}*017` },
  { reason: 'interchange-trailer-missing', text: order().replace(/IEA.*/, ''), told: `${TA1}*023` },
  { reason: 'interchange-truncated', text: order().replace(/IEA.*/, 'GS*PO'), told: `${TA1}*023` },
  { reason: 'interchange-reference-mismatch', text: order().replace('IEA*1*000000101', 'IEA*1*000000102'), told: `${TA1}*001` },
  { reason: 'interchange-message-count', text: order().replace('IEA*1*', 'IEA*2*'), told: `${TA1}*021` },
  { reason: 'interchange-empty', text: interchange([]), told: `${TA1}*024` },
  { reason: 'garbage-between-segments', text: `Dear partner, ${order()}`, told: `${TA1}*022` },
  { reason: 'segment-outside-message', text: order().replace('GE*', 'REF*PO~GE*'), told: `${TA1}*024` },
  { reason: 'too-many-envelopes', text: order(), elsewhere: true, told: `${TA1}*024` },
  { reason: 'too-many-groups', text: order(), elsewhere: true, told: `${TA1}*024` },
  { reason: 'too-many-refused-messages', text: order(), elsewhere: true, told: `${TA1}*024` },
  { reason: 'interchange-duplicate', text: order() + order(), told: `${TA1}*025` },
  { reason: 'group-duplicate', text: interchange([group([set()]), group([set()])]), told: `${TA1}*024` },
  { reason: 'message-outside-group', text: interchange([]).replace('IEA*0', `${set()}IEA*0`), told: `${TA1}*024` },
  { reason: 'element-too-long', text: order().replace('KOPERBV        ', 'KOPERBV BUITEN DE MAAT'), told: `${TA1}*006` },
  { reason: 'element-too-short', text: order().replace('ISA*00*          *', 'ISA*00**'), told: `${TA1}*011` },
]; // prettier-ignore

const refused = (codes: string): string => `AK2*850*0001~AK5*R*${codes}~AK9*R*1*1*0`;
/** One segment that is wrong, AK3 with what stands below it. */
const segment = (told: string, type = '850'): string => `AK2*${type}*0001~${told}~AK5*R*5~AK9*R*1*1*0`;

const GROUP: readonly Golden[] = [
  { reason: 'group-header-incomplete', text: order().replace('*X*004010', '*X'), told: 'AK9*R*1*1*0*2' },
  { reason: 'group-trailer-missing', text: order().replace('GE*1*7~', ''), told: 'AK9*R*1*1*0*3' },
  { reason: 'group-reference-mismatch', text: order().replace('GE*1*7', 'GE*1*8'), told: 'AK9*R*1*1*0*4' },
  { reason: 'group-message-count', text: order().replace('GE*1*7', 'GE*2*7'), told: 'AK9*R*2*1*0*5' },
];

const SET: readonly Golden[] = [
  { reason: 'message-trailer-missing', text: order([BEG, PO1]).replace(/SE\*.*?~/, ''), told: refused('2') },
  { reason: 'message-reference-mismatch', text: order([BEG, PO1]).replace('SE*4*0001', 'SE*4*0002'), told: refused('3') },
  { reason: 'message-segment-count', text: order([BEG, PO1]).replace('SE*4*', 'SE*5*'), told: refused('4') },
  { reason: 'message-duplicate', text: interchange([group([set(), set()])]), told: 'AK2*850*0001~AK5*R*23~AK9*P*2*2*1' },
  { reason: 'message-too-large', text: order([BEG, PO1, LONG, LONG, LONG]), limits: { messageBytes: 200 }, told: refused('5') },
  { reason: 'order-too-many-lines', text: order(), elsewhere: true, told: refused('5') },
  { reason: 'message-type-unknown', text: interchange([group([set([BEG, PO1])], { version: '004030' })]), told: refused('1') },
]; // prettier-ignore

const SEGMENT: readonly Golden[] = [
  { reason: 'segment-too-large', text: order([BEG, PO1, `${LONG}${LONG}`]), limits: { segmentBytes: 130 }, told: segment('AK3*MSG*4**8') },
  { reason: 'segment-unknown', text: order([BEG, PO1, 'XX*1']), told: segment('AK3*XX*4**1') },
  { reason: 'segment-unknown', text: order([BEG, PO1, 'AK9*A*1*1*1']), told: segment('AK3*AK9*4**6') },
  { reason: 'segment-unexpected', text: order([BEG, 'N3*Kade 1', PO1]), told: segment('AK3*N3*3**2') },
  { reason: 'segment-out-of-order', text: order([BEG, 'DTM*002*20260109', 'CUR*BY*EUR', PO1]), told: segment('AK3*CUR*4**7') },
  { reason: 'segment-missing', text: order([PO1]), told: segment('AK3*BEG*2**3') },
  { reason: 'segment-repeated', text: order([BEG, 'CUR*BY*EUR', 'CUR*BY*USD', PO1]), told: segment('AK3*CUR*4**5') },
  { reason: 'group-repeated', text: order([BEG, ...Array.from({ length: 26 }, () => 'SAC*C'), PO1]), told: segment('AK3*SAC*28**4') },
  { reason: 'segment-empty', text: order([BEG, `${PO1}~`]), told: segment('AK3*SE*4**1') },
]; // prettier-ignore

const ELEMENT: readonly Golden[] = [
  { reason: 'element-missing', text: order(['BEG*00*SA*PO4711', PO1]), told: segment('AK3*BEG*2**8~AK4*5**1') },
  { reason: 'element-too-many', text: order([BEG, `${PO1}${'*'.repeat(20)}1`]), told: segment('AK3*PO1*3**8~AK4*27**3*1') },
  { reason: 'component-too-many', text: order([BEG, 'PO1*1>2*12']), told: segment('AK3*PO1*3**8~AK4*1:2**3*2') },
  { reason: 'component-too-many', text: REPEATING('PO1*1>2*12'), told: segment('AK3*PO1*3**8~AK4*1:2**13*2') },
  { reason: 'element-too-long', text: order(['BEG*000*SA*PO4711**20260105', PO1]), told: segment('AK3*BEG*2**8~AK4*1**5*000') },
  { reason: 'element-too-short', text: order(['BEG*0*SA*PO4711**20260105', PO1]), told: segment('AK3*BEG*2**8~AK4*1**4*0') },
  { reason: 'element-not-numeric', text: order([BEG, 'PO1*1*twelve']), told: segment('AK3*PO1*3**8~AK4*2**6') },
  { reason: 'element-date-invalid', text: order(['BEG*00*SA*PO4711**20261305', PO1]), told: segment('AK3*BEG*2**8~AK4*5**8*20261305') },
  { reason: 'element-time-invalid', text: order([BEG, 'DTM*002*20260109*9900', PO1]), told: segment('AK3*DTM*3**8~AK4*3**9*9900') },
  { reason: 'element-repeated', text: REPEATING('PO1*1*12^13'), told: segment('AK3*PO1*3**8~AK4*2::2**12*13') },
  { reason: 'character-invalid', text: order(['BEG*00*SA*PO\u00014711**20260105', PO1]), told: segment('AK3*BEG*2**8~AK4*3**6') },
]; // prettier-ignore

const BELOW = [...GROUP, ...SET, ...SEGMENT, ...ELEMENT];
const NAMED = (goldens: readonly Golden[]): [string, Golden][] =>
  goldens.map((golden) => [`${golden.reason}: ${golden.told.replace(TA1, '')}`, golden]);

/** Every finding of the last interchange, and what acknowledges it. */
function reading({ text, limits, elsewhere, reason }: Golden) {
  const events = read(text, { limits: { ...DEFAULT_READ_LIMITS, ...limits } });
  const own = events.slice(events.findLastIndex(({ kind }) => kind === 'envelope'));
  const [envelope, end] = [own[0], own.at(-1)];
  if (envelope?.kind !== 'envelope' || end?.kind !== 'envelope-end') throw new Error('no envelope');
  const told = elsewhere ? [makeFinding('MSG-012', { reason })] : null;
  const ofSet = SYNTAX_REASONS[reason].level === 'message';
  const groups = own.flatMap((event): readonly AcknowledgedGroup[] => {
    if (event.kind !== 'group-end') return [];
    const messages = messagesOf(own).filter((message) => message.group === event.group);
    return [{ ...event, messages: messages.map((one) => (told && ofSet ? { ...one, findings: told } : one)) }];
  });
  const of: X12Acknowledged = {
    envelope: envelope.envelope,
    findings: told && !ofSet ? told : end.findings,
  };
  return { found: [...findingsOf(own), ...(told ?? [])], of, groups };
}

/** Some only note what is odd, or warn of it: a partner may have that refused as well. */
const refusing =
  ({ reason }: Golden) =>
  (finding: Finding): boolean =>
    refusesByDefault(finding) || finding.reason === reason;

function ta1(golden: Golden): string {
  const written = writeInterchangeAcknowledgement(reading(golden).of, { ...OPTIONS, refuses: refusing(golden) });
  return written.ok ? written.value.text : written.error;
}

function functional(golden: Golden): string {
  const { of, groups } = reading(golden);
  const options = { ...OPTIONS, type: '997', refuses: refusing(golden) } as const;
  const written = writeFunctionalAcknowledgement(of, groups, options);
  return written.ok ? written.value.text : written.error;
}

describe('the reader finds', () => {
  it.each(NAMED([...INTERCHANGE, ...BELOW]))('exactly this: %s', (_, golden) => {
    expect(reading(golden).found.map(({ reason }) => reason)).toEqual([golden.reason]);
  });
});

/** The text without its head and its end. */
const without = (text: string, from: RegExp, to: RegExp): string => text.replace(from, '').replace(to, '');

describe('TA1', () => {
  it.each(NAMED(INTERCHANGE))('tells %s', (_, golden) => {
    expect(without(ta1(golden), /^ISA.*?~/, /~IEA.*$/)).toBe(golden.told);
  });

  it.each(NAMED(INTERCHANGE))('is read by us without findings, with the same note: %s', (_, golden) => {
    const [message] = messagesOf(read(ta1(golden)));
    // An identifier that is too long is copied whole, so that ours is as wide.
    const wide = golden.reason === 'element-too-long' ? ['element-too-long'] : [];
    expect(findingsOf(read(ta1(golden))).map(({ reason }) => reason)).toEqual(wide);
    expect(message && readAcknowledgement(message)?.codes).toEqual([golden.told.split('*').at(-1)]);
  });
});

describe('997', () => {
  it.each(NAMED(BELOW))('tells %s', (_, golden) => {
    expect(without(functional(golden), /^.*?AK1.*?~/, /~SE.*$/)).toBe(golden.told);
  });

  it.each(NAMED(BELOW))('is read by us without findings, with the same codes: %s', (_, golden) => {
    const [message] = messagesOf(read(functional(golden)));
    // It is written in the release that it answers, of which we have no table either.
    const unknown = golden.reason === 'message-type-unknown' ? ['message-type-unknown'] : [];
    expect(findingsOf(read(functional(golden))).map(({ reason }) => reason)).toEqual(unknown);
    const received = message && readAcknowledgement(message);
    const codes = received?.parts.flatMap((part) => [
      ...part.sets.flatMap(({ segments, codes: ofSet }) => [
        ...segments.flatMap(({ code, elements }) => [code, ...elements.map((one) => one.code)]),
        ...ofSet,
      ]),
      ...part.codes,
    ]);
    expect(codes).toEqual(codesIn(golden.told));
  });

  it('tells of a set without a name only by its count', () => {
    const text = order().replace('ST*850*0001', 'ST*850').replace('SE*6*0001', 'SE*6');
    const golden: Golden = { reason: 'message-header-incomplete', text, told: '' };
    expect(reading(golden).found.map(({ reason }) => reason)).toContain(golden.reason);
    expect(without(functional(golden), /^.*?AK1.*?~/, /~SE.*$/)).toBe('AK9*R*1*1*0');
  });

  it('says once that segments are wrong', () => {
    const text = order([BEG, PO1, 'XX*1']);
    const { of, groups } = reading({ reason: 'segment-unknown', text, told: '' });
    const many = makeFinding('MSG-012', { reason: 'order-too-many-lines' });
    const also = groups.map((one) => ({
      ...one,
      messages: one.messages.map((message) => ({ ...message, findings: [...message.findings, many] })),
    }));
    const written = writeFunctionalAcknowledgement(of, also, { ...OPTIONS, type: '997', refuses: () => true });
    expect(written.ok && written.value.text).toContain('~AK5*R*5~');
  });
});

/** The codes of 720, 723, 718 and 716 in the order of the segments. */
const codesIn = (segments: string): readonly string[] =>
  segments.split('~').flatMap((one) => {
    const [tag = '', ...elements] = one.split('*');
    const from = { AK3: 3, AK4: 2, AK5: 1, AK9: 4 }[tag];
    return from === undefined ? [] : elements.slice(from, tag === 'AK4' ? from + 1 : undefined);
  });

describe('the goldens', () => {
  const coded = Object.entries(SYNTAX_REASONS).filter(([, { x12 }]) => x12 !== null);

  it('are there for every reason that has a code, and for no other', () => {
    const golden = new Set([...INTERCHANGE, ...BELOW].map(({ reason }) => reason));
    expect([...golden].sort()).toEqual(coded.map(([reason]) => reason).sort());
  });

  it.each(coded)('say of %s the code of its level', (reason, { x12, level }) => {
    const told = [...INTERCHANGE, ...BELOW]
      .filter((golden) => golden.reason === reason)
      .flatMap((golden) => (golden.told.startsWith('TA1') ? golden.told.split('*').slice(5) : codesIn(golden.told)));
    // Missing elements of ISA have notes of their own.
    expect(told).toContain(reason === 'interchange-header-incomplete' ? '014' : x12);
    expect(level).not.toBe('none');
  });

  it('leave out what no acknowledgement of X12 can ever have to say', () => {
    const silent = Object.entries(SYNTAX_REASONS).filter(([, row]) => row.level !== 'none' && row.x12 === null);
    expect(silent.map(([reason]) => reason)).toEqual([
      // Without ISA nobody knows whom to answer.
      'interchange-header-missing',
      // There is no advice in X12, any version is read, and no character set is named.
      'service-characters-invalid',
      'syntax-version-not-supported',
      'character-set-not-supported',
      // A set without type or number cannot be named in AK2.
      'message-header-incomplete',
      // Our tables of X12 have no code lists.
      'element-code-unknown',
      // Only documents in XML claim a profile.
      'profile-rule',
    ]);
  });
});
