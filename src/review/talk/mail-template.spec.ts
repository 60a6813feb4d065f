import { LANGUAGES } from '../../kernel';
import { DEFAULT_TEMPLATES, MAIL_TEMPLATES, merged, SAMPLE, templateFaults, templateFor } from './mail-template';

describe('the text of a mail', () => {
  it('is there for every reason in both languages, without a fault, and leaves no field empty', () => {
    for (const code of MAIL_TEMPLATES) {
      for (const language of LANGUAGES) {
        const text = DEFAULT_TEMPLATES[code][language];
        expect(templateFaults(text)).toEqual([]);
        const { subject, body } = merged(text, SAMPLE[language]);
        expect(`${subject}${body}`).not.toMatch(/[{}]/);
        expect(body).toContain(SAMPLE[language].questions);
      }
    }
  });

  it('reads nothing in what is put in, and has its subject on one line', () => {
    const values = { ...SAMPLE.nl, order: 'A\r\nBcc: x', questions: '{sender}' };
    expect(merged({ subject: 'Order {order}', body: '{questions} {unknown}' }, values)).toEqual({
      subject: 'Order A Bcc: x',
      body: '{sender} {unknown}',
    });
  });

  it('is refused with a field that there is not, and without the questions', () => {
    expect(templateFaults({ subject: '{ordr}', body: 'Hallo {ordr}' })).toEqual([{ unknown: 'ordr' }, 'no-questions']);
  });

  it('goes by the reason, and by none of them where there are several', () => {
    expect(templateFor(['PRC-001', 'PRC-005'])).toBe('price');
    expect(templateFor(['UOM-001'])).toBe('quantity');
    expect(templateFor(['PRC-001', 'ITM-002'])).toBe('several');
    expect(templateFor(['HDR-001'])).toBe('other');
    expect(templateFor([])).toBe('other');
  });
});
