import { element, type Node } from './alignment-template';

/* GS1 XML and the order of Ketenstandaard. */

const gs1Number = (type: string, fields: string): Node =>
  `<additionalTradeItemIdentification additionalTradeItemIdentificationTypeCode="${type}">{${fields}}</additionalTradeItemIdentification>`;

/** A part of a line; the first of those that have a day gives the line its day, and a day counts before a period. */
const gs1Part = (entry: string, rank: number): Node => ({
  text: '<orderLineItemDetail>',
  entry,
  inside: [
    `<requestedQuantity( measurementUnitCode="{${entry}.unit}")>{${entry}.quantity}</requestedQuantity>`,
    element(
      'orderLogisticalInformation',
      element('shipTo', `<gln>{${entry}.deliverTo}</gln>`),
      element(
        'orderLogisticalDateInformation',
        element('requestedDeliveryDateTime', `<date>{${entry}.requestedDelivery,requestedDelivery#${rank}}</date>`),
        element(
          'requestedDeliveryDateRange',
          `<beginDate>{${entry}.requestedDelivery#2,requestedDelivery#${rank + 2}}</beginDate>`,
        ),
      ),
    ),
  ],
  end: '</orderLineItemDetail>',
});

export const GS1_LINE: readonly Node[] = [
  {
    text: '<orderLineItem>',
    kept: true,
    inside: [
      '<lineItemNumber>{number}</lineItemNumber>',
      { text: '<lineItemActionCode>CHANGED</lineItemActionCode>', says: { action: 'change' } },
      '<requestedQuantity( measurementUnitCode="{unit}")>{quantity}</requestedQuantity>',
      '<additionalOrderLineInstruction languageCode="nl">{texts[1]}</additionalOrderLineInstruction>',
      '<netAmount currencyCode="EUR">{amount}</netAmount>',
      '<netPrice( currencyCode="{currency}")>{price,priceKind=net}</netPrice>',
      '<listPrice( currencyCode="{currency#2}")>{price#2,priceKind#2=gross}</listPrice>',
      '<monetaryAmountExcludingTaxes currencyCode="EUR">{amount#2}</monetaryAmountExcludingTaxes>',
      '<itemPriceBaseQuantity( measurementUnitCode="{basisUnit}")>{basisQuantity}</itemPriceBaseQuantity>',
      '<orderInstructionCode>{texts[2]}</orderInstructionCode>',
      '<orderLineItemInstructionCode>{texts[3]}</orderLineItemInstructionCode>',
      '<note languageCode="nl">{texts[0]}</note>',
      element('deliveryDateAccordingToSchedule', '<date>{requestedDelivery#5}</date>'),
      element('latestDeliveryDate', '<date>{requestedDelivery#6}</date>'),
      element(
        'transactionalTradeItem',
        '<gtin>{gtin,identifications[0].gtin}</gtin>',
        gs1Number('SUPPLIER_ASSIGNED', 'supplierArticle,identifications[1].supplier'),
        gs1Number('MANUFACTURER_PART_NUMBER', 'supplierArticle#2,identifications[2].manufacturer'),
        gs1Number('BUYER_ASSIGNED', 'buyerArticle,identifications[3].buyer'),
        gs1Number('MODEL_NUMBER', 'identifications[4].MODEL_NUMBER'),
        '<tradeItemDescription languageCode="nl">{description}</tradeItemDescription>',
        element(
          'transactionalItemData',
          '<bestBeforeDate>{keepUntil}</bestBeforeDate>',
          '<itemExpirationDate>{keepUntil#2}</itemExpirationDate>',
        ),
      ),
      {
        text: '<allowanceCharge>',
        entry: 'allowances[0]',
        inside: [
          {
            text: '<allowanceOrChargeType>ALLOWANCE</allowanceOrChargeType>',
            says: { 'allowances[0].kind': 'allowance' },
          },
          '<allowanceChargeType>{allowances[0].code}</allowanceChargeType>',
          '<allowanceChargeAmount currencyCode="EUR">{allowances[0].amount}</allowanceChargeAmount>',
          '<allowanceChargePercentage>{allowances[0].percentage}</allowanceChargePercentage>',
          '<baseAmount currencyCode="EUR">{allowances[0].basis}</baseAmount>',
          '<sequenceNumber>{allowances[0].sequence}</sequenceNumber>',
        ],
        end: '</allowanceCharge>',
      },
      {
        text: '<allowanceCharge>',
        entry: 'allowances[1]',
        inside: [
          { text: '<allowanceOrChargeType>CHARGE</allowanceOrChargeType>', says: { 'allowances[1].kind': 'charge' } },
          '<allowanceChargeAmount currencyCode="EUR">{allowances[1].amount}</allowanceChargeAmount>',
        ],
        end: '</allowanceCharge>',
      },
      element(
        'shipmentTransportationInformation',
        '<handlingInstructionCode>{demands[handling]}</handlingInstructionCode>',
        '<transportMeansType>{demands[transport]}</transportMeansType>',
      ),
      element('orderPackagingInstructions', '<additionalLabelText>{demands[marking]}</additionalLabelText>'),
      '<leviedDutyFeeTax><dutyFeeTaxPercentage>{vatRate}</dutyFeeTaxPercentage>(<dutyFeeTaxTypeCode>VAT</dutyFeeTaxTypeCode>|vatRate)</leviedDutyFeeTax>',
      ...[0, 1].map((at) => gs1Part(`schedules[${at}]`, at + 1)),
    ],
    end: '</orderLineItem>',
  },
];

export const KETENSTANDAARD_LINE: readonly Node[] = [
  {
    text: '<OrderLine>',
    kept: true,
    inside: [
      '<LineNumber>{number}</LineNumber>',
      '<OrderedQuantity>{quantity}</OrderedQuantity>',
      '<OrderedQuantityMeasureUnitCode>{unit}</OrderedQuantityMeasureUnitCode>',
      element(
        'DeliveryDateTimeInformation',
        '<RequiredDeliveryDate>{requestedDelivery}</RequiredDeliveryDate>',
        element('DeliveryTimeFrame', '<DeliveryDateEarliest>{requestedDelivery#2}</DeliveryDateEarliest>'),
      ),
      element('AdditionalInformation', '<FreeText>{texts[0]}</FreeText>'),
      element('TransportInstruction', '<DeliveryNoteText>{texts[1]}</DeliveryNoteText>'),
      element(
        'TradeItemIdentification',
        '<GTIN>{gtin,identifications[0].gtin}</GTIN>',
        '<SuppliersTradeItemIdentification>{supplierArticle,identifications[1].supplier}</SuppliersTradeItemIdentification>',
        '<BuyersTradeItemIdentification>{buyerArticle,identifications[2].buyer}</BuyersTradeItemIdentification>',
        element('AdditionalItemIdentification', '<TradeItemDescription>{description}</TradeItemDescription>'),
      ),
      element(
        'DifferentPriceAgreement',
        '<DifferentPrice>{price,priceKind=net}</DifferentPrice>',
        element(
          'PriceBase',
          '<NumberOfUnitsInPriceBasis>{basisQuantity}</NumberOfUnitsInPriceBasis>',
          '<MeasureUnitPriceBasis>{basisUnit}</MeasureUnitPriceBasis>',
          '<PriceBaseDescription>{texts[2]}</PriceBaseDescription>',
        ),
      ),
    ],
    end: '</OrderLine>',
  },
];
