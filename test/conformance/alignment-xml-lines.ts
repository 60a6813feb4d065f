import { element, type Node } from './alignment-template';

const partialDelivery = (entry: string): Node => ({
  text: '<PARTIAL_DELIVERY>',
  entry,
  inside: [
    `<QUANTITY>{${entry}.quantity}</QUANTITY>`,
    element(
      'DELIVERY_DATE',
      `<DELIVERY_START_DATE>{${entry}.requestedDelivery,${entry}.earliestDelivery}</DELIVERY_START_DATE>`,
      `<DELIVERY_END_DATE>{${entry}.requestedDelivery#2,${entry}.latestDelivery}</DELIVERY_END_DATE>`,
    ),
  ],
  end: '</PARTIAL_DELIVERY>',
});

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
        element(
          'bme:MANUFACTURER_INFO',
          '<bme:MANUFACTURER_PID>{identifications[3].manufacturer}</bme:MANUFACTURER_PID>',
        ),
        '<bme:INTERNATIONAL_PID type="pool">{identifications[4].other}</bme:INTERNATIONAL_PID>',
      ),
      {
        text: '<PRODUCT_COMPONENTS>',
        inside: [
          {
            text: '<PRODUCT_COMPONENT>',
            entry: 'subLines[0]',
            inside: [
              element(
                'PRODUCT_ID',
                '<bme:SUPPLIER_PID>{subLines[0].supplierArticle}</bme:SUPPLIER_PID>',
                '<bme:INTERNATIONAL_PID type="ean">{subLines[0].gtin}</bme:INTERNATIONAL_PID>',
                '<bme:BUYER_PID>{subLines[0].buyerArticle}</bme:BUYER_PID>',
                '<bme:DESCRIPTION_SHORT>{subLines[0].description}</bme:DESCRIPTION_SHORT>',
              ),
              '<QUANTITY>{subLines[0].quantity}</QUANTITY>',
              '<bme:ORDER_UNIT>{subLines[0].unit}</bme:ORDER_UNIT>',
            ],
            end: '</PRODUCT_COMPONENT>',
          },
          {
            text: '<PRODUCT_COMPONENT>',
            entry: 'subLines[1]',
            inside: ['<QUANTITY>{subLines[1].quantity}</QUANTITY>'],
            end: '</PRODUCT_COMPONENT>',
          },
        ],
        end: '</PRODUCT_COMPONENTS>',
      },
      '<QUANTITY>{quantity}</QUANTITY>',
      '<bme:ORDER_UNIT>{unit}</bme:ORDER_UNIT>',
      element(
        'PRODUCT_PRICE_FIX',
        '<bme:PRICE_AMOUNT>{price,priceKind=net}</bme:PRICE_AMOUNT>',
        '<bme:PRICE_QUANTITY>{basisQuantity}</bme:PRICE_QUANTITY>',
        '<bme:PRICE_UNIT>{basisUnit}</bme:PRICE_UNIT>',
        '<bme:CURRENCY>{currency}</bme:CURRENCY>',
        '<TAX_DETAILS_FIX>(<bme:TAX_TYPE>vat</bme:TAX_TYPE>)<bme:TAX>{vatRate}</bme:TAX></TAX_DETAILS_FIX>',
        element(
          'ALLOW_OR_CHARGES_FIX',
          {
            text: '<ALLOW_OR_CHARGE( type="allowance"|allowances[0].kind)>',
            entry: 'allowances[0]',
            says: { 'allowances[0].kind': 'allowance' },
            inside: [
              '<ALLOW_OR_CHARGE_SEQUENCE>{allowances[0].sequence}</ALLOW_OR_CHARGE_SEQUENCE>',
              '<ALLOW_OR_CHARGE_NAME>{allowances[0].code}</ALLOW_OR_CHARGE_NAME>',
              '<ALLOW_OR_CHARGE_DESCR>{allowances[0].code#2}</ALLOW_OR_CHARGE_DESCR>',
              element('ALLOW_OR_CHARGE_VALUE', '<AOC_MONETARY_AMOUNT>{allowances[0].amount}</AOC_MONETARY_AMOUNT>'),
              '<ALLOW_OR_CHARGE_BASE>{allowances[0].basis}</ALLOW_OR_CHARGE_BASE>',
            ],
            end: '</ALLOW_OR_CHARGE>',
          },
          {
            text: '<ALLOW_OR_CHARGE type="surcharge">',
            entry: 'allowances[1]',
            says: { 'allowances[1].kind': 'charge' },
            inside: [
              element('ALLOW_OR_CHARGE_VALUE', '<AOC_MONETARY_AMOUNT>{allowances[1].amount}</AOC_MONETARY_AMOUNT>'),
            ],
            end: '</ALLOW_OR_CHARGE>',
          },
        ),
      ),
      '<PRICE_LINE_AMOUNT>{amount}</PRICE_LINE_AMOUNT>',
      element(
        'DELIVERY_DATE',
        '<DELIVERY_START_DATE>{requestedDelivery}</DELIVERY_START_DATE>',
        '<DELIVERY_END_DATE>{requestedDelivery#2}</DELIVERY_END_DATE>',
      ),
      element('PARTIAL_DELIVERY_LIST', ...[0, 1].map((at) => partialDelivery(`schedules[${at}]`))),
      {
        text: '<SHIPMENT_PARTIES_REFERENCE>',
        entry: 'schedules[2]',
        inside: ['<bme:DELIVERY_IDREF>{schedules[2].deliverTo}</bme:DELIVERY_IDREF>'],
        end: '</SHIPMENT_PARTIES_REFERENCE>',
      },
      '<REMARKS>{texts[0]}</REMARKS>',
    ],
    end: '</ORDER_ITEM>',
  },
];

