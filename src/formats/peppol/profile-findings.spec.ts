import { heldTo, missingParams, PROFILE_DEMANDS, render, type Finding } from '../../findings';
import { LANGUAGES } from '../../kernel';
import { readXml } from '../xml/test-support';
import { profileFindings } from './profile-findings';
import { demandOf } from './rule';
import { PROFILE_RULES } from './rules';
import { aLine, aProfileDocument, rootOf, totals } from './test-support';

const found = (document: string): readonly Finding[] => profileFindings(rootOf(document));
/** What is told, in short: "hold PEPPOL-T01-R024 /Order/...". */
const told = (document: string): readonly string[] =>
  found(document).map(
    ({ stops, params }) => `${stops ? 'hold' : 'note'} ${params['rule'] ?? ''} ${params['path'] ?? ''}`,
  );
const rulesTold = (document: string): readonly string[] =>
  told(document).map((one) => one.split(' ').slice(0, 2).join(' '));

const charge =
  '<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Freight</cbc:AllowanceChargeReason>' +
  '<cbc:Amount currencyID="EUR">5.00</cbc:Amount></cac:AllowanceCharge>';
/** What no other finding asks about, and what holds. */
const lessThanNothing = totals({ LineExtensionAmount: '45', PayableAmount: '-45' }) + aLine('1');
const withoutPrice = (line: string): string => line.replace(/<cac:Price>.*?<\/cac:Price>/, '');

