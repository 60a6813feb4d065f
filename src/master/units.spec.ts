import { ORDER_FORMATS, type OrderFormat } from '../kernel';
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

  const meaning = (format: OrderFormat, code: string): string | null => {
    const found = unitMapOf(format).meaningOf(code);
    if (found === null) return null;
    return found.kind === 'level' ? found.level : found.kind === 'measure' ? found.unit : 'counting';
  };

  it.each([
    ['x12', ['counting', 'case', 'case', 'layer', 'pallet', 'KGM'], ['EA', 'CA', 'CT', 'LR', 'PL', 'KG']],
    ['tradacoms', ['counting', 'KGM', 'KGM', 'LTR'], ['EA', 'KG', 'KGM', 'L']],
    ['cxml', ['counting', 'case', 'case', 'KGM'], ['EA', 'CT', 'XCT', 'KGM']],
    ['opentrans', ['counting', 'case', 'pallet', 'MTR'], ['C62', 'CT', 'PF', 'MTR']],
    ['gs1xml', ['counting', 'case', 'MTK'], ['H87', 'CS', 'MTK']],
    ['ketenstandaard', ['counting', 'case', 'pallet'], ['PCE', 'BX', 'PF']],
    ['idoc', ['counting', 'counting', 'case', 'pallet', 'KGM', 'TNE'], ['ST', 'PCE', 'KAR', 'PAL', 'KG', 'TO']],
    [
      'csv',
      ['counting', 'counting', 'case', 'pallet', 'MTR', 'KGM'],
      ['stuks', 'Stück', 'doos', 'Pallets', 'm1', 'kilo'],
    ],
    ['xlsx', ['counting', 'counting', 'case', 'MTK'], ['st.', 'STK', 'Karton', 'm²']],
  ] as const)('have a table of their own for %s', (format, meanings, codes) => {
    expect(codes.map((code) => meaning(format, code))).toEqual(meanings);
  });

  it('leave what only the partner can know to be asked, whatever the format', () => {
    const asked = ['PK', 'PAK', 'SET', 'PR', 'DZN', 'DZ', 'COLLI', 'DOZEN', 'ROL'];
    for (const format of ORDER_FORMATS)
      expect(asked.map((code) => meaning(format, code))).toEqual(asked.map(() => null));
  });

  it('take no code of another list for its own: a cassette and a set of X12, a stick', () => {
    expect([meaning('x12', 'CS'), meaning('x12', 'ST'), meaning('cxml', 'STK'), meaning('ubl', 'CT')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
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
