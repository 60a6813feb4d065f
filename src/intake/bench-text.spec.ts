import { aMaster } from '../../test/builders';
import { book, order, transactionSet } from '../../test/harness/reading';
import { DEFAULT_READ_LIMITS } from '../formats';
import { DEFAULT_LIMITS } from '../platform';
import { benchText } from './bench-text';
import { benchFile } from './guide-bench';

// Real: the readers and the guides of the product. Only the partner is made up, and no order is judged.

const partner = aMaster().partnerWith({ syntaxChecks: {} }).build().partnerById('partner-1');

/** What the bench says of a file, by its headings. */
function benched(bytes: string): Readonly<Record<'unused' | 'wrong' | 'hints', readonly string[]>> {
  if (partner === null) throw new Error('There is a partner');
  const by = { partner: partner.code, on: '2026-11-27' };
  const limits = { ...DEFAULT_READ_LIMITS, ...DEFAULT_LIMITS };
  const file = benchFile(Buffer.from(bytes, 'latin1'), book, { partner, by }, limits);
  const lines = benchText('a.edi', { ...file, rehearsed: file.messages.map(() => null) }, 'en').split('\n');
  const below = (heading: string): readonly string[] => {
    const [from = '', ...rest] = lines.slice(lines.findIndex((line) => line.startsWith(`${heading}:`)));
    const next = rest.findIndex((line) => !line.startsWith('  '));
    return [from.slice(heading.length + 1), ...rest.slice(0, next)].map((line) => line.trim()).filter((line) => line !== '');
  };
  return { unused: below('Not used'), wrong: below('Missing or wrong'), hints: below('Noticed, and stops nothing') };
} // prettier-ignore

const PARTIES = ['NAD+BY+8712345000004::9', 'NAD+SU+8719999000009::9'];

describe('the bench', () => {
  it('tells of what is odd and stops nothing, and not among what is missing', () => {
    const { wrong, hints } = benched(order([...PARTIES, 'XYZ+1']));
    expect(wrong).toEqual(['nothing']);
    expect(hints).toEqual([expect.stringMatching(/^MSG-010 warning: .*XYZ/)]);
  });

  it('tells of what cannot be read among what is missing', () => {
    const { wrong, hints } = benched(order(['DTM+2:20261399:102', ...PARTIES]));
    expect(wrong).toEqual([expect.stringMatching(/^MSG-010 warning: .*20261399/)]);
    expect(hints).toEqual(['nothing']);
  });

  it('lists what no guide reads once, as not used', () => {
    const names = ['N1*BY*Koper BV*UL*8712345000004', 'N1*SU*Verkoper BV*UL*8719999000009'];
    const { unused, wrong, hints } = benched(
      transactionSet('850', ['BEG*00*SA*PO4711**20260105', 'CSH*Y***4711', ...names, 'PO1*1*12*EA*3.49**EN*8712345678906']),
    ); // prettier-ignore
    expect(unused).toEqual([expect.stringContaining('CSH')]);
    expect([wrong, hints]).toEqual([['nothing'], ['nothing']]);
  });

  it('has nothing to say of an order that is as it should be', () => {
    expect(benched(order(PARTIES))).toEqual({ unused: ['nothing'], wrong: ['nothing'], hints: ['nothing'] });
  });
});
