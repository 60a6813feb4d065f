import { anOrder } from '../../test/builders';
import { freeTexts, textKey } from './free-text';

describe('a free text', () => {
  it('is the same in another case and with other white space, and no other', () => {
    expect(textKey(' Bel\tDe  chauffeur\n')).toBe(textKey('bel de chauffeur'));
    expect(textKey('Cafe\u0301 open')).toBe(textKey('CAF\u00c9 open'));
    expect(textKey('bel de chauffeurs')).not.toBe(textKey('bel de chauffeur'));
    expect(textKey('beldechauffeur')).not.toBe(textKey('bel de chauffeur'));
  });

  it('has a place, at the head or at a line, and says something', () => {
    const order = anOrder()
      .with({ texts: ['***', 'Poort 2'] })
      .line({ gtin: '1' })
      .line({ gtin: '2', texts: ['', '3'] })
      .build();
    expect(freeTexts(order)).toEqual([
      { field: 'texts[1]', line: null, text: 'Poort 2' },
      { field: 'lines[1].texts[1]', line: 1, text: '3' },
    ]);
  });
});
