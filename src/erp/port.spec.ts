import { wordsOf } from '../kernel';
import { ErpFault } from './port';

const WORDS = { nl: '{erp} werkt niet: {why}', en: '{erp} is not at work: {why}' };

describe('a fault of an ERP', () => {
  it('is said in both languages, is logged in English, and is kept for people in both', () => {
    const why = { nl: 'de schijf is vol', en: 'the disk is full' };
    const fault = new ErpFault('away', WORDS, { erp: 'Odoo', why }, 1_000);
    expect(fault.message).toBe('Odoo is not at work: the disk is full');
    expect(wordsOf(fault.told)).toEqual({ nl: 'Odoo werkt niet: de schijf is vol', en: fault.message });
    expect(fault.retryAfterMs).toBe(1_000);
  });

  it('is one text where it is what another side said, and stays as it is', () => {
    const fault = new ErpFault('strange', 'Debiteur {erp} onbekend');
    expect(fault.message).toBe('Debiteur {erp} onbekend');
    expect(fault.told).toBe(fault.message);
    expect(fault.words).toEqual({ nl: fault.message, en: fault.message });
  });

  it('has no character that a database does not take', () => {
    const fault = new ErpFault('strange', WORDS, { erp: 'a\0b', why: '\0' });
    expect(fault.words).toEqual({ nl: 'a\uFFFDb werkt niet: \uFFFD', en: 'a\uFFFDb is not at work: \uFFFD' });
  });
});
