import { responsibleOn, type Absence } from './portfolio';

const portfolio = { responsible: 'fatma', deputy: 'sanne' };
const away = (user: string, firstDay: string, lastDay: string): Absence => ({ user, firstDay, lastDay });

describe('who looks after a customer', () => {
  it('is the one responsible, and the deputy from the first day away to the last', () => {
    const absences = [away('fatma', '2026-12-21', '2026-12-24')];
    const on = (day: string): string | null => responsibleOn(day, portfolio, absences);
    expect(['2026-12-20', '2026-12-21', '2026-12-24', '2026-12-25'].map(on)).toEqual([
      'fatma',
      'sanne',
      'sanne',
      'fatma',
    ]);
  });

  it('is nobody when both are away, when there is no deputy, or when nobody is named', () => {
    const absences = [away('fatma', '2026-12-21', '2026-12-24'), away('sanne', '2026-12-24', '2026-12-24')];
    expect(responsibleOn('2026-12-24', portfolio, absences)).toBeNull();
    expect(responsibleOn('2026-12-21', { ...portfolio, deputy: null }, absences)).toBeNull();
    expect(responsibleOn('2026-12-21', null, absences)).toBeNull();
  });

  it('is the deputy when the one responsible may not log in any more', () => {
    expect(responsibleOn('2026-12-21', portfolio, [], new Set(['fatma']))).toBe('sanne');
  });
});
