import { EXPECTED } from './guide-faults';
import { familyOf, likened } from './guide-likeness';

const base = {
  guide: 'a/base',
  kind: 'order',
  title: 'Base',
  tables: { codes: { '1': 'one' } },
  document: { number: 'BGM.2.1', currency: 'CUX.1.2' },
  parties: { buyer: { at: 'NAD', fields: 'party' } },
  lines: { each: 'LIN', fields: { number: 'LIN.1.1', quantity: 'QTY.1.2' }, texts: ['FTX.4.1'] },
  texts: ['FTX.4.1'],
  required: ['lines'],
  ignored: ['UNH'],
};
const second = { guide: 'a/second', like: 'a/base', texts: ['MSG.1'] };
const family = familyOf([base, second, { guide: 'a/ring', like: 'a/ring' }, 'no guide', null]);
const of = (guide: object): unknown => likened(guide, family);

describe('a guide that is like another', () => {
  it('reads what it does not say as the other one does', () => {
    const own = {
      guide: 'a/own',
      like: 'a/base',
      document: { number: 'BEG.3' },
      lines: { fields: { quantity: 'PO1.2' } },
    };
    expect(of(own)).toMatchObject({
      ok: true,
      value: {
        guide: 'a/own',
        tables: base.tables,
        document: { number: 'BEG.3', currency: 'CUX.1.2' },
        parties: base.parties,
        lines: { each: 'LIN', fields: { number: 'LIN.1.1', quantity: 'PO1.2' }, texts: ['FTX.4.1'] },
        texts: ['FTX.4.1'],
      },
    });
  });

  it('takes neither its name nor what must be there', () => {
    const own = of({ guide: 'a/own', like: 'a/base' });
    expect(own).toMatchObject({ ok: true, value: { guide: 'a/own' } });
    for (const word of ['kind', 'title', 'required', 'ignored']) expect(own).not.toHaveProperty(`value.${word}`);
  });

  it('takes also what that one takes from a third', () => {
    expect(of({ like: 'a/second' })).toMatchObject({ ok: true, value: { document: base.document, texts: ['MSG.1'] } });
  });

  it('may not be like one that is not there, or like itself', () => {
    expect(of({ like: 'a/none' })).toEqual({ ok: false, error: EXPECTED.guide('a/none') });
    expect(of({ like: 'a/ring' })).toEqual({ ok: false, error: EXPECTED.noRing });
  });

  it('is itself where it is like none', () => {
    expect(of(base)).toEqual({ ok: true, value: base });
  });
});
