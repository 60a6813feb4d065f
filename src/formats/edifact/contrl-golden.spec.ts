import { makeFinding, SYNTAX_REASONS, type Finding } from '../../findings';
import { refusesByDefault, type AcknowledgedGroup } from '../acknowledged';
import { DEFAULT_READ_LIMITS } from '../message';
import { readAcknowledgement } from '../received-acknowledgement';
import { writeContrl, type ContrlOptions } from './contrl';
import type { Acknowledged } from './contrl-verdict';
import { elementFinding } from '../segments/syntax-findings';
import { messagesOf, read } from './test-support';
import {
  S,
  R,
  BODY,
  GOOD,
  UNB,
  among,
  inLine,
  UCI,
  GROUP,
  MESSAGE,
  SEGMENT,
  ELEMENT,
  GOLDEN,
  type Golden,
} from './contrl-golden-test-support';

// The laws that hold over the goldens beside, and those of one segment and of a refusal in part.

/** Every finding of the last interchange, and what acknowledges it. */
function reading({ text, limits, toldOf, reason }: Golden): { found: readonly Finding[]; of: Acknowledged } {
  const events = read(text, { limits: { ...DEFAULT_READ_LIMITS, ...limits } });
  const last = events.findLastIndex(({ kind }) => kind === 'envelope');
  const own = events.slice(last);
  const messages = messagesOf(own);
  const envelope = own[0];
  const end = own.at(-1);
  if (envelope?.kind !== 'envelope' || end?.kind !== 'envelope-end') throw new Error('no envelope');
  const groups = own.flatMap((event): readonly AcknowledgedGroup[] =>
    event.kind === 'group-end' ? [{ ...event, messages: messages.filter((one) => one.group === event.group) }] : [],
  );
  const ungrouped = messages.filter((one) => one.group === null);
  const found = [messages, groups, [end]].flatMap((all) => all.flatMap(({ findings }) => findings));
  const told = [makeFinding(reason.startsWith('message') ? 'MSG-010' : 'MSG-012', { reason })];
  const findings = toldOf === 'envelope' ? told : end.findings;
  const acknowledged = ungrouped.map((one, at) =>
    toldOf === 'message' && at === 1 ? { ...one, findings: told } : one,
  );
  return {
    found: toldOf === undefined ? found : [...found, ...told],
    of: { envelope: envelope.envelope, findings, messages: acknowledged, groups },
  };
}

const OPTIONS = { reference: '77', preparedAt: '2026-01-05T09:30' };

function contrl(golden: Golden, variant: ContrlOptions['variant']): string {
  // Some only note what is odd, or warn of it: a partner may have that refused as well.
  const refuses = (finding: Finding): boolean => refusesByDefault(finding) || finding.reason === golden.reason;
  const written = writeContrl(reading(golden).of, { ...OPTIONS, variant, refuses });
  return written.ok ? written.value.text : written.error;
}

const ENVELOPES: readonly (readonly [ContrlOptions['variant'], version: string, type: string, prepared: string])[] = [
  ['UN-3', '3', 'CONTRL:D:3:UN', '260105:0930'],
  ['UN-4', '4', 'CONTRL:4:1:UN', '20260105:0930'],
  ['EANCOM-1997', '3', 'CONTRL:2:2:UN:EAN002', '260105:0930'],
  ['EANCOM-2002', '3', 'CONTRL:D:3:UN:EAN004', '260105:0930'],
];

/** The golden answer, in its envelope. */
function expected(golden: Golden, [, version, type, prepared]: (typeof ENVELOPES)[number]): string {
  const inside = (version === '4' ? golden.four : undefined) ?? golden.three;
  const id = /UNB\+(UNO[CX])/.exec(golden.text)?.[1] ?? 'UNOB';
  const segments = inside.split("'").length + 1;
  return [
    `UNA:+.?${version === '4' ? '*' : ' '}'`,
    `UNB+${id}:${version}+${R}+${S}+${prepared}+77'UNH+1+${type}'`,
    inside,
    `UNT+${String(segments)}+1'UNZ+1+77'`,
  ].join('');
}

const NAMED = GOLDEN.map((golden): [string, Golden] => [`${golden.reason}: ${golden.what}`, golden]);

describe('the reader finds', () => {
  it.each(NAMED)('exactly this: %s', (_, golden) => {
    expect(reading(golden).found.map(({ reason }) => reason)).toEqual([golden.reason]);
  });
});

