import { collect, pieces } from '../../../test/harness/pieces';
import type { ErpOrder } from '../port';
import { csvAnswers } from './csv-answers';
import { csvOrder } from './csv-orders';
import { csvAnswerSettings, csvOrderSettings } from './csv-settings';
import { dateReader, numberReader, tokensOf } from './csv-values';

const ORDER: ErpOrder = {
  ...{ key: 'SO-1', release: 2, buyerOrderNumber: 'PO;"7"', orderDate: '2026-11-27', deliveryDate: null, currency: 'EUR' },
  ...{ customer: { key: '10010', ref: null }, deliveryPlace: { key: '8719991000105', ref: null }, invoicePlace: null },
  lines: [
    {
      ...{ index: 1, number: '20', article: { key: 'A1', ref: null }, description: 'Café Łódź\n€ 5', quantity: '1200.5' },
      ...{ unitPrice: '0.0125', netAmount: '15.01', deliveryDate: '2026-12-01', contract: null },
    },
  ],
}; // prettier-ignore

describe('an order as CSV', () => {
  const settings = csvOrderSettings.parse({ encoding: 'windows-1252', decimal: ',', dates: 'd-M-yyyy', newline: '\n' });

  it('is quoted where it must be, in the encoding, the numbers and the dates of the settings, the same each time', () => {
    const bytes = csvOrder({ what: 'new', order: ORDER }, settings);
    expect(Buffer.from(bytes).toString('latin1')).toBe(
      'action;order;release;buyerOrderNumber;orderDate;deliveryDate;currency;customer;deliveryPlace;invoicePlace;line;buyerLine;article;description;quantity;unitPrice;netAmount;lineDeliveryDate;contract\n' +
        'new;SO-1;2;"PO;""7""";27-11-2026;;EUR;10010;8719991000105;;2;20;A1;"Caf\xe9 ?\xf3d?\n\x80 5";1200,5;0,0125;15,01;1-12-2026;\n',
    );
    expect(csvOrder({ what: 'new', order: ORDER }, settings)).toEqual(bytes);
  });

  it('has the columns and the words of the settings; a cancellation names its own release and the lines that stood', () => {
    const columns = [{ name: 'SOORT', value: 'action' }, { name: 'FIRMA', constant: '01' }, ...(['order', 'release', 'line', 'article', 'quantity'] as const).map((value) => ({ name: value, value }))]; // prettier-ignore
    const own = csvOrderSettings.parse({ columns, actions: { cancellation: 'ANNULEREN' } });
    const bytes = csvOrder({ what: 'cancellation', order: { key: 'SO-1', release: 3 }, last: ORDER }, own);
    expect(Buffer.from(bytes).toString()).toBe('SOORT;FIRMA;order;release;line;article;quantity\r\nANNULEREN;01;SO-1;3;2;A1;1200.5\r\n'); // prettier-ignore
  });

  it('cannot be without what says whose it is and what is wanted', () => {
    expect(csvOrderSettings.safeParse({ columns: [{ name: 'x', value: 'order' }] }).error?.issues[0]?.message).toBe('an order cannot be without action, release, line, article, quantity'); // prettier-ignore
    expect(csvOrderSettings.safeParse({ delimiter: '"' }).success).toBe(false);
  });
});

