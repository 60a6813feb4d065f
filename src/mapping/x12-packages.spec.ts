import { read, transactionSet, understand } from '../../test/harness/reading';
import { fingerprint } from '../findings';

// How many packages an order of X12 goes in (TD102), beside what they are (TD101). Real: reader and guides.

const OPENING = { '850': 'BEG*00*SA*PO4711**20260105', '860': 'BCH*04*SA*PO4711***20260105' } as const;
const LINE = { '850': 'PO1*1*12*EA***UP*871234567890', '860': 'POC*1*CA*12**EA***UP*871234567890' } as const;
const PARTIES = ['N1*BY*Koper BV*UL*8712345000004', 'N1*SU*Verkoper'];
/** TD101 of a line whose TD102 is not read. */
const NO_BOX = '1!=|CTN|CTN25|CTN71|CAS|CAS25|BOX|BOX25|CRT|CRT94';

/** What is told of a message, with this segment before its parties or below its line, and the number of packages of its line. */
function toldOf(type: '850' | '860', head: readonly string[], inLine: readonly string[] = []) {
  const bytes = transactionSet(type, [OPENING[type], ...head, ...PARTIES, LINE[type], ...inLine, 'CTT*1']);
  const { document, change, findings } = understand(bytes);
  const told = findings.flatMap(({ code, params }) => (code === 'MSG-010' ? [`${params['path']}: ${params['value']}`] : []));
  return { told, packages: (document ?? change)?.lines[0]?.packages };
} // prettier-ignore

describe.each([['850', 'PO1'], ['860', 'POC']] as const)('how many packages, in %s', (type, line) => {
  it('is told beside what they are', () => {
    expect(toldOf(type, ['TD1*PLT94*2'])).toMatchObject({ told: ['TD1[1!=].2: 2'] });
    expect(toldOf(type, ['TD1*CTN25*2'])).toMatchObject({ told: ['TD1[1!=].2: 2'] });
    expect(toldOf(type, [], ['TD1*PLT94*2'])).toMatchObject({ told: [`${line}/TD1[${NO_BOX}].2: 2`] });
  });

  it('is told without a word of what they are', () => {
    expect(toldOf(type, ['TD1**2'])).toMatchObject({ told: ['TD1[1=].2: 2'] });
    expect(toldOf(type, [], ['TD1**2'])).toMatchObject({ told: [`${line}/TD1[1=].2: 2`] });
  });

  it('is read where they are the boxes of a line, and nothing is told where none is said', () => {
    expect(toldOf(type, [], ['TD1*CTN25*2'])).toEqual({ told: [], packages: '2' });
    expect(toldOf(type, ['TD1*PLT94'], ['TD1*PLT94'])).toMatchObject({ told: [] });
  });
}); // prettier-ignore

it('what stands at two places is two questions, though both say the same', () => {
  const segments = [OPENING['850'], 'TD1*PLT94*2', 'TD5****M********ND*2', ...PARTIES, LINE['850'], 'CTT*1'];
  const found = read(transactionSet('850', segments)).findings.filter(({ params }) => params['value'] === '2');
  expect(found.map(({ params }) => params['path'])).toEqual(['TD1[1!=].2', 'TD5.13']);
  expect(new Set(found.map(fingerprint)).size).toBe(2);
});
