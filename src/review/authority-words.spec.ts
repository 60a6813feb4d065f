import { authorityWords } from './authority-words';

const beyond = { amount: '62.4', percent: '35.1', mostAmount: '10', mostPercent: null };

describe('why somebody may not give an answer', () => {
  it('is the limit, what it would be, and who may', () => {
    expect(authorityWords('senior', beyond, null)).toEqual({
      nl: 'Dit geeft 62,40 weg; uw grens is 10,00. Dit mag een hoofd.',
      en: 'This gives 62.40 away; your limit is 10.00. Who may: a head.',
    });
    expect(authorityWords('nobody', { ...beyond, mostPercent: '5' }, null).nl).toBe('Dit geeft 62,40 en 35,1 % weg; uw grens is 10,00 en 5 %. Dit mag niemand.'); // prettier-ignore
  });

  it('is the role alone where there is no limit', () => {
    expect(authorityWords('finance', null, null).nl).toBe(
      'Uw rol mag deze melding niet accepteren. Dit mag financiën.',
    );
    expect(authorityWords('nobody', null, []).en).toBe('Nobody can override this finding; the data must change.');
  });

  it('names the colleagues who may, three of them and how many more', () => {
    const words = (...names: readonly string[]) => authorityWords('senior', beyond, names);
    expect(words('Sanne Visser', 'Demo').nl).toMatch(
      /Dit mag een hoofd\. Collega’s die dit mogen: Sanne Visser, Demo\.$/,
    );
    expect(words('A', 'B', 'C', 'D', 'E').nl).toMatch(/Collega’s die dit mogen: A, B, C en nog 2\.$/);
    expect(words('A', 'B', 'C', 'D', 'E').en).toMatch(/Who may: a head\. Colleagues who may: A, B, C and 2 more\.$/);
    expect(words().nl).toMatch(/Nu is er geen collega die dit mag\.$/);
  });
});
