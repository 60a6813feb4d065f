import { render } from '../findings';
import type { ReceivedAcknowledgement } from '../formats';
import { controlReference, ownReference } from './control-reference';
import { acknowledgedReference, needsPerson, ofWhole, refusedFinding, unmatchedFinding, worst } from './received';

const set = (over: object = {}) => ({
  type: 'ORDRSP', reference: '1', outcome: 'rejected' as const, codes: [], segments: [], ...over,
}); // prettier-ignore
const contrl = (over: Partial<ReceivedAcknowledgement> = {}): ReceivedAcknowledgement => ({
  standard: 'CONTRL',
  interchange: '00000007',
  outcome: 'rejected',
  codes: [],
  parts: [],
  ...over,
});
const part = (...sets: ReturnType<typeof set>[]) => ({ group: null, outcome: 'accepted' as const, codes: [], sets });

describe('a control reference that comes back', () => {
  it.each([
    ['00000007', '00000007'],
    ['000000007', '00000007'],
    [' 7 ', '00000007'],
    ['123456789', '123456789'],
    ['ST261101', null],
    ['', null],
    ['-7', null],
    [null, null],
  ])('%p is ours as %p', (written, own) => {
    expect(ownReference(written)).toBe(own);
  });

  it('is the one that we sent', () => {
    expect([1, 99_999_999, 100_000_000].map((n) => ownReference(controlReference(n)))).toEqual([
      '00000001', '99999999', '100000000',
    ]); // prettier-ignore
  });
});

describe('an acknowledgement', () => {
  it('is about an interchange, or a group where it knows no more', () => {
    expect(acknowledgedReference(contrl())).toBe('00000007');
    const group = { group: { type: 'PR', reference: '7' }, outcome: 'accepted' as const, codes: [], sets: [] };
    expect(acknowledgedReference(contrl({ standard: '997', interchange: null, parts: [group] }))).toBe('7');
    expect(acknowledgedReference(contrl({ interchange: null }))).toBeNull();
  });

  it('of several kinds counts as the worst', () => {
    expect(worst(['accepted', 'partly', 'accepted-with-errors'])).toBe('partly');
    expect(worst(['rejected', 'received'])).toBe('rejected');
    expect(worst(['received', 'accepted'])).toBe('accepted');
    expect(worst([])).toBeNull();
  });

  it.each([
    ['accepted', false],
    ['accepted-with-errors', false],
    ['received', false],
    ['partly', true],
    ['rejected', true],
    ['unknown', true],
  ] as const)('that says %s needs a person: %p', (outcome, expected) => {
    expect(needsPerson(outcome)).toBe(expected);
  });
});

