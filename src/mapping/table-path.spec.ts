import { parseTablePart, parseTableValue } from './table-path';

describe('a path into a table', () => {
  it('names columns and fields of the head without case, accents, blanks and signs', () => {
    expect(parseTableValue('column(Art.nr.|Stück-Zahl (ST)|SKU)')).toMatchObject({
      ok: true,
      value: { in: 'column', names: ['artnr', 'stuckzahlst', 'sku'], test: null },
    });
    expect(parseTableValue('head(PO)')).toMatchObject({ ok: true, value: { in: 'head', names: ['po'] } });
  });

  it('may ask for a form', () => {
    const path = parseTableValue('column(Klant)[~gln]');
    expect(path.ok && path.value.test?.('8712345000004')).toBe(true);
    expect(path.ok && path.value.test?.('De Zaaischuur')).toBe(false);
  });

  it.each(['Aantal', 'column()', 'column(...)', 'head(PO', 'column(A)[~nothing]', 'row', ''])(
    'is refused: %j',
    (text) => {
      expect(parseTableValue(text).ok).toBe(false);
    },
  );

  it('leads to lines or to the part itself', () => {
    expect(['row', '.', 'column(A)'].map((text) => parseTablePart(text).ok)).toEqual([true, true, false]);
  });
});