describe('answers as CSV', () => {
  const settings = csvAnswerSettings.parse({ decimal: ',', dates: 'yyyyMMdd', kinds: { OK: 'taken' }, states: { VERZ: 'shipped' } }); // prettier-ignore
  const answers = (text: string, own = settings) => collect(csvAnswers(pieces(text), own));

  it('of one order, kind and number are one', async () => {
    const text = [
      'order;release;kind;number;code;text;line;article;quantity;date;net;gross;currency;state',
      'SO-1;1;OK;V1',
      'SO-2;1;refused;;credit;"Limiet; bereikt"',
      'SO-2;1;refused;;;;2',
      'SO-1;;delivery;P1;;;1;A1;4,5;20261201;;;;VERZ',
      'SO-1;;delivery;P1;;;;A2;5;20261201',
      'SO-1;;invoice;F1;;;;;;20261202;1.000,00;121',
      'SO-1;;done',
    ].join('\n');
    expect(await answers(text, csvAnswerSettings.parse({ ...settings, thousands: '.' }))).toEqual([
      { key: 'SO-1', kind: 'taken', number: 'V1', release: 1 },
      { key: 'SO-2', kind: 'refused', release: 1, reasons: [{ code: 'credit', text: 'Limiet; bereikt', line: null }, { code: 'refused', text: 'geweigerd zonder dat er staat waarom', en: 'refused without a reason', line: 1 }] },
      { key: 'SO-1', kind: 'delivery', delivery: { number: 'P1', state: 'shipped', shippedOn: '2026-12-01', lines: [{ index: 0, article: 'A1', quantity: '4.5' }, { index: null, article: 'A2', quantity: '5' }] } },
      { key: 'SO-1', kind: 'invoice', invoice: { number: 'F1', date: '2026-12-02', currency: 'EUR', netAmount: '1000', grossAmount: '121', state: 'posted' } },
      { key: 'SO-1', kind: 'done' },
    ]); // prettier-ignore
  });

  it('name the document that says them, and the number of what is refused or cancelled', async () => {
    const text = 'order;kind;number;code;document\nSO-1;refused;V1;a;M1\nSO-1;refused;V1;b;M1\nSO-1;refused;V1;a;M2\nSO-1;cancelled;V1;;\n'; // prettier-ignore
    expect(await answers(text)).toMatchObject([
      { kind: 'refused', number: 'V1', document: 'M1', reasons: [{ code: 'a' }, { code: 'b' }] },
      { kind: 'refused', number: 'V1', document: 'M2', reasons: [{ code: 'a' }] },
      { key: 'SO-1', kind: 'cancelled', number: 'V1' },
    ]);
  });

  it('that cannot be read are told with their line, and cost no other', async () => {
    const text = 'order;kind;number;quantity;date\n;taken\nSO-1;perhaps\nSO-1;delivery\nSO-1;delivery;P1;many\nSO-1;delivery;P2;1;2026\nSO-1;taken\n'; // prettier-ignore
    expect(await answers(text)).toEqual([
      { place: 'line 2', text: 'names no order' },
      {
        place: 'line 3',
        text: '"perhaps" is no kind of answer, as taken, refused, delivery, invoice, done, cancelled are: say under "kinds" which it is',
      },
      { place: 'line 4', text: 'SO-1: a delivery without a number' },
      { place: 'line 5', text: 'SO-1: quantity "many" is no number' },
      { place: 'line 6', text: 'SO-1: "2026" is no date as yyyyMMdd: see to "dates"' },
      { key: 'SO-1', kind: 'taken', number: null, release: null },
    ]);
    await expect(answers('number;kind\n')).rejects.toMatchObject({ kind: 'strange' });
  });
});

describe('values', () => {
  it('are numbers as they are written, and nothing else', () => {
    const dutch = numberReader({ decimal: ',', thousands: '.', dates: '' });
    const all = ['1.234.567,80', '1234,5', '0,10', '-3', '5,00-', '007', '+2', '1.23', '1,2,3', '', '1e3', '.5'];
    expect(all.map(dutch)).toEqual(['1234567.8', '1234.5', '0.1', '-3', '-5', '7', '2', ...Array<undefined>(5)]);
    expect(numberReader({ decimal: '.', thousands: null, dates: '' })('1,5')).toBeUndefined();
  });

  it('are dates of one pattern', () => {
    const read = dateReader('d-M-yyyy');
    expect(['1-3-2026', '31-12-2026', '31-02-2026', '2026-01-01', '0-0-0000', ''].map(read)).toEqual(['2026-03-01', '2026-12-31', undefined, undefined, null, null]); // prettier-ignore
    expect([dateReader('yyyyMMdd')('20261127'), dateReader('yyyyMMdd')('00000000')]).toEqual(['2026-11-27', null]);
    expect(['yyyy-MM-dd', 'dd.MM.yyyy'].every((one) => tokensOf(one) !== null)).toBe(true);
    expect(['dd-MM', 'yy-MM-dd', 'yyyy-MM-dd HH', 'dd-dd-yyyy'].map(tokensOf)).toEqual([null, null, null, null]);
  });
});
