import type { ColumnsByTable } from '../port';

/** Columns that rows of Odoo have, by table. */
export const ODOO_COLUMNS: ColumnsByTable = {
  articles: ['number', 'description', 'status', 'statusReason', 'baseUnit', 'discrete', 'vatRate', 'cost'],
  packagings: ['article', 'gtin', 'level', 'quantity'],
  'price-groups': ['code', 'name'],
  customers: [
    ...['number', 'name', 'language', 'currency', 'priceGroup', 'creditLimit', 'openInvoices'],
    ...['defaultDeliveryPlace', 'paymentDays'],
  ],
  locations: ['customer', 'role', 'gln', 'code', 'name', 'street', 'postcode', 'city', 'country'],
  contacts: ['customer', 'name', 'email', 'phone'],
  prices: ['article', 'source', 'priceGroup', 'currency', 'amount', 'minimumQuantity', 'validFrom', 'validTo'],
  'cross-references': ['customer', 'buyerArticle', 'article', 'validFrom', 'validTo'],
  availability: ['article', 'day', 'quantity'],
};
