import { CAC, CBC, readXml } from '../xml/test-support';
import type { XmlElement } from '../xml/message';
import { breachesIn } from './breaches';
import { ROOTS, SPECIFICATIONS } from './header-rules';
import { ProfileDocument } from './profile-document';
import { ruleId, type Transaction } from './rule';

/** A document of the profile that keeps to every rule, around what a test is about. */
export function aProfileDocument(content: string, transaction: Transaction = 'T01', specification?: string): string {
  const root = ROOTS[transaction];
  return (
    `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="${CAC}" xmlns:cbc="${CBC}">` +
    `<cbc:CustomizationID>${specification ?? SPECIFICATIONS[transaction]}</cbc:CustomizationID>` +
    `<cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3</cbc:ProfileID>` +
    `<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>` +
    `<cac:ValidityPeriod><cbc:EndDate>2031-03-31</cbc:EndDate></cac:ValidityPeriod>${content}</${root}>`
  );
}

/** A line of ten at 4.50. */
export const aLine = (number: string, amount: string | null = '45.00', more = ''): string =>
  `<cac:OrderLine><cac:LineItem><cbc:ID>${number}</cbc:ID><cbc:Quantity unitCode="EA">10</cbc:Quantity>` +
  (amount === null ? '' : `<cbc:LineExtensionAmount currencyID="EUR">${amount}</cbc:LineExtensionAmount>`) +
  `${more}<cac:Price><cbc:PriceAmount currencyID="EUR">4.50</cbc:PriceAmount></cac:Price></cac:LineItem></cac:OrderLine>`;

/** Totals by the names of UBL. */
export const totals = (amounts: Readonly<Record<string, string>>): string =>
  `<cac:AnticipatedMonetaryTotal>${Object.entries(amounts)
    .map(([name, amount]) => `<cbc:${name} currencyID="EUR">${amount}</cbc:${name}>`)
    .join('')}</cac:AnticipatedMonetaryTotal>`;

export function rootOf(document: string): XmlElement {
  const { root } = readXml(document);
  if (root === null) throw new Error('The document was not read');
  return root;
}

/** The rules that a document breaks, each with the path of the place, in the order of the document. */
export const broken = (document: string, transaction: Transaction = 'T01'): readonly string[] =>
  breachesIn(new ProfileDocument(rootOf(document)), transaction).map(
    ({ rule, place }) => `${ruleId(rule.name, transaction)} ${place.element.position.path}`,
  );
