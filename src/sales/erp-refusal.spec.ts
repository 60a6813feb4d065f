import { missingParams, render } from '../findings';
import { erpRefusalFinding } from './erp-refusal';

describe('what an ERP refuses', () => {
  const about = { line: 2, lineNumber: '30' };

  it('is told in words of ours in the language of whoever reads it', () => {
    const finding = erpRefusalFinding({
      ...about,
      code: 'picked',
      text: 'Zending P1 is weg',
      en: 'Shipment P1 is gone',
    });
    expect(render(finding, 'nl', 'staff')).toContain('Regel 30: het ERP-systeem heeft de order geweigerd: Zending P1 is weg (picked)'); // prettier-ignore
    expect(render(finding, 'en', 'staff')).toContain(
      'Line 30: the ERP refused the order: Shipment P1 is gone (picked)',
    );
    expect(missingParams(finding)).toEqual([]);
  });

  it('is told in its own words as they are', () => {
    const finding = erpRefusalFinding({ ...about, code: 'E042', text: 'Debiteur onbekend' });
    for (const language of ['nl', 'en'] as const) expect(render(finding, language, 'staff')).toContain('Debiteur onbekend (E042)'); // prettier-ignore
    expect(missingParams(finding)).toEqual([]);
  });
});
