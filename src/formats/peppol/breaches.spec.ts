import { SPECIFICATIONS } from './header-rules';
import { aLine, aProfileDocument, broken, totals } from './test-support';

// The makers' own test sets are in test/conformance/peppol-rules.spec.ts. Here is what they leave out, and what must be right without them.

const TOTAL = '/Order/cac:AnticipatedMonetaryTotal';
const FIRST = '/Order/cac:OrderLine[1]/cac:LineItem';
const SECOND = '/Order/cac:OrderLine[2]/cac:LineItem';
const right = totals({ LineExtensionAmount: '90.00', TaxExclusiveAmount: '90.00', PayableAmount: '90.00' });

describe('the rules of the profile', () => {
  it('find nothing in an order that keeps to them', () => {
    expect(broken(aProfileDocument(right + aLine('1') + aLine('2')))).toEqual([]);
  });

  it('find every line whose number another one has, and one without', () => {
    const order = aProfileDocument(right + aLine('1') + aLine('1'));
    expect(broken(order)).toEqual([`PEPPOL-T01-R001 ${FIRST}`, `PEPPOL-T01-R001 ${SECOND}`]);
    expect(broken(order.replaceAll('<cbc:ID>1</cbc:ID>', ''))).toHaveLength(2);
  });

  it.each([
    ['R008 and what follows from it', { LineExtensionAmount: '91.00', PayableAmount: '91.00' }, ['R008']],
    ['R009 a discount that stands nowhere', { LineExtensionAmount: '90.00', AllowanceTotalAmount: '5.00', PayableAmount: '85' }, ['R009']],
    ['R010 a charge that stands nowhere', { LineExtensionAmount: '90.00', ChargeTotalAmount: '5', PayableAmount: '95' }, ['R010']],
    ['R011 another total without tax', { LineExtensionAmount: '90', TaxExclusiveAmount: '80', PayableAmount: '80' }, ['R011']],
    ['R006 less than nothing to pay', { LineExtensionAmount: '90', PayableAmount: '-1' }, ['R006']],
    ['R016 another amount to pay', { LineExtensionAmount: '90', TaxInclusiveAmount: '108.90', PayableAmount: '90' }, ['R016']],
    ['R016 not where the total with tax is zero', { LineExtensionAmount: '90', TaxInclusiveAmount: '0', PayableAmount: '90' }, []],
    ['numbers as XML writes them', { LineExtensionAmount: '+90', PayableAmount: '.5' }, []],
    ['R006 and R007 what is no number', { LineExtensionAmount: 'x', PayableAmount: '' }, ['R006', 'R007', 'R008', 'R011']],
  ])('add up the totals: %s', (_, amounts, rules) => {
    const found = broken(aProfileDocument(totals(amounts) + aLine('1') + aLine('2')));
    const ofTotal = found.filter((one) => one.endsWith(TOTAL));
    expect(ofTotal).toEqual(rules.map((rule) => `PEPPOL-T01-${rule} ${TOTAL}`));
  }); // prettier-ignore

  it('allow two hundredths where an amount of a line is reckoned', () => {
    const order = (amount: string) => broken(aProfileDocument(aLine('1', amount)));
    expect([order('45.02'), order('44.98')]).toEqual([[], []]);
    const line = '/Order/cac:OrderLine/cac:LineItem';
    expect([order('45.03'), order('44.97')]).toEqual([[`PEPPOL-T01-R024 ${line}`], [`PEPPOL-T01-R024 ${line}`]]);
  });

  it('ask half a percentage about its other half only', () => {
    const allowance = (content: string) =>
      `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>${content}</cac:AllowanceCharge>`;
    const percentage = '<cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>';
    const base = '<cbc:BaseAmount>100</cbc:BaseAmount>';
    const found = (content: string) => broken(aProfileDocument(allowance(content))).map((one) => one.split(' ')[0]);
    expect(found(percentage)).toEqual(['PEPPOL-T01-R020']);
    expect(found(base)).toEqual(['PEPPOL-T01-R021']);
    expect(found(percentage + base)).toEqual(['PEPPOL-T01-R022', 'PEPPOL-T01-R023', 'PEPPOL-T01-R032']);
    // In a price neither a reason nor a percentage is asked for.
    expect(broken(aProfileDocument(aLine('1').replace('</cac:Price>', `${allowance(base)}</cac:Price>`)))).toEqual([
      'PEPPOL-T01-R019 /Order/cac:OrderLine/cac:LineItem/cac:Price/cac:AllowanceCharge',
    ]);
  });

  it('look at dates and at empty elements', () => {
    const dates = '<cbc:IssueDate>2026-02-30</cbc:IssueDate><cbc:DueDate>20260301</cbc:DueDate><cbc:EndDate/>';
    expect(broken(aProfileDocument(dates))).toEqual([
      'PEPPOL-COMMON-R030 /Order/cbc:IssueDate',
      'PEPPOL-COMMON-R030 /Order/cbc:DueDate',
      'PEPPOL-COMMON-R001 /Order/cbc:EndDate',
      'PEPPOL-COMMON-R030 /Order/cbc:EndDate',
    ]);
  });

  it('leave alone what another vocabulary calls by a name of UBL', () => {
    expect(broken(aProfileDocument('<x:Amount xmlns:x="urn:x" currencyID="USD">1.2345</x:Amount>'))).toEqual([]);
  });

  it('see a schema location', () => {
    const order = aProfileDocument('').replace(
      '<Order ',
      '<Order xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="urn:x x.xsd" ',
    );
    expect(broken(order)).toEqual(['PEPPOL-COMMON-R003 /Order']);
  });

  it('number those of a change alike, and are fewer for a cancellation', () => {
    const same = aLine('7') + aLine('7');
    expect(broken(aProfileDocument(same, 'T114'), 'T114')).toEqual([
      'PEPPOL-T114-R001 /OrderChange/cac:OrderLine[1]/cac:LineItem',
      'PEPPOL-T114-R001 /OrderChange/cac:OrderLine[2]/cac:LineItem',
    ]);
    expect(broken(aProfileDocument(same, 'T115'), 'T115')).toEqual([]);
    const ordering = (transaction: 'T01' | 'T114' | 'T115') =>
      broken(aProfileDocument('', transaction).replace('bis:advanced_ordering:3', 'bis:ordering:3'), transaction);
    expect([ordering('T01'), ordering('T114'), ordering('T115')]).toEqual([
      [],
      ['PEPPOL-T114-R031 /OrderChange/cbc:ProfileID'],
      ['PEPPOL-T115-R031 /OrderCancellation/cbc:ProfileID'],
    ]);
  });

  it('want the specification of the document itself', () => {
    const as = (specification: string) => broken(aProfileDocument('', 'T01', specification));
    expect(as(`${SPECIFICATIONS.T01}:restricted:urn:example`)).toEqual([]);
    expect(as(SPECIFICATIONS.T114)).toEqual(['PEPPOL-T01-R034 /Order/cbc:CustomizationID']);
  });
});
