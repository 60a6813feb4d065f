import { CONTROL_CHARACTERS, CONTROL_FIELDS, fieldsOf, headerOf, isDataRecord } from './layout';
import { segmentLayout, segmentType } from './segment-table';

const ofCustomer = 'Z2FOO'.padEnd(30) + '100'.padEnd(3);

describe('the fields of a record', () => {
  it('stand behind each other', () => {
    expect(fieldsOf('POSEX 6, ACTION 3')).toEqual([
      { name: 'POSEX', start: 0, length: 6 },
      { name: 'ACTION', start: 6, length: 3 },
    ]);
    expect(() => fieldsOf('POSEX 6, ACTION')).toThrow('ACTION');
  });

  it('of the control record fill it', () => {
    const last = CONTROL_FIELDS.at(-1);
    expect((last?.start ?? 0) + (last?.length ?? 0)).toBe(CONTROL_CHARACTERS);
    const byName = new Map(CONTROL_FIELDS.map(({ name, start }) => [name, start]));
    // Positions of EDI_DC40 as SAP documents them, from 0.
    expect(['DOCNUM', 'IDOCTYP', 'MESTYP', 'SNDPRN', 'RCVPRN', 'CREDAT', 'SERIAL'].map((name) => byName.get(name))).toEqual([
      13, 39, 99, 162, 277, 378, 504,
    ]); // prettier-ignore
  });

  it('of no segment are longer than the data of a record', () => {
    const types = ['E1EDK01', 'E1EDKA1', 'E1EDK05', 'E1EDP01', 'E1EDP05', 'E1EDP19', 'E1EDPA1'];
    for (const type of types) expect(segmentLayout(type)?.length).toBeLessThanOrEqual(1000);
    expect(segmentLayout('E2EDP01')?.fields.find(({ name }) => name === 'VPREI')).toMatchObject({
      start: 54,
      length: 15,
    });
    expect(segmentLayout('E2EDKA1003')?.fields.find(({ name }) => name === 'ILNNR')?.length).toBe(70);
  });
});

describe('the name of a segment', () => {
  it.each([
    ['E2EDK01005', 'E1EDK01'],
    ['E2EDK01', 'E1EDK01'],
    ['E1EDK01', 'E1EDK01'],
    ['E2EDKA1003', 'E1EDKA1'],
    ['E2EDP19001', 'E1EDP19'],
    ['E2EDP19', 'E1EDP19'],
    ['Z2XSK01000', 'Z1XSK01'],
    ['ZORDER', 'ZORDER'],
  ])('%s is %s in XML', (definition, type) => {
    expect(segmentType(definition)).toBe(type);
    expect(segmentLayout(definition)?.type ?? type).toBe(type);
  });
});

describe('a data record', () => {
  it('has a header', () => {
    const record = `${ofCustomer}${'4711'.padEnd(16)}00001200000702data`;
    expect(isDataRecord(record)).toBe(true);
    expect(headerOf(record)).toEqual({ definition: 'Z2FOO', documentNumber: '4711', number: 12, parent: 7 });
    expect(headerOf(record.replace('000012000007', '      000000'))).toMatchObject({ number: null, parent: null });
  });

  it.each(['', 'page 2 of 3', `${ofCustomer}${'4711'.padEnd(16)}12345A00000702`, `  ${ofCustomer}`.padEnd(80)])(
    'is not "%s"',
    (text) => {
      expect(isDataRecord(text)).toBe(false);
    },
  );
});
