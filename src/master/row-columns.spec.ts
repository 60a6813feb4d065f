import { columnsOf } from './row-columns';

describe('columns of rows', () => {
  it('are of the kind that the row wants', () => {
    const articles = columnsOf('articles');
    expect(articles.get('number')).toEqual({ kind: 'text', isNullable: false, isOptional: false });
    expect(articles.get('minimumQuantity')).toEqual({ kind: 'decimal', isNullable: true, isOptional: true });
    expect(articles.get('nominalWeight')?.kind).toBe('decimal');
    expect(articles.get('vatRate')?.kind).toBe('decimal');
    expect(articles.get('availableFrom')?.kind).toBe('date');
    expect(articles.get('discrete')).toEqual({ kind: 'boolean', isNullable: false, isOptional: true });
    expect(columnsOf('packagings').get('gtin')).toEqual({ kind: 'text', isNullable: true, isOptional: true });
    expect(columnsOf('locations').get('receivingDays')?.kind).toBe('integers');
    expect(columnsOf('customers').get('leadTimeDays')?.kind).toBe('integer');
    expect(columnsOf('customers').has('permits')).toBe(false);
    expect(columnsOf('prices').get('amount')).toEqual({ kind: 'decimal', isNullable: false, isOptional: false });
  });
});
