import { dayBefore, queryOf, todayOf } from './references';

const of = (address: string) => queryOf(new URLSearchParams(address));

describe('the address of the list of cross-references', () => {
  it('asks for what holds today where it says nothing else', () => {
    expect(of('')).toEqual({ time: 'valid' });
    expect(of('time=all&customer=10010&source=nonsense')).toEqual({ customer: '10010' });
    expect(of('time=ended&only=conflicting')).toEqual({ time: 'ended', conflicting: 'true' });
    expect(of('only=unconfirmed&beginning=KK')).toEqual({ beginning: 'KK', time: 'valid', confirmed: 'false' });
  });

  it('knows days by the clock of Amsterdam', () => {
    expect(todayOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
  });
});
