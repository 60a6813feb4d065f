import type { ColumnsByTable, MasterEntity } from '../port';
import type { IdocSettings } from './idoc-settings';

const isFilled = (record: object): boolean => Object.keys(record).length > 0;

/** Columns that rows of IDocs have, by table: some only where the settings say how they are read. */
export function idocColumns(entity: MasterEntity, settings: IdocSettings): ColumnsByTable {
  switch (entity) {
    case 'articles':
      return {
        articles: [
          ...['number', 'description', 'status', 'statusReason', 'discontinuedOn', 'baseUnit', 'discrete'],
          ...['minimumQuantity', 'orderMultiple', ...(isFilled(settings.vatRates) ? ['vatRate'] : [])],
        ],
        packagings: ['article', 'level', 'quantity', 'gtin'],
      };
    case 'customers':
      return {
        'price-groups': ['code', 'name'],
        customers: [
          ...['number', 'name', 'language', 'blockedReason', 'currency', 'priceGroup', 'deliveryTerms'],
          ...['defaultDeliveryPlace', ...(settings.creditControlArea === null ? [] : ['creditLimit'])],
          ...(isFilled(settings.paymentTerms) ? ['paymentDays'] : []),
        ],
        locations: ['name', 'street', 'postcode', 'city', 'country', 'gln', 'customer', 'role', 'code', 'validTo'],
        contacts: ['customer', 'name', 'role', 'phone', 'language'],
      };
    case 'prices':
      return {
        'price-groups': ['code', 'name'],
        prices: [
          ...['article', 'source', 'kind', 'customer', 'priceGroup', 'currency', 'amount', 'basisQuantity'],
          ...['minimumQuantity', 'validFrom', 'validTo'],
        ],
        'agreed-discounts': ['customer', 'priceGroup', 'code', 'percentage', 'sequence', 'validFrom', 'validTo'],
      };
    default:
      return {};
  }
}
