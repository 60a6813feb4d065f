import { unitMapOf } from './units';

describe('unit maps', () => {
  it('count the GTIN with every counting unit of the format', () => {
    for (const code of ['PCE', 'EA', 'H87', 'C62', 'NAR'])
      expect(unitMapOf('edifact').meaningOf(code)).toEqual({ kind: 'counting' });
    for (const code of ['EA', 'H87', 'C62', 'XPP'])
      expect(unitMapOf('ubl').meaningOf(code)).toEqual({ kind: 'counting' });
  });

  it('differ by format: PF is a pallet in EANCOM, and nothing like it stands for one in UBL', () => {
    expect(unitMapOf('edifact').meaningOf('PF')).toEqual({ kind: 'level', level: 'pallet' });
    expect(unitMapOf('ubl').meaningOf('XPF')).toBeNull();
    expect(unitMapOf('ubl').meaningOf('PF')).toBeNull();
    expect(unitMapOf('ubl').meaningOf('XPX')).toEqual({ kind: 'level', level: 'pallet' });
    expect(unitMapOf('edifact').meaningOf('XCT')).toBeNull();
  });

  it('do not guess at codes that buyers mean differently', () => {
    for (const code of ['PK', 'PA', 'STK', 'SET', 'GBND']) expect(unitMapOf('edifact').meaningOf(code)).toBeNull();
    for (const code of ['XPK', 'XPA', 'STK']) expect(unitMapOf('ubl').meaningOf(code)).toBeNull();
  });

  it('keep measures as they are, in either format', () => {
    expect(unitMapOf('edifact').meaningOf('KGM')).toEqual({ kind: 'measure', unit: 'KGM' });
    expect(unitMapOf('ubl').meaningOf('MTK')).toEqual({ kind: 'measure', unit: 'MTK' });
  });

  it("put the partner's own meaning first, for its format only, however it writes the code", () => {
    const own = [
      { format: 'edifact', code: 'Stk', meaning: { kind: 'counting' } },
      { format: 'edifact', code: 'CT', meaning: { kind: 'level', level: 'inner' } },
    ] as const;
    expect(unitMapOf('edifact', own).meaningOf('STK')).toEqual({ kind: 'counting' });
    expect(unitMapOf('edifact', own).meaningOf(' stk ')).toEqual({ kind: 'counting' });
    expect(unitMapOf('edifact', own).meaningOf('CT')).toEqual({ kind: 'level', level: 'inner' });
    expect(unitMapOf('ubl', own).meaningOf('STK')).toBeNull();
  });
});
