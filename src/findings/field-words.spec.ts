import { fieldText, missingText } from './field-words';
import { makeFinding, render } from '.';

describe('a field in words', () => {
  it.each([
    ['lines[1].quantity', null, 'regel 2, aantal', 'line 2, quantity'],
    ['lines[1].quantity', '20', 'regel 20, aantal', 'line 20, quantity'],
    ['lines[0].priceBasis.unit', null, 'regel 1, eenheid van de prijs', 'line 1, unit of the price'],
    ['lines[0].allowances[1].percentage', null, 'regel 1, korting of toeslag, percentage', 'line 1, discount or charge, percentage'],
    ['lines[4]', null, 'regel 5', 'line 5'],
    ['parties.buyer', null, 'koper', 'buyer'],
    ['parties.deliverTo.gln', null, 'afleveradres, GLN', 'delivery address, GLN'],
    ['control.lineCount', null, 'controletelling van de regels', 'control count of lines'],
    ['requestedDelivery', null, 'leverdatum', 'delivery date'],
    ['LIN/DTM+361', null, 'LIN/DTM+361', 'LIN/DTM+361'],
    ['PaymentTerms', null, 'PaymentTerms', 'PaymentTerms'],
    ['constructor', null, 'constructor', 'constructor'],
  ])('%s', (field, line, nl, en) => {
    expect([fieldText(field, line, 'nl'), fieldText(field, line, 'en')]).toEqual([nl, en]);
  }); // prettier-ignore

  it.each([
    ['SG25 LIN', 'LIN (orderregel)', 'LIN (order line)'],
    ['UNS', 'UNS (scheiding tussen regels en slot)', 'UNS (separator of lines and summary)'],
    ['SG11 TDT', 'segment TDT', 'segment TDT'],
    ['date', 'orderdatum', 'order date'],
  ])('that is missing: %s', (field, nl, en) => {
    expect([missingText(field, null, 'nl'), missingText(field, null, 'en')]).toEqual([nl, en]);
  });

  it('stands in the text of a finding, and its parameters stay as they are', () => {
    const params = { field: 'lines[0].quantity', line: '10' };
    const finding = makeFinding('MSG-003', { params });
    expect(render(finding, 'nl', 'staff')).toBe(
      'In het bericht ontbreekt: regel 10, aantal. Vraag de klant om het aan te vullen en het bericht opnieuw te sturen.',
    );
    expect(render({ ...finding, severity: 'info' }, 'en', 'staff')).toBe(
      'The message lacks: line 10, quantity. The order can do without.',
    );
    expect(finding.params).toBe(params);
  });
});
