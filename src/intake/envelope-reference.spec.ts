import { NO_ENVELOPE, type Envelope } from '../formats';
import { firstClaims, priorUse, referenceKey, type ReferenceClaim } from './envelope-reference';

const envelope = (fields: Partial<Envelope> = {}): Envelope => ({
  ...NO_ENVELOPE,
  sender: '8719991000006',
  senderQualifier: '14',
  receiver: '8719999000008',
  receiverQualifier: '14',
  reference: 'IC1',
  syntax: { id: 'UNOC', version: '3' },
  ...fields,
});
const claim = (fields: Partial<ReferenceClaim> = {}): ReferenceClaim => ({
  interchangeId: 'one',
  envelope: 0,
  key: 'key',
  contentHash: 'content',
  ...fields,
});

describe('the key of a control reference', () => {
  it('is the same for the same parties, reference and test indicator, whenever it was prepared', () => {
    expect(referenceKey(envelope({ preparedAt: '2026-11-20T09:15' }))).toBe(referenceKey(envelope()));
  });

  it.each<Partial<Envelope>>([
    { sender: '8719992000005' },
    { senderQualifier: 'ZZ' },
    { senderQualifier: null },
    { receiver: '8719999000015' },
    { receiverQualifier: null },
    { reference: 'IC2' },
    { reference: '0IC1' },
    { test: true },
    // No part can be taken for the end of another one.
    { sender: '871999100000', senderQualifier: '614' },
  ])('is another one with %j', (fields) => {
    expect(referenceKey(envelope(fields))).not.toBe(referenceKey(envelope()));
  });

  it('is a number in X12, and a text in EDIFACT', () => {
    const key = (reference: string, id: string) => referenceKey(envelope({ reference, syntax: { id, version: '3' } }));
    expect(key('000000905', 'X12')).toBe(key('905', 'X12'));
    expect(key('000000905', 'UNOC')).not.toBe(key('905', 'UNOC'));
  });

  it('is short however long the values are', () => {
    expect(referenceKey(envelope({ sender: 'x'.repeat(60_000) }))).toHaveLength(64);
  });

  it('is none without a sender or a reference', () => {
    expect([{ sender: null }, { reference: null }, { reference: ' ' }].map((f) => referenceKey(envelope(f)))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('claims', () => {
  it('are made once a reference, by what came first', () => {
    const claims = [claim({ envelope: 0 }), claim({ envelope: 1 }), claim({ key: 'other', envelope: 2 })];
    expect(firstClaims(claims).map(({ envelope: index }) => index)).toEqual([0, 2]);
  });

  it('never stand against themselves: a reading that broke off is done again', () => {
    expect(priorUse(claim(), { ...claim({ contentHash: 'read otherwise' }), usedAt: new Date(0) })).toBeNull();
  });

  it.each([
    ['another file', { interchangeId: 'two' }],
    ['another envelope of the file', { envelope: 1 }],
  ])('of %s are the same once more, or something else', (_, other) => {
    const holder = { ...claim(other), usedAt: new Date(0) };
    expect(priorUse(claim(), holder)).toMatchObject({ sameContent: true, holder: other });
    expect(priorUse(claim({ contentHash: 'else' }), holder)).toMatchObject({ sameContent: false, holder: other });
  });
});