describe.each(ENVELOPES)('CONTRL in %s', (...envelope) => {
  const [variant, version] = envelope;

  it.each(NAMED)('tells %s', (_, golden) => {
    expect(contrl(golden, variant)).toBe(expected(golden, envelope));
  });

  it.each(NAMED)('is read by us without findings, with the same code and place: %s', (_, golden) => {
    const events = read(expected(golden, envelope));
    expect(events.flatMap((event) => ('findings' in event ? event.findings : []))).toEqual([]);
    const [answer] = messagesOf(events);
    if (answer === undefined) throw new Error('no CONTRL');
    expect(answer.findings).toEqual([]);
    expect(placesOf(readAcknowledgement(answer))).toEqual(placesIn(golden, version));
  });

  it.each(NAMED)('is never answered: %s', (_, golden) => {
    const written = writeContrl(reading({ ...FIRST, text: expected(golden, envelope) }).of, {
      ...OPTIONS,
      variant,
    });
    expect(written).toEqual({ ok: false, error: 'acknowledges-acknowledgement' });
  });
});

/** What an acknowledgement says is wrong: "level position: code", elements counted after the tag. */
function placesOf(received: ReturnType<typeof readAcknowledgement>): readonly string[] {
  if (received === null) return [];
  return [
    ...received.codes.map((code) => `UCI: ${code}`),
    ...received.parts.flatMap(({ codes, sets }) => [
      ...codes.map((code) => `UCF: ${code}`),
      ...sets.flatMap((set) => [
        ...set.codes.map((code) => `UCM: ${code}`),
        ...set.segments.flatMap(({ position, code, elements }) => [
          ...(code === null ? [] : [`UCS ${String(position)}: ${code}`]),
          ...elements.map(
            (one) => `UCD ${[position, one.element, one.component, one.repetition].join('.')}: ${one.code}`,
          ),
        ]),
      ]),
    ]),
  ];
}

/** The same by the golden and the finding. */
function placesIn(golden: Golden, version: string): readonly string[] {
  const inside = (version === '4' ? golden.four : undefined) ?? golden.three;
  const code = codesIn(inside)[0] ?? '';
  const level = /'(UC[FMS])[^']*'(UCD)?/.exec(inside);
  const position = reading(golden).found[0]?.position;
  if (!inside.includes("'UCS") || !position || !('segmentIndex' in position)) {
    return [`${level?.[1] ?? 'UCI'}: ${code}`];
  }
  const { segmentIndex, element, component, repetition } = position;
  if (!inside.includes("'UCD")) return [`UCS ${String(segmentIndex)}: ${code}`];
  const part = /UCD\+\d+\+\d+:\d/.test(inside) ? component : undefined;
  const again = version === '4' ? repetition : undefined;
  return [`UCD ${[segmentIndex, element, part, again].join('.')}: ${code}`];
}

/** The codes of 0085 in segments of CONTRL. */
const codesIn = (segments: string): readonly string[] =>
  segments.split("'").flatMap((segment) => {
    const [tag = '', ...elements] = segment.split('+');
    const at = { UCI: 4, UCF: 4, UCM: 3, UCS: 1, UCD: 0 }[tag];
    return at === undefined ? [] : (elements[at] ?? []);
  });

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
/** 0085 in the CONTRL of EANCOM, by level; EANCOM has no groups. */
const EANCOM_CODES: Readonly<Record<string, ReadonlySet<number>>> = {
  UCI: new Set([2, 7, ...range(12, 30), 32, 33]),
  UCM: new Set([...range(12, 18), 21, 22, 23, ...range(25, 31), 34, 37, 39, 40]),
  UCS: new Set([...range(12, 16), 18, 21, 22, 27, 34, 35, 36]),
  UCD: new Set([...range(12, 16), 18, 19, 21, 22, 27, 34, ...range(37, 40)]),
};

