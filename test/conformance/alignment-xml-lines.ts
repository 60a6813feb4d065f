import type { Node } from './alignment-template';

const element = (name: string, ...inside: readonly Node[]): Node => ({ text: `<${name}>`, inside, end: `</${name}>` });

export const OPENTRANS_LINE: readonly Node[] = [
  {
    text: '<ORDER_ITEM>',
    kept: true,
    inside: [
      '<LINE_ITEM_ID>{number}</LINE_ITEM_ID>',
      element(
        'PRODUCT_ID',
        '<bme:SUPPLIER_PID>{supplierArticle,identifications[1].supplier}</bme:SUPPLIER_PID>',
        '<bme:INTERNATIONAL_PID type="ean">{gtin,identifications[0].gtin}</bme:INTERNATIONAL_PID>',
        '<bme:BUYER_PID>{buyerArticle,identifications[2].buyer}</bme:BUYER_PID>',
        '<bme:DESCRIPTION_SHORT>{description}</bme:DESCRIPTION_SHORT>',
        '<bme:DESCRIPTION_LONG>{description#2}</bme:DESCRIPTION_LONG>',
      ),
      element('PRODUCT_COMPONENTS', {
        text: '<PRODUCT_COMPONENT>',
        entry: 'subLines[0]',
        inside: [
          element(
            'PRODUCT_ID',
            '<bme:SUPPLIER_PID>{subLines[0].supplierArticle}</bme:SUPPLIER_PID>',
            '<bme:INTERNATIONAL_PID type="ean">{subLines[0].gtin}</bme:INTERNATIONAL_PID>',
            '<bme:DESCRIPTION_SHORT>{subLines[0].description}</bme:DESCRIPTION_SHORT>',
          ),
          '<QUANTITY>{subLines[0].quantity}</QUANTITY>',
          '<bme:ORDER_UNIT>{subLines[0].unit}</bme:ORDER_UNIT>',
        ],
        end: '</PRODUCT_COMPONENT>',
      }),
      '<QUANTITY>{quantity}</QUANTITY>',
      '<bme:ORDER_UNIT>{unit}</bme:ORDER_UNIT>',
      element(
        'PRODUCT_PRICE_FIX',
        '<bme:PRICE_AMOUNT>{price,priceKind=net}</bme:PRICE_AMOUNT>',
        '<bme:PRICE_QUANTITY>{basisQuantity}</bme:PRICE_QUANTITY>',
        '<bme:PRICE_UNIT>{basisUnit}</bme:PRICE_UNIT>',
        '<bme:CURRENCY>{currency}</bme:CURRENCY>',
      ),
      '<PRICE_LINE_AMOUNT>{amount}</PRICE_LINE_AMOUNT>',
      element(
        'DELIVERY_DATE',
        '<DELIVERY_START_DATE>{requestedDelivery}</DELIVERY_START_DATE>',
        '<DELIVERY_END_DATE>{requestedDelivery#2}</DELIVERY_END_DATE>',
      ),
      '<REMARKS>{texts[0]}</REMARKS>',
    ],
    end: '</ORDER_ITEM>',
  },
];

export const CXML_LINE: readonly Node[] = [
  {
    text: '<ItemOut( lineNumber="{number}")( quantity="{quantity}")( requestedDeliveryDate="{requestedDelivery}")( requestedShipmentDate="{requestedDispatch}")>',
    kept: true,
    inside: [
      element(
        'ItemID',
        '<SupplierPartID>{supplierArticle,identifications[1].supplier}</SupplierPartID>',
        '<BuyerPartID>{buyerArticle,identifications[3].buyer}</BuyerPartID>',
        '<IdReference domain="EAN-13" identifier="{gtin,identifications[0].gtin}"/>',
      ),
      element(
        'ItemDetail',
        element('UnitPrice', '<Money( currency="{currency}")>{price,priceKind=net}</Money>'),
        '<Description>{description}</Description>',
        '<UnitOfMeasure>{unit}</UnitOfMeasure>',
        {
          text: '<PriceBasisQuantity( quantity="{basisQuantity}")>',
          inside: ['<UnitOfMeasure>{basisUnit}</UnitOfMeasure>'],
          end: '</PriceBasisQuantity>',
        },
        '<ManufacturerPartID>{identifications[4].manufacturer}</ManufacturerPartID>',
      ),
      '<Comments>{texts[0]}</Comments>',
      {
        text: '<ScheduleLine( quantity="{schedules[0].quantity}")( requestedDeliveryDate="{schedules[0].requestedDelivery}")>',
        entry: 'schedules[0]',
        inside: ['<UnitOfMeasure>{schedules[0].unit}</UnitOfMeasure>'],
        end: '</ScheduleLine>',
      },
    ],
    end: '</ItemOut>',
  },
];
