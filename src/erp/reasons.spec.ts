import { wordsOf } from '../kernel';
import { joinedWith, ourReason, SILENCE, theirReason, toDesk, toldOf, withCode } from './reasons';

const ours = ourReason('picked', { nl: 'Zending {what} is weg.', en: 'Shipment {what} is gone.' }, { what: 'P{1}' }, 2);
const theirs = theirReason('E042', 'Debiteur "{what}" onbekend');

describe('a reason', () => {
  it('of ours is said in both languages, the own words of the ERP as they are', () => {
    expect(ours).toEqual({ code: 'picked', text: 'Zending P{1} is weg.', en: 'Shipment P{1} is gone.', line: 2 });
    expect(theirs).toEqual({ code: 'E042', text: 'Debiteur "{what}" onbekend', line: null });
    expect(theirReason('error', SILENCE.odoo.en)).toMatchObject({ text: SILENCE.odoo.nl, en: SILENCE.odoo.en });
  });

  it('comes back out of a column as it was said', () => {
    expect(toldOf([theirs])).toBe('Debiteur "{what}" onbekend (E042)');
    expect(wordsOf(toldOf([theirs]))).toEqual({ nl: toldOf([theirs]), en: toldOf([theirs]) });
    expect(wordsOf(toldOf([ours, theirs]))).toEqual({
      nl: 'Zending P{1} is weg. (picked); Debiteur "{what}" onbekend (E042)',
      en: 'Shipment P{1} is gone. (picked); Debiteur "{what}" onbekend (E042)',
    });
    expect(joinedWith(', ', [withCode(theirs)])).not.toHaveProperty('en');
  });

  it('is no longer on the desk than what is kept of it', () => {
    const long = { ...ours, text: 'x'.repeat(900), en: 'y'.repeat(900) };
    expect(toDesk(long, '30')).toMatchObject({ lineNumber: '30', text: 'x'.repeat(500), en: 'y'.repeat(500) });
    expect(toDesk(theirs, null)).not.toHaveProperty('en');
  });
});