describe('the goldens', () => {
  const coded = Object.entries(SYNTAX_REASONS).filter(([, { error0085 }]) => error0085 !== null);

  it('are there for every reason that has a code, and for no other', () => {
    expect([...new Set(GOLDEN.map(({ reason }) => reason))].sort()).toEqual(coded.map(([reason]) => reason).sort());
  });

  it('tell every code that we have', () => {
    const codes = [...new Set(coded.map(([, { error0085 }]) => error0085))].sort();
    expect([...new Set(GOLDEN.flatMap(({ three }) => codesIn(three)))].sort()).toEqual(codes);
    // 46 came with version 4.
    expect([...new Set(GOLDEN.flatMap(({ three, four }) => codesIn(four ?? three)))].sort()).toEqual(
      [...codes, '46'].sort(),
    );
  });

  it('tell an EANCOM partner what EANCOM has on each level', () => {
    const told = GOLDEN.flatMap(({ three }) => three.split("'")).flatMap((segment) =>
      codesIn(segment).flatMap((code) => (code === '' ? [] : [[segment.slice(0, 3), code] as const])),
    );
    expect(told.filter(([level, code]) => EANCOM_CODES[level]?.has(Number(code)) === false)).toEqual([]);
    expect(new Set(told.map(([level]) => level))).toEqual(new Set(['UCI', 'UCF', 'UCM', 'UCS', 'UCD']));
  });

  it('leave out what no CONTRL can ever have to say', () => {
    const silent = Object.entries(SYNTAX_REASONS).filter(([, row]) => row.level !== 'none' && row.error0085 === null);
    expect(silent.map(([reason]) => reason)).toEqual([
      // Without UNB nobody knows whom to answer.
      'interchange-header-missing',
      // What UNG must have, UCF must copy.
      'group-header-incomplete',
      // Dates and times are elements of X12; EDIFACT writes them as text and says how beside it.
      'element-date-invalid',
      'element-time-invalid',
      // Only documents in XML claim a profile.
      'profile-rule',
    ]);
  });
});

const FIRST: Golden = { reason: 'interchange-trailer-missing', what: '', text: `${UNB}'${GOOD}`, three: '' };

describe('one segment', () => {
  const told = (segments: readonly string[]): string => {
    return contrl({ ...FIRST, reason: 'component-too-many', text: among(segments) }, 'UN-3').split("+4'UCS")[1] ?? '';
  };

  it('tells of a composite once, however many components it has too many', () => {
    expect(told(inLine('QTY+21:1:PCE:X:Y:Z'))).toMatch(/^\+5'UCD\+16\+2'UNT/);
  });

  it('has no more UCD, and a message no more UCS, than CONTRL has room for', () => {
    const [good, bad] = reading({ ...FIRST, text: among(BODY) }).of.messages;
    if (!good || !bad) throw new Error('two messages');
    const findings = (segments: number, elements: number): readonly Finding[] =>
      Array.from({ length: segments * elements }, (_, at) => {
        const position = { segment: 'QTY', segmentIndex: 2 + Math.floor(at / elements), element: 1 + (at % elements) };
        return elementFinding('element-too-long', { ...position, offset: 0, line: 1, column: 1 }, null);
      });
    const count = (segments: number, elements: number, tag: string): number => {
      const messages = [good, { ...bad, findings: findings(segments, elements) }];
      const written = writeContrl(
        { ...reading(FIRST).of, findings: [], messages },
        { ...OPTIONS, variant: 'UN-3', refuses: () => true },
      );
      const text = written.ok ? written.value.text : '';
      expect(read(text).flatMap((event) => ('findings' in event ? event.findings : []))).toEqual([]);
      return text.split(`'${tag}+`).length - 1;
    };
    expect(count(1, 120, 'UCD')).toBe(99);
    expect(count(1200, 1, 'UCS')).toBe(999);
  });
});

describe('a refusal', () => {
  it.each(MESSAGE.concat(SEGMENT, ELEMENT).filter(({ three }) => three.startsWith(`${UCI}+7`)))(
    'of one message leaves the others accepted: $reason, $what',
    (golden) => {
      const written = writeContrl(reading(golden).of, {
        ...OPTIONS,
        variant: 'UN-3',
        nameAccepted: true,
        refuses: ({ reason }) => reason === golden.reason,
      });
      expect(written.ok && written.value.text).toMatch(/UCM\+1\+ORDERS:D:96A:UN:EAN008\+7'UCM\+[12]\+ORDERS:[^']*\+4/);
      expect(written.ok && written.value).toMatchObject({ action: '7', refused: [1] });
    },
  );

  it.each(GROUP)('of one group leaves the others accepted: $reason', (golden) => {
    const written = writeContrl(reading(golden).of, { ...OPTIONS, variant: 'UN-3', nameAccepted: true });
    expect(written.ok && written.value.text).toContain(`UCF+G1+${S}+${R}+7'UCM+1+ORDERS:D:96A:UN:EAN008+7'UCF+G2+`);
    expect(written.ok && written.value).toMatchObject({ action: '7', refused: [1] });
  });
});
