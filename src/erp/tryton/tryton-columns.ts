import type { ColumnsByTable } from '../port';

/** Columns that rows of Tryton have, by table. */
export const TRYTON_COLUMNS: ColumnsByTable = {
  articles: ['number', 'description', 'status', 'statusReason', 'baseUnit', 'discrete', 'vatRate', 'cost'],
  packagings: ['article', 'gtin', 'level', 'quantity'],
  'price-groups': ['code', 'name'],
  customers: [
    ...['number', 'name', 'language', 'blockedReason', 'currency', 'priceGroup', 'creditLimit', 'openInvoices'],
    ...['defaultDeliveryPlace', 'paymentDays'],
  ],
  locations: ['customer', 'role', 'gln', 'code', 'name', 'street', 'postcode', 'city', 'country', 'validTo'],
  contacts: ['customer', 'name', 'email', 'phone'],
  prices: ['article', 'source', 'priceGroup', 'currency', 'amount', 'minimumQuantity', 'validFrom', 'validTo'],
  'cross-references': ['customer', 'buyerArticle', 'article', 'validTo'],
  availability: ['article', 'day', 'quantity'],
};
