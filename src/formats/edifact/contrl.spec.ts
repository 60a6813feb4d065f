import type { SyntaxReason } from '../../findings';
import { writeContrl, type ContrlOptions } from './contrl';
import type { Acknowledged } from './contrl-verdict';
import { comparable, edifact, findingsOf, messagesOf, order, read } from './test-support';

const OPTIONS: ContrlOptions = { variant: 'UN-3', reference: '77', preparedAt: '2026-01-05T09:30' };

function understood(text: string): Acknowledged {
  const events = read(text);
  const envelope = events.find((event) => event.kind === 'envelope');
  const end = events.find((event) => event.kind === 'envelope-end');
  if (!envelope || !end) throw new Error('no envelope');
  return { envelope: envelope.envelope, findings: end.findings, messages: messagesOf(events) };
}

function contrl(text: string, options: Partial<ContrlOptions> = {}): string {
  const written = writeContrl(understood(text), { ...OPTIONS, ...options });
  return written.ok ? written.value.text : written.error;
}

/** Only the segments between UNH and UNT. */
const answer = (text: string, options: Partial<ContrlOptions> = {}): string =>
  contrl(text, options)
    .replace(/^.*?UNH[^']*'/, '')
    .replace(/'UNT[+]\d+[+]1'UNZ.*$/, "'");

const S = '8712345000004:14';
const R = '8719999000009:14';
const HEAD = ['BGM+220+PO1+9', 'DTM+137:20260105:102'];
const bad = (n: number, segments: readonly string[]): string =>
  [`UNH+${String(n)}+ORDERS:D:96A:UN:EAN008`, ...segments, `UNT+${String(segments.length + 2)}+${String(n)}`]
    .map((one) => `${one}'`)
    .join('');
const GOOD = [...HEAD, 'LIN+1', 'UNS+S'];
const interchange = (...messages: readonly string[]): string =>
  `UNB+UNOC:3+${S}+${R}+260105:0900+IC1'${messages.join('')}UNZ+${String(messages.length)}+IC1'`;

describe('CONTRL', () => {
  it('whole, in syntax 3: our envelope reversed, UCI copied', () => {
    expect(contrl(order())).toBe(
      `UNA:+.? 'UNB+UNOC:3+${R}+${S}+260105:0930+77'UNH+1+CONTRL:D:3:UN'UCI+IC1+${S}+${R}+7'UNT+3+1'UNZ+1+77'`,
    );
  });

  it.each<[string, Partial<ContrlOptions>, string, string]>([
    ['UN-4', { variant: 'UN-4' }, 'CONTRL:4:1:UN', '20260105:0930'],
    ['EANCOM-1997', { variant: 'EANCOM-1997' }, 'CONTRL:2:2:UN:EAN002', '260105:0930'],
    ['EANCOM-2002', { variant: 'EANCOM-2002' }, 'CONTRL:D:3:UN:EAN004', '260105:0930'],
  ])('variant %s', (_, options, type, prepared) => {
    expect(contrl(order(), options)).toContain(`UNH+1+${type}'`);
    expect(contrl(order(), options)).toContain(`+${prepared}+77'`);
  });

  it.each([
    ['all good', interchange(bad(1, GOOD)), {}, `UCI+IC1+${S}+${R}+7'`],
    [
      'all good, each named',
      interchange(bad(1, GOOD)),
      { nameAccepted: true },
      `UCI+IC1+${S}+${R}+7'UCM+1+ORDERS:D:96A:UN:EAN008+7'`,
    ],
    ['receipt only', interchange(bad(1, GOOD)), { receiptOnly: true }, `UCI+IC1+${S}+${R}+8'`],
    [
      'UNT count in one of two',
      interchange(bad(1, GOOD), bad(2, GOOD).replace('UNT+6', 'UNT+9')),
      {},
      `UCI+IC1+${S}+${R}+7'UCM+2+ORDERS:D:96A:UN:EAN008+4+29+UNT+2'`,
    ],
    [
      'UNT reference in one of two',
      interchange(bad(1, GOOD), bad(2, GOOD).replace('UNT+6+2', 'UNT+6+3')),
      {},
      `UCI+IC1+${S}+${R}+7'UCM+2+ORDERS:D:96A:UN:EAN008+4+28+UNT+3'`,
    ],
    [
      'no BGM in one of two: the segment before',
      interchange(bad(1, GOOD), bad(2, GOOD.slice(1))),
      {},
      `UCI+IC1+${S}+${R}+7'UCM+2+ORDERS:D:96A:UN:EAN008+4'UCS+1+13'`,
    ],
    [
      'no LIN in one of two',
      interchange(bad(1, GOOD), bad(2, [...HEAD, 'UNS+S'])),
      {},
      `UCI+IC1+${S}+${R}+7'UCM+2+ORDERS:D:96A:UN:EAN008+4'UCS+3+13'`,
    ],
    [
      'no tag in one of two',
      interchange(bad(1, GOOD), bad(2, [...HEAD, 'LIN+1', 's nice', 'UNS+S'])),
      {},
      `UCI+IC1+${S}+${R}+7'UCM+2+ORDERS:D:96A:UN:EAN008+4'UCS+5+15'`,
    ],
    [
      'a control character in a component',
      interchange(bad(1, GOOD), bad(2, [...HEAD, 'LIN+1', 'QTY+21:1\0', 'UNS+S'])),
      {},
      `UCI+IC1+${S}+${R}+7'UCM+2+ORDERS:D:96A:UN:EAN008+4'UCS+5'UCD+21+2:2'`,
    ],
    [
      'all bad: what is wrong with each',
      interchange(bad(1, GOOD.slice(1))),
      {},
      `UCI+IC1+${S}+${R}+4'UCM+1+ORDERS:D:96A:UN:EAN008+4'UCS+1+13'`,
    ],
    [
      'all bad, one without a name: that one is refused with the interchange',
      interchange(bad(1, GOOD.slice(1)), "UNH++ORDERS:D:96A:UN'UNT+9+1'"),
      {},
      `UCI+IC1+${S}+${R}+4'UCM+1+ORDERS:D:96A:UN:EAN008+4'UCS+1+13'`,
    ],
    ['all bad, and none has a name', interchange("UNH++ORDERS:D:96A:UN'UNT+9+1'"), {}, `UCI+IC1+${S}+${R}+4+13+UNH+2'`],
    [
      'all bad, of message level',
      interchange(bad(1, GOOD).replace('UNT+6', 'UNT+9')),
      {},
      `UCI+IC1+${S}+${R}+4'UCM+1+ORDERS:D:96A:UN:EAN008+4+29+UNT+2'`,
    ],
    ['UNZ count', interchange(bad(1, GOOD)).replace('UNZ+1', 'UNZ+2'), {}, `UCI+IC1+${S}+${R}+4+29+UNZ+2'`],
    ['UNZ reference', interchange(bad(1, GOOD)).replace('UNZ+1+IC1', 'UNZ+1+IC2'), {}, `UCI+IC1+${S}+${R}+4+28+UNZ+3'`],
    ['no UNZ', interchange(bad(1, GOOD)).replace(/UNZ.*/, ''), {}, `UCI+IC1+${S}+${R}+4+13+UNZ'`],
    [
      'a partner who tolerates MSG-004',
      interchange(bad(1, GOOD).replace('UNT+6', 'UNT+9')),
      { refuses: () => false },
      `UCI+IC1+${S}+${R}+7'`,
    ],
    [
      'notes and warnings do not refuse',
      interchange(bad(1, [...HEAD, 'LIN+1', 'ZZZ+1', 'QTY+21:x', 'UNS+S'])),
      {},
      `UCI+IC1+${S}+${R}+7'`,
    ],
  ])('%s', (_, text, options: Partial<ContrlOptions>, expected) => {
    expect(answer(text, options)).toBe(expected);
  });

  it('in answer to a duplicate: 26', () => {
    const of = understood(interchange(bad(1, GOOD), bad(2, GOOD)));
    const [first, second] = of.messages;
    if (!first || !second) throw new Error('two messages');
    const reason: SyntaxReason = 'message-duplicate';
    const found = { ...findingsOf(read(order(undefined, { unt: 'UNT+9+1' })))[0], reason, position: null, params: {} };
    const written = writeContrl({ ...of, messages: [first, { ...second, findings: [found as never] }] }, OPTIONS);
    expect(written.ok && written.value.text).toContain("UCM+2+ORDERS:D:96A:UN:EAN008+4+26'");
    expect(written.ok && written.value).toMatchObject({ action: '7', refused: [1] });
  });

  it('copies the test indicator', () => {
    expect(contrl(order(undefined, { unb: `UNB+UNOC:3+${S}+${R}+260105:0900+IC1++++++1` }))).toContain("+77++++++1'");
  });

  it.each([
    ['a CONTRL', contrl(order()), 'acknowledges-acknowledgement'],
    ['no reference', order(undefined, { unb: `UNB+UNOC:3+${S}+${R}+260105:0900` }), 'interchange-reference-missing'],
    ['no sender', order(undefined, { unb: `UNB+UNOC:3++${R}+260105:0900+IC1` }), 'sender-missing'],
  ])('is not written for %s', (_, text, reason) => {
    expect(contrl(text)).toBe(reason);
  });

  const UNB = `UNB+UNOC:3+${S}+${R}+260105:0900+IC1`;
  it.each([
    ['reference', UNB.replace('IC1', 'IC\x001')],
    ['reference, at its end', `${UNB}\t`],
    ['sender', UNB.replace(S, S.replace('8', '8\x01'))],
    ['qualifier of the recipient', UNB.replace(R, `${R}\x02`)],
  ])('quotes nothing with a control character in it: %s', (_, unb) => {
    expect(contrl(order(undefined, { unb }))).toBe('interchange-unquotable');
  });

  it('tells of a control character in UNB that it need not quote', () => {
    expect(answer(order(undefined, { unb: `${UNB}++OR\x00DERS` }))).toBe(`UCI+IC1+${S}+${R}+4+21+UNB+8'`);
    expect(answer(order(undefined, { unb: `${UNB}++OR\tDERS` }))).toBe(`UCI+IC1+${S}+${R}+7'`);
  });

  const NAMELESS = "UNH++ORDERS:D:96A:UN'UNT+9+1'";
  it.each([
    ['reference', NAMELESS, 'message-reference-missing'],
    ['type', "UNH+2+:D:96A:UN'UNT+9+2'", 'message-type-missing'],
    ['release', "UNH+2+ORDERS:D::UN'UNT+9+2'", 'message-type-missing'],
    ['a reference without control characters', "UNH+2\x01+ORDERS:D:96A:UN'UNT+9+2'", 'message-unquotable'],
  ])('that would accept a bad message without %s only says that the interchange arrived', (_, nameless, unsaid) => {
    for (const others of [[], [bad(3, GOOD.slice(1))]]) {
      const text = interchange(bad(1, GOOD), nameless, ...others);
      const written = writeContrl(understood(text), OPTIONS);
      expect(written.ok && written.value).toMatchObject({ action: '8', refused: [], unsaid });
      expect(answer(text)).toBe(`UCI+IC1+${S}+${R}+8'`);
    }
  });

  describe('of groups', () => {
    const group = (reference: string, ...messages: readonly string[]): string =>
      `UNG+ORDERS+${S}+${R}+260105:0900+${reference}+UN+D:96A'${messages.join('')}UNE+${String(messages.length)}+${reference}'`;
    const grouped = (...groups: readonly string[]): string =>
      `UNB+UNOC:3+${S}+${R}+260105:0900+IC1'${groups.join('')}UNZ+${String(groups.length)}+IC1'`;
    const told = (text: string): string => {
      const events = read(text);
      const groups = events.flatMap((event) => {
        if (event.kind !== 'group-end') return [];
        const messages = messagesOf(events).filter((message) => message.group?.index === event.group.index);
        return [{ ...event, messages }];
      });
      const written = writeContrl({ ...understood(text), messages: [], groups }, OPTIONS);
      return written.ok ? written.value.text.replace(/^.*UCI[^']*[+]/, '').replace(/'UNT.*$/, '') : written.error;
    };

    it.each([
      ['refuses one with its only message, which has no name', [group('G1', bad(1, GOOD)), group('G2', NAMELESS)], `7'UCF+G2+${S}+${R}+4+13`],
      ['says only that it arrived where there is a control character in its name', [group('G1', bad(1, GOOD)), group('G\x012', bad(1, GOOD))], '8'],
      ['says only that it arrived where a message without a name is not alone in its', [group('G1', bad(1, GOOD)), group('G2', bad(1, GOOD), NAMELESS)], '8'],
      ['says only that it arrived where the group has no name', [group('G1', bad(1, GOOD)), group('', bad(1, GOOD.slice(1)))], '8'],
    ])('%s', (_, groups, expected) => {
      expect(told(grouped(...groups))).toMatch(new RegExp(`^${expected.replaceAll('+', '[+]')}`));
    }); // prettier-ignore
  });

  it('acknowledges the others where a CONTRL is among them', () => {
    const mixed = interchange("UNH+1+CONTRL:D:3:UN'UCI+X+A+B+7'UNT+3+1'", bad(2, GOOD));
    expect(answer(mixed, { nameAccepted: true })).toBe(`UCI+IC1+${S}+${R}+7'UCM+2+ORDERS:D:96A:UN:EAN008+7'`);
  });

  it('escapes what it copies, and can be read by us without findings', () => {
    const text = contrl(
      order(undefined, { unb: "UNB+UNOC:3+A?'?+?:B:14+C??:14+260105:0900+I?+C1", unz: 'UNZ+1+I?+C1' }),
    );
    const events = read(text);
    expect(findingsOf(events)).toEqual([]);
    expect(edifact(messagesOf(events)[0]).value(1, 2)).toBe("A'+:B");
    expect(comparable(read(text, { chunk: 1 }))).toEqual(comparable(events));
  });

  it.each<ContrlOptions['variant']>(['UN-3', 'UN-4', 'EANCOM-1997', 'EANCOM-2002'])(
    '%s of a bad interchange is read without findings',
    (variant) => {
      const text = contrl(interchange(bad(1, GOOD), bad(2, GOOD.slice(1)), bad(3, GOOD).replace('UNT+6', 'UNT+7')), {
        variant,
      });
      expect(findingsOf(read(text))).toEqual([]);
      expect(messagesOf(read(text))).toHaveLength(1);
    },
  );
});
