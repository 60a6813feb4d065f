import { meaningOf, meaningsByPartner, type FunctionMeaning } from './function-meaning';

const one = (over: Partial<FunctionMeaning>): FunctionMeaning => ({
  id: 'm', partnerId: 'p', kind: null, documentType: null, code: '17', meaning: 'reminder', validFrom: '2026-01-01', validTo: null, ...over,
}); // prettier-ignore
const asked = { kind: 'order', documentType: '220', functionCode: '17', on: '2026-11-23' } as const;

describe('what a partner means by a code', () => {
  it('is what was said of it, of this code and this partner alone', () => {
    const known = meaningsByPartner([one({})]);
    expect(meaningOf(known, 'p', asked)).toBe('reminder');
    expect(meaningOf(known, 'q', asked)).toBeNull();
    expect(meaningOf(known, 'p', { ...asked, functionCode: '1' })).toBeNull();
    expect(meaningOf(known, 'p', { ...asked, functionCode: null })).toBeNull();
  });

  it('is the most particular, and of two alike the later, whatever their order', () => {
    const rows = [
      one({}), one({ kind: 'order', meaning: 'original' }), one({ documentType: '224', meaning: 'copy' }),
      one({ kind: 'order', validFrom: '2026-06-01', meaning: 'hold' }),
    ]; // prettier-ignore
    for (const known of [meaningsByPartner(rows), meaningsByPartner([...rows].reverse())]) {
      expect(meaningOf(known, 'p', asked)).toBe('hold');
      expect(meaningOf(known, 'p', { ...asked, on: '2026-05-31' })).toBe('original');
      expect(meaningOf(known, 'p', { ...asked, documentType: '224' })).toBe('copy');
      expect(meaningOf(known, 'p', { ...asked, kind: 'order-change' })).toBe('reminder');
    }
  });

  it('holds from its first day to its last', () => {
    const known = meaningsByPartner([one({ validFrom: '2026-11-23', validTo: '2026-11-24' })]);
    const on = (day: string): unknown => meaningOf(known, 'p', { ...asked, on: day });
    expect([on('2026-11-22'), on('2026-11-23'), on('2026-11-24'), on('2026-11-25')]).toEqual([
      null, 'reminder', 'reminder', null,
    ]); // prettier-ignore
  });
});