export const cxmlLine = (number: string): readonly Node[] => [
  {
    text: `<ItemOut${number}( quantity="{quantity}")( requestedDeliveryDate="{requestedDelivery}")( requestedShipmentDate="{requestedDispatch}")>`,
    kept: true,
    inside: [
      element(
        'ItemID',
        '<SupplierPartID>{supplierArticle,identifications[1].supplier}</SupplierPartID>',
        '<SupplierPartAuxiliaryID>{identifications[2].supplier-auxiliary}</SupplierPartAuxiliaryID>',
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
      element('Tax', '<TaxDetail( percentageRate="{vatRate}")( category="vat"|vatRate)/>'),
      '<Comments>{texts[0]}</Comments>',
      element(
        'Packaging',
        '<PackagingCode>{demands[package]}</PackagingCode>',
        '<ShippingMark>{demands[marking]}</ShippingMark>',
      ),
      '<Batch( expirationDate="{keepUntil}")/>',
      {
        text: '<ScheduleLine( quantity="{schedules[0].quantity}")( requestedDeliveryDate="{schedules[0].requestedDelivery}")( requestedShipmentDate="{schedules[0].requestedDispatch}")>',
        entry: 'schedules[0]',
        inside: [
          '<UnitOfMeasure>{schedules[0].unit}</UnitOfMeasure>',
          element('ShipTo', '<Address( addressID="{schedules[0].deliverTo}")/>'),
        ],
        end: '</ScheduleLine>',
      },
      {
        text: '<ScheduleLine( quantity="{schedules[1].quantity}")>',
        entry: 'schedules[1]',
        inside: ['<UnitOfMeasure>{schedules[1].unit}</UnitOfMeasure>'],
        end: '</ScheduleLine>',
      },
      {
        text: '<ShipTo>',
        entry: 'schedules[2]',
        inside: [
          {
            text: '<Address( addressID="{schedules[2].deliverTo}")>',
            inside: ['<Name>{schedules[2].deliverTo#2}</Name>'],
            end: '</Address>',
          },
          '<CarrierIdentifier domain="SCAC">{demands[transport][1]}</CarrierIdentifier>',
          element('TransportInformation', '<Route( method="{demands[transport]}")/>'),
        ],
        end: '</ShipTo>',
      },
    ],
    end: '</ItemOut>',
  },
  // Sub-lines stand beside the lines and name the one that they belong to.
  {
    text: '<ItemOut( lineNumber="{subLines[0].number}")( quantity="{subLines[0].quantity}") parentLineNumber="{=number!}">',
    entry: 'subLines[0]',
    inside: [
      element(
        'ItemID',
        '<SupplierPartID>{subLines[0].supplierArticle}</SupplierPartID>',
        '<BuyerPartID>{subLines[0].buyerArticle}</BuyerPartID>',
        '<IdReference domain="EAN-13" identifier="{subLines[0].gtin}"/>',
      ),
      element(
        'ItemDetail',
        '<Description>{subLines[0].description}</Description>',
        '<UnitOfMeasure>{subLines[0].unit}</UnitOfMeasure>',
      ),
    ],
    end: '</ItemOut>',
  },
  {
    text: '<ItemOut quantity="{subLines[1].quantity}" parentLineNumber="{=number!}">',
    entry: 'subLines[1]',
    inside: [element('ItemDetail', '<UnitOfMeasure>{subLines[1].unit}</UnitOfMeasure>')],
    end: '</ItemOut>',
  },
];