describe('a part of what holds one message', () => {
  it('is all of it', () => {
    expect(ofWhole('partly', 'ORDRSP')).toBe('rejected');
    expect(ofWhole('partly', '997')).toBe('partly');
    expect(ofWhole('accepted', 'ORDRSP')).toBe('accepted');
    const finding = refusedFinding(contrl({ outcome: 'partly' }), { kind: 'ORDRSP', file: 'ORDRSP_1.edi' });
    expect(render(finding, 'en', 'staff')).toMatch(/^The customer's system has refused our message ORDRSP_1\.edi/);
  });
});

describe('what a person reads', () => {
  const SENT = { kind: '997', file: 'ORDRSP_4711_00000007.edi' };

  it('names the deepest place that they complain of', () => {
    const segments = [
      { position: 5, segment: 'LIN', code: null, elements: [{ element: 2, component: 1, repetition: null, code: '12' }] },
    ]; // prettier-ignore
    const finding = refusedFinding(contrl({ outcome: 'partly', parts: [part(set({ segments }))] }), SENT);
    expect(render(finding, 'nl', 'staff')).toBe(
      'Het systeem van de klant heeft een deel van ons bericht ORDRSP_4711_00000007.edi geweigerd (code 12, segment 5 LIN, element 2); gemeld met CONTRL voor bericht 1. De klant heeft het dus mogelijk niet gelezen.',
    );
    expect(render(finding, 'en', 'staff')).toBe(
      "The customer's system has refused part of our message ORDRSP_4711_00000007.edi (code 12, segment 5 LIN, element 2); told with CONTRL for message 1. So the customer may not have read it.",
    );
  });

  it.each([
    ['of the segment', contrl({ parts: [part(set({ segments: [{ position: 5, segment: null, code: '15', elements: [] }] }))] }), '(code 15, segment 5)'],
    ['of the message', contrl({ parts: [part(set({ codes: ['29'] }))] }), '(code 29)'],
    ['of the group', contrl({ parts: [{ group: null, outcome: 'rejected', codes: ['5'], sets: [] }] }), '(code 5)'],
    ['of the interchange', contrl({ codes: ['2'] }), '(code 2)'],
  ])('tells the code %s where they say no more', (_, acknowledgement, told) => {
    expect(render(refusedFinding(acknowledgement, SENT), 'nl', 'staff')).toContain(`geweigerd ${told}; gemeld`);
  }); // prettier-ignore

  it('names everything that they complain of, the deepest first and the same once', () => {
    const element = (n: number, code: string, component: number | null = 1) => ({ element: n, component, repetition: null, code });
    const segments = [
      { position: 5, segment: null, code: '15', elements: [element(2, '12', 3), element(4, '39')] },
      { position: 7, segment: null, code: '35', elements: [] },
    ];
    const place = { segment: 'UNT', element: 1, component: null };
    const one = { ...part(set({ segments, codes: ['29'], place })), codes: ['18'] };
    const acknowledgement = contrl({ codes: ['18'], parts: [one] });
    expect(render(refusedFinding(acknowledgement, SENT), 'nl', 'staff')).toContain(
      'geweigerd (code 12, segment 5, element 2, component 3; code 39, segment 5, element 4; code 15, segment 5; code 35, segment 7; code 29, segment UNT, element 1; code 18); gemeld met CONTRL voor bericht 1.',
    );
  }); // prettier-ignore

  it('says of which message each is where several are refused', () => {
    const sets = [1, 2, 3].map((n) => set({ reference: `000${n}`, codes: ['5'], ...(n === 2 && { outcome: 'accepted' }) }));
    const acknowledgement = contrl({ standard: '997', interchange: null, codes: ['5'], parts: [{ ...part(...sets), codes: ['5'] }] });
    expect(render(refusedFinding(acknowledgement, SENT), 'en', 'staff')).toContain(
      'refused our message ORDRSP_4711_00000007.edi (0001: code 5; 0003: code 5; code 5); told with 997 for message 0001, 0003.',
    );
  }); // prettier-ignore

  it('counts what it does not name', () => {
    const segments = Array.from({ length: 1_000 }, (_, n) => ({ position: n + 1, segment: null, code: '15', elements: [] }));
    const finding = refusedFinding(contrl({ parts: [part(set({ segments }))] }), SENT);
    expect(render(finding, 'nl', 'staff')).toContain('; code 15, segment 20; en nog 980 andere); gemeld');
    expect(render(finding, 'en', 'staff')).toContain('; code 15, segment 20; and 980 more); told');
    const texts = refusedFinding(contrl({ codes: ['x'.repeat(60_000)], parts: Array.from({ length: 40 }, (_, n) => part(set({ reference: `${n}`.padEnd(60_000, 'y') }))) }), SENT);
    expect(JSON.stringify(texts.params).length).toBeLessThan(500);
  }); // prettier-ignore

  it('says when they give no reason, or an answer that we do not know', () => {
    expect(render(refusedFinding(contrl({ standard: 'TA1' }), SENT), 'en', 'staff')).toBe(
      "The customer's system has refused our message ORDRSP_4711_00000007.edi; told with TA1. So the customer may not have read it.",
    );
    expect(render(refusedFinding(contrl({ outcome: 'unknown' }), SENT), 'en', 'staff')).toContain(
      'something that we do not know',
    );
  });

  it('says of what we did not send who acknowledges it', () => {
    expect(render(unmatchedFinding(contrl({ interchange: 'X9' }), 'Hoveling'), 'nl', 'staff')).toBe(
      'Hoveling bevestigt met CONTRL de ontvangst van bericht X9, maar dat hebben wij deze klant niet gestuurd.',
    );
    expect(render(unmatchedFinding(contrl({ interchange: null }), null), 'en', 'staff')).toBe(
      'An unknown sender acknowledges with CONTRL a message without a number, but we did not send him that.',
    );
  });
});