describe('what is told of the rules of the profile', () => {
  it('is nothing where the document does not claim it', () => {
    const bad = aProfileDocument(lessThanNothing);
    expect(told(bad)).not.toEqual([]);
    expect(told(bad.replace(/<cbc:CustomizationID>.*?<\/cbc:CustomizationID>/, ''))).toEqual([]);
    expect(
      told(bad.replace('urn:fdc:peppol.eu:poacc:trns:order:3', 'urn:www.cenbii.eu:transaction:biitrns001:ver2.0')),
    ).toEqual([]);
    const answer = bad.replace('<Order xmlns', '<OrderResponse xmlns').replace('Order-2"', 'OrderResponse-2"');
    expect(told(answer.replace('</Order>', '</OrderResponse>'))).toEqual([]);
  });

  it('comes with the message, and does not refuse it', () => {
    const { message } = readXml(aProfileDocument(lessThanNothing));
    expect(message?.findings).toMatchObject([
      { code: 'MSG-010', reason: 'profile-rule', severity: 'warning', stops: true },
    ]);
    expect(heldTo(message?.findings ?? [], {})).toEqual(message?.findings);
  });

  it('is what the partner has it set to', () => {
    const findings = found(aProfileDocument('<cbc:IssueDate>soon</cbc:IssueDate>'));
    const as = (check: 'refuse' | 'report' | 'ignore') =>
      heldTo(findings, { 'profile-rule': check }).map(({ severity, stops }) => [severity, stops]);
    expect([as('refuse'), as('report'), as('ignore')]).toEqual([[['error', true]], [['warning', false]], []]);
  });

  it.each([
    ['a line that contradicts itself, which TOT-004 asks about', aLine('1', '44.00'), []],
    ['the same where TOT-003 reckons the total', totals({ LineExtensionAmount: '44.00', PayableAmount: '44.00' }) + aLine('1', '44.00'), []],
    ['a line without an amount', aLine('1', null), []],
    ['an amount without a price', withoutPrice(aLine('1')), []],
    ['two lines of one number, which DUP-006 asks about', aLine('1') + aLine('1'), []],
    ['a total that TOT-003 asks about', totals({ LineExtensionAmount: '50', PayableAmount: '50' }) + aLine('1'), []],
    ['the same where a line has no price', totals({ LineExtensionAmount: '50', PayableAmount: '50' }) + withoutPrice(aLine('1')), ['hold PEPPOL-T01-R008']],
    ['a discount that stands nowhere', totals({ LineExtensionAmount: '45', AllowanceTotalAmount: '5', PayableAmount: '40' }) + aLine('1'), ['hold PEPPOL-T01-R009']],
    ['the same where PRC-012 asks about discounts', charge + totals({ LineExtensionAmount: '45', ChargeTotalAmount: '5', AllowanceTotalAmount: '5', PayableAmount: '45' }) + aLine('1'), ['note PEPPOL-T01-R009']],
    ['a charge that stands nowhere', totals({ LineExtensionAmount: '45', ChargeTotalAmount: '5', PayableAmount: '50' }) + aLine('1'), ['hold PEPPOL-T01-R010']],
    ['another total without tax', totals({ LineExtensionAmount: '45', TaxExclusiveAmount: '40', PayableAmount: '40' }) + aLine('1'), ['hold PEPPOL-T01-R011']],
    ['the same where the total of the lines is wrong already', totals({ LineExtensionAmount: '50', TaxExclusiveAmount: '45', PayableAmount: '45' }) + aLine('1'), ['note PEPPOL-T01-R011']],
    ['less than nothing to pay', totals({ LineExtensionAmount: '45', PayableAmount: '-45' }) + aLine('1'), ['hold PEPPOL-T01-R006']],
    ['a price in another currency, which HDR-003 asks about', aLine('1').replace('PriceAmount currencyID="EUR"', 'PriceAmount currencyID="SEK"'), []],
    ['a total in another currency', totals({ LineExtensionAmount: '45', PayableAmount: '45' }).replace('PayableAmount currencyID="EUR"', 'PayableAmount currencyID="SEK"') + aLine('1'), ['note PEPPOL-T01-R003']],
    ['a GLN that PAR-001 asks about', '<cac:BuyerCustomerParty><cac:Party><cbc:EndpointID schemeID="0088">8719997000001</cbc:EndpointID></cac:Party></cac:BuyerCustomerParty>', []],
  ])('%s', (_, content, expected) => {
    expect(rulesTold(aProfileDocument(content))).toEqual(expected);
  }); // prettier-ignore

  it('leaves recommendations unsaid', () => {
    const short = aProfileDocument(aLine('1')).replace(/<cac:ValidityPeriod>.*?<\/cac:ValidityPeriod>/, '');
    expect(told(short)).toEqual([]);
  });

  it('begins with what holds, and notes five places of a rule', () => {
    const empty = '<cbc:Note/>'.repeat(9);
    expect(rulesTold(aProfileDocument(empty + lessThanNothing))).toEqual([
      'hold PEPPOL-T01-R006',
      ...Array.from({ length: 5 }, () => 'note PEPPOL-COMMON-R001'),
    ]);
  });

  it('is another question at another place and of another rule', () => {
    const wrong = totals({
      LineExtensionAmount: '45',
      TaxExclusiveAmount: '40',
      TaxInclusiveAmount: '60',
      PayableAmount: '40',
    });
    const asked = found(aProfileDocument(wrong + aLine('1') + aLine('1'))).map(({ actual }) => actual);
    expect(asked).toEqual([
      'PEPPOL-T01-R011 /Order/cac:AnticipatedMonetaryTotal = 40',
      'PEPPOL-T01-R016 /Order/cac:AnticipatedMonetaryTotal = 40',
    ]);
  });

  it('says rule, demand, values and place, and what to do where it holds', () => {
    const [held] = found(aProfileDocument(lessThanNothing));
    const [noted] = found(aProfileDocument('<cbc:IssueDate>soon</cbc:IssueDate>'));
    if (held === undefined || noted === undefined) throw new Error('Both are told');
    expect(render(held, 'nl', 'staff')).toBe(
      'Het bericht houdt zich niet aan regel PEPPOL-T01-R006 van Peppol: het te betalen bedrag staat erin en is niet negatief. Het gaat om /Order/cac:AnticipatedMonetaryTotal: “-45”. Vraag de klant wat hij bedoelt, of accepteer het als dat al duidelijk is.',
    );
    expect(render(noted, 'en', 'staff')).toBe(
      'The message does not keep to rule PEPPOL-COMMON-R030 of Peppol: a date must exist and is written YYYY-MM-DD. It is about /Order/cbc:IssueDate: “soon”.',
    );
    expect(render(held, 'en', 'customer')).toBe(
      'Something is not right with the form of your message. The message does not keep to rule PEPPOL-T01-R006 of Peppol: the amount to be paid is stated and not negative. Could you please have a look?',
    );
    expect([missingParams(held), missingParams(noted)]).toEqual([[], []]);
  });
});

describe('the texts', () => {
  const isTold = ({ told: how }: (typeof PROFILE_RULES)[number]) =>
    typeof how === 'function' || how === 'note' || how === 'hold';

  it('are there for each rule that may be told, and for no other', () => {
    const names = PROFILE_RULES.filter(isTold).map(({ name }) => demandOf(name));
    expect([...names].sort()).toEqual(Object.keys(PROFILE_DEMANDS).sort());
  });

  it('are there in both languages', () => {
    for (const texts of Object.values(PROFILE_DEMANDS))
      for (const language of LANGUAGES) expect(texts[language]).toMatch(/^\S.*[^.]$/);
  });
});
