import { missingParams, render } from '../findings';
import { refusedFileFinding, refusedFileTitle, type RefusedFile } from './refused-file';

const aFile = (over: Partial<RefusedFile> = {}): RefusedFile => ({
  id: 'receipt-1',
  refusedReason: 'empty',
  name: null,
  arrivalKey: 'http 6f2f1c1e-0d3b-4f55-8f0a-1f4a4a5b6c7d',
  accountName: 'Staff over HTTP',
  accountKind: 'http',
  size: 0,
  receivedAt: new Date('2026-11-25T18:19:36Z'),
  ...over,
});

describe('a file that was not let in', () => {
  it('is called by its name, by the key of its sender, or by where and when it came', () => {
    expect(refusedFileTitle(aFile({ name: 'order.edi', arrivalKey: 'key-1' }))).toBe('order.edi');
    expect(refusedFileTitle(aFile({ arrivalKey: 'key-1' }))).toBe('key-1');
    expect(refusedFileTitle(aFile())).toBe('Staff over HTTP, 2026-11-25 19:19');
  });

  it.each([
    ['empty', {}, 'MSG-001', 'Dit bestand kunnen wij niet lezen: het bestand is leeg. Vraag de klant om het juiste bestand, als EDIFACT / X12 / TRADACOMS / UBL / cXML / openTRANS / GS1 XML / SAP IDoc.'],
    ['too-large', { size: 5_000 }, 'MSG-012', 'Om veiligheidsredenen niet verwerkt. Het bestand van 5.000 bytes is groter dan wij aannemen (hoogstens 4.000 bytes). Vraag de klant om het aan te passen en opnieuw te sturen.'],
    ['too-large', { size: 0 }, 'MSG-012', 'Om veiligheidsredenen niet verwerkt. Het bestand is groter dan wij aannemen (hoogstens 4.000 bytes). Vraag de klant om het aan te passen en opnieuw te sturen.'],
    ['not-a-file', {}, 'MSG-012', 'Om veiligheidsredenen niet verwerkt. Het is geen gewoon bestand maar een koppeling of een apparaat. Vraag de klant om het aan te passen en opnieuw te sturen.'],
  ] as const)('because it is %s is told in words', (refusedReason, over, code, text) => {
    const finding = refusedFileFinding(aFile({ refusedReason, ...over }), 4_000);
    expect([finding.code, render(finding, 'nl', 'staff')]).toEqual([code, text]);
    expect(missingParams(finding)).toEqual([]);
  });
}); // prettier-ignore
