import { changeEntries } from './catalogue/change';
import { dateEntries } from './catalogue/date';
import { duplicateEntries } from './catalogue/duplicate';
import { erpEntries } from './catalogue/erp';
import { headerEntries } from './catalogue/header';
import { itemEntries } from './catalogue/item';
import { logisticsEntries } from './catalogue/logistics';
import { masterEntries } from './catalogue/master';
import { messageEntries } from './catalogue/message';
import { officeEntries } from './catalogue/office';
import { partyEntries } from './catalogue/party';
import { priceEntries } from './catalogue/price';
import { quantityEntries } from './catalogue/quantity';
import { responseEntries } from './catalogue/response';
import { totalEntries } from './catalogue/total';
import { unitEntries } from './catalogue/unit';
import type { CatalogueEntry } from './vocabulary';

/** Everything that can be wrong with an order, in the order in which an order is read, and with the office itself. Nothing else is ever found. */
export const CATALOGUE = {
  ...messageEntries,
  ...duplicateEntries,
  ...changeEntries,
  ...partyEntries,
  ...headerEntries,
  ...itemEntries,
  ...quantityEntries,
  ...unitEntries,
  ...priceEntries,
  ...dateEntries,
  ...logisticsEntries,
  ...totalEntries,
  ...masterEntries,
  ...erpEntries,
  ...responseEntries,
  ...officeEntries,
} satisfies Record<string, CatalogueEntry>;

export type FindingCode = keyof typeof CATALOGUE;

/** All codes, in the order of the catalogue. */
export const FINDING_CODES = Object.keys(CATALOGUE) as readonly FindingCode[];
