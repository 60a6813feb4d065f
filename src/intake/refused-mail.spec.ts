import { missingParams, render } from '../findings';
import { LANGUAGES } from '../kernel';
import { refusedMailFinding, refusedMailTitle, type RefusedMail } from './refused-mail';

const aMail = (over: Partial<RefusedMail> = {}): RefusedMail => ({
  refusedReason: 'unknown-sender',
  sender: 'orders@noordster.example',
  subject: 'Order 4711',
  mailbox: 'orders',
  folder: 'Orders review',
  size: 60_000_000,
  most: null,
  ...over,
});

/** The words that tell the reasons apart. */
const WHY: readonly (readonly [string, Partial<RefusedMail>, string])[] = [
  ['unknown-sender', {}, 'hoort bij geen handelspartner'],
  ['not-authenticated', {}, 'bevestigt niet dat de mail echt van dit adres komt'],
  ['no-attachment', {}, 'geen order bij'],
  ['empty', {}, 'de bijlage is leeg'],
  ['too-large', { most: 50_000_000 }, 'van 60.000.000 bytes is groter dan wij aannemen (hoogstens 50.000.000 bytes)'],
  ['too-many-attachments', { most: 50 }, 'meer bijlagen bij dan wij aannemen (hoogstens 50)'],
  ['archive', {}, 'wordt niet geopend'],
  ['encrypted', {}, 'is versleuteld'],
  ['unreadable-mail', {}, 'beschadigd of te ingewikkeld'],
];

describe('a mail that was not taken in', () => {
  it.each(WHY)(
    'because of %s is told with sender, subject, why, where it lies, in both languages',
    (why, over, text) => {
      const finding = refusedMailFinding(aMail({ refusedReason: why, ...over }));
      expect(finding.code).toBe('MSG-016');
      expect(missingParams(finding)).toEqual([]);
      const staff = render(finding, 'nl', 'staff');
      expect(staff).toContain('Mail van orders@noordster.example met onderwerp “Order 4711” is niet ingelezen: ');
      expect(staff).toContain(text);
      expect(staff).toMatch(/De mail ligt in de map Orders review van postbus orders\.$/);
      for (const language of LANGUAGES)
        for (const audience of ['staff', 'customer'] as const)
          expect(render(finding, language, audience)).not.toMatch(/–|none|“”|[{}]| {2}|\.\.| [,.;:]/);
    },
  );

  it('without sender and subject says so', () => {
    const text = render(refusedMailFinding(aMail({ sender: null, subject: null })), 'en', 'staff');
    expect(text).toMatch(/^Mail from an unknown sender without a subject was not taken in: this address/);
  });

  it('is called by its subject, else its sender, else the mailbox', () => {
    expect(refusedMailTitle(aMail())).toBe('Order 4711');
    expect(refusedMailTitle(aMail({ subject: null }))).toBe('orders@noordster.example');
    expect(refusedMailTitle(aMail({ subject: null, sender: null }))).toBe('orders');
  });
});
