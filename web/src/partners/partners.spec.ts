import { base64Of, bytesOf, demandSentence, isOwn, type Demand } from './partners';

const demand = (over: Partial<Demand>): Demand => ({
  kind: 'read',
  name: 'document.number',
  what: { nl: 'bestelnummer', en: 'order number' },
  value: 'BGM.2.1',
  from: 'guide',
  instead: null,
  ...over,
});

describe('what holds for a partner, in words', () => {
  it('is one sentence a kind, and another where nothing is read', () => {
    expect(demandSentence(demand({}))).toBe('partner.says.read');
    expect(demandSentence(demand({ value: '"EUR"' }))).toBe('partner.says.fixed');
    expect(demandSentence(demand({ value: null }))).toBe('partner.says.notRead');
    expect(demandSentence(demand({ kind: 'check', value: 'report' }))).toBe('partner.says.report');
    expect(demandSentence(demand({ kind: 'dates', value: 'dispatch' }))).toBe('partner.says.dispatch');
    expect(demandSentence(demand({ kind: 'code', value: null }))).toBe('partner.says.noCode');
  });

  it('is his own where guide and format alone do not say it', () => {
    expect(isOwn(demand({}))).toBe(false);
    expect(isOwn(demand({ from: 'overlay' }))).toBe(true);
    expect(isOwn(demand({ kind: 'check', from: 'partner' }))).toBe(true);
    expect(isOwn(demand({ kind: 'needed' }))).toBe(true);
  });
});

describe('a text that was pasted', () => {
  it('is a byte a sign, but XML and what has other signs are UTF-8', () => {
    expect([...bytesOf("FTX+é'")].at(4)).toBe(0xe9);
    expect(bytesOf('<a>é</a>')).toHaveLength(9);
    expect(bytesOf('€')).toHaveLength(3);
  });

  it('is packed as base64, however long it is', () => {
    expect(base64Of(bytesOf('UNB+é'))).toBe('VU5CK+k=');
    expect(base64Of(new Uint8Array(100_000))).toHaveLength(133_336);
  });
});
