import { element, type Node } from './alignment-template';

/*
 * The lines of the formats, with everything that the guides read in a line. alignment-template.ts tells the notation.
 */

export const EDIFACT_LINE: readonly Node[] = [
  {
    text: 'LIN+{number}+(1|action)+{gtin,identifications[0].gtin}(:EN)',
    says: { action: 'add' },
    kept: true,
  },
  'PIA+1+{supplierArticle,identifications[1].supplier}:SA+{buyerArticle,identifications[2].buyer}:IN+{gtin#2,identifications[3].gtin}:EN',
  'PIA+5+{supplierArticle#2,identifications[4].supplier}(:SA|supplierArticle,identifications[4].supplier>identifications[4].other)',
  // Numbers whose kind nobody says.
  'PIA+5+{identifications[5].other}+{identifications[6].other}',
  { text: 'PIA+9+A1:SA', says: { substitution: 'never' } },
  'IMD+(F)++:::{description}:{description}',
  'IMD+F++:::{description}',
  'QTY+21:{quantity}:{unit}',
  'QTY+1:{quantity#2}:{unit#2}',
  'QTY+59:{unitsPerPack}',
  'DTM+2:{requestedDelivery}(:102)',
  'DTM+69:{requestedDelivery#2}:102',
  'DTM+10:{requestedDispatch}:102',
  'DTM+361:{keepUntil}:102',
  'MOA+203:{amount}',
  'FTX+PUR+++{texts[0]}:{texts[0]}',
  'FTX+PUR+++{texts[1]}',
  {
    firstOf: [
      {
        text: 'PRI+AAA:{price}:::{basisQuantity}:{basisUnit}',
        says: { priceKind: 'net' },
        inside: ['CUX+2:{currency}'],
      },
      { text: 'PRI+AAB:{price}:::{basisQuantity}', says: { priceKind: 'gross' } },
    ],
  },
  {
    text: 'PAC+{packages}++CT',
    says: { 'demands[package]': 'CT' },
    inside: ['PCI+{demands[marking]}', 'PCI++{demands[marking][1]}'],
  },
  {
    text: 'LOC+7+{schedules[2].deliverTo}:::{schedules[2].deliverTo#2}',
    entry: 'schedules[2]',
    inside: [
      'QTY+11:{schedules[2].quantity}:{schedules[2].unit}',
      'DTM+2:{schedules[2].requestedDelivery,requestedDelivery#5}:102',
    ],
  },
  'TAX+7+VAT+++:::{vatRate}',
  {
    text: 'ALC+A+{allowances[0].code#3}:{allowances[0].code#2}++{allowances[0].sequence}+{allowances[0].code}',
    entry: 'allowances[0]',
    says: { 'allowances[0].kind': 'allowance' },
    inside: [
      'PCD+1:{allowances[0].percentage}',
      'MOA+8:{allowances[0].amount}',
      'MOA+204:{allowances[0].amount#2}',
      'MOA+25:{allowances[0].basis}',
    ],
  },
  {
    text: 'ALC+C++++{allowances[1].code}',
    entry: 'allowances[1]',
    says: { 'allowances[1].kind': 'charge' },
    inside: ['MOA+23:{allowances[1].amount}'],
  },
  'TDT+20++{demands[transport]}',
  {
    text: 'SCC+1',
    inside: [
      {
        text: 'QTY+21:{schedules[0].quantity}:{schedules[0].unit}',
        entry: 'schedules[0]',
        inside: [
          'DTM+2:{schedules[0].requestedDelivery,requestedDelivery#3}:102',
          'DTM+10:{schedules[0].requestedDispatch,requestedDispatch#3}:102',
        ],
      },
      {
        text: 'QTY+21:{schedules[1].quantity}',
        entry: 'schedules[1]',
        inside: [
          'DTM+2:{schedules[1].requestedDelivery,requestedDelivery#4}:102',
          'DTM+64:{schedules[1].earliestDelivery}:102',
          'DTM+63:{schedules[1].latestDelivery}:102',
        ],
      },
    ],
  },
  // Sub-lines stand beside the lines. Without the number of theirs they belong to the line before them.
  {
    text: 'LIN+{subLines[0].number}++{subLines[0].gtin}:EN+1(:{=number})',
    entry: 'subLines[0]',
    inside: [
      'PIA+1+{subLines[0].supplierArticle}:SA+{subLines[0].buyerArticle}:IN',
      'IMD+F++:::{subLines[0].description}',
      'QTY+21:{subLines[0].quantity}:{subLines[0].unit}',
    ],
  },
  {
    text: 'LIN+{subLines[1].number}++{subLines[1].gtin}:EN+1',
    entry: 'subLines[1]',
    inside: ['QTY+59:{subLines[1].quantity}'],
  },
];

const X12_REST: readonly Node[] = [
  'PID*F****{description}',
  'PID*F****{description}',
  {
    text: 'SAC*A*{allowances[0].code}***{allowances[0].amount}**{allowances[0].percentage}********{allowances[0].code#2}',
    entry: 'allowances[0]',
    says: { 'allowances[0].kind': 'allowance' },
  },
  {
    text: 'SAC*C*{allowances[1].code}*****{allowances[1].percentage}',
    entry: 'allowances[1]',
    says: { 'allowances[1].kind': 'charge' },
  },
  'DTM*002*{requestedDelivery}',
  'DTM*074*{requestedDelivery#2}',
  'DTM*010*{requestedDispatch}',
  { text: 'TD1*CTN25*{packages}', says: { 'demands[package]': 'CTN25' } },
  'TD5***{demands[transport]}*{demands[transport][1]}*{demands[transport][2]}',
  'TD4*{demands[handling]}',
  'MAN*ZZ*{demands[marking]}',
  'TXI*VA**{vatRate}',
  {
    text:
      'SCH*{schedules[0].quantity}*{schedules[0].unit}**{schedules[0].deliverTo}*002' +
      '*{schedules[0].requestedDelivery,requestedDelivery#3}',
    entry: 'schedules[0]',
  },
  {
    text:
      'SCH*{schedules[1].quantity}*{schedules[1].unit}***010*{schedules[1].requestedDispatch,requestedDispatch#2}' +
      '**002*{schedules[1].requestedDelivery,requestedDelivery#4}',
    entry: 'schedules[1]',
  },
  {
    text: 'SCH*{schedules[2].quantity}****064*{schedules[2].earliestDelivery}**063*{schedules[2].latestDelivery}',
    entry: 'schedules[2]',
  },
  'MSG*{texts[0]}',
  'PKG*F****{demands[package][1]}',
  { text: 'N9*L1*1', inside: ['MSG*{texts[1]}'] },
  {
    text: 'N1*ST**92*{schedules[3].deliverTo}',
    entry: 'schedules[3]',
    inside: ['QTY*21*{schedules[3].quantity}*{schedules[3].unit}'],
  },
  {
    text:
      'SLN*{subLines[0].number}**I*{subLines[0].quantity}*{subLines[0].unit}****EN*{subLines[0].gtin}' +
      '(*VN*{subLines[0].supplierArticle})(*BP*{subLines[0].buyerArticle})',
    entry: 'subLines[0]',
    inside: ['PID*F****{subLines[0].description}'],
  },
  { text: 'SLN*{subLines[1].number}**I*{subLines[1].quantity}', entry: 'subLines[1]' },
];

/** The pairs of qualifier and number may go together: those behind move up. */
const X12_NUMBERS =
  '(*EN*{gtin,identifications[0].gtin})(*VN*{supplierArticle,identifications[1].supplier})' +
  '(*BP*{buyerArticle,identifications[2].buyer})(*UP*{gtin#2,identifications[3].gtin})';

export const X12_LINE: readonly Node[] = [
  { text: `PO1*{number}*{quantity}*{unit}*{price}*PE${X12_NUMBERS}`, kept: true },
  ...X12_REST,
];

export const X12_CHANGE_LINE: readonly Node[] = [
  {
    text: `POC*{number}*(RZ|action)*{quantity}*7*{unit}*{price}*PE${X12_NUMBERS}`,
    says: { action: 'replace' },
    kept: true,
  },
  ...X12_REST,
];

/** The line of a grocery order has room for two numbers with qualifiers. */
export const x12GroceryLine = (numbers: string): readonly Node[] => [
  { text: `G68*{quantity}*{unit}*{price}*{gtin,identifications[0].gtin}${numbers}`, kept: true },
  'G69*{description}',
  'G69*{description}',
];
export const X12_OWN_NUMBERS =
  '(*VN*{supplierArticle,identifications[1].supplier})(*BP*{buyerArticle,identifications[2].buyer})';
export const X12_TWO_GTINS =
  '(*EN*{gtin#2,identifications[1].gtin})(*SK*{supplierArticle,identifications[2].supplier})';

export const TRADACOMS_LINE: readonly Node[] = [
  {
    text:
      'OLD={number}+{gtin,identifications[0].gtin}:{supplierArticle,identifications[1].supplier}:{gtin#2,identifications[2].gtin}' +
      '++{gtin#3,identifications[3].gtin}:{buyerArticle,identifications[4].buyer}+{unitsPerPack}' +
      '+{quantity}:{quantity#2}:{unit}+{price}:{basisUnit}+++{description}:{description}',
    kept: true,
  },
  'DNB=1+1+++{texts[0]}:{texts[0]}',
  'DNB=1+2+++{texts[1]}',
];

export const UBL_LINE: readonly Node[] = [
  {
    text: '<cac:OrderLine>',
    kept: true,
    inside: [
      '<cbc:Note>{texts[0]}</cbc:Note>',
      {
        text: '<cac:LineItem>',
        kept: true,
        inside: [
          '<cbc:ID>{number}</cbc:ID>',
          '<cbc:Note>{texts[1]}</cbc:Note>',
          { text: '<cbc:LineStatusCode>3</cbc:LineStatusCode>', says: { action: 'change' } },
          '<cbc:Quantity( unitCode="{unit}")>{quantity}</cbc:Quantity>',
          '<cbc:LineExtensionAmount currencyID="EUR">{amount}</cbc:LineExtensionAmount>',
          {
            text: '<cac:Delivery>',
            entry: 'schedules[0]',
            inside: [
              '<cbc:Quantity( unitCode="{schedules[0].unit}")>{schedules[0].quantity}</cbc:Quantity>',
              '<cbc:LatestDeliveryDate>{schedules[0].latestDelivery#2,schedules[0].requestedDelivery#3,requestedDelivery#5}</cbc:LatestDeliveryDate>',
              element('cac:DeliveryLocation', '<cbc:ID>{schedules[0].deliverTo}</cbc:ID>'),
              element(
                'cac:Shipment',
                '<cbc:HandlingCode>{demands[handling]}</cbc:HandlingCode>',
                element('cac:ShipmentStage', '<cbc:TransportModeCode>{demands[transport]}</cbc:TransportModeCode>'),
                element(
                  'cac:TransportHandlingUnit',
                  '<cbc:TransportHandlingUnitTypeCode>{demands[package]}</cbc:TransportHandlingUnitTypeCode>',
                  '<cbc:ShippingMarks>{demands[marking]}</cbc:ShippingMarks>',
                ),
              ),
              element(
                'cac:RequestedDeliveryPeriod',
                '<cbc:StartDate>{schedules[0].requestedDelivery,schedules[0].earliestDelivery,requestedDelivery}</cbc:StartDate>',
                '<cbc:EndDate>{schedules[0].requestedDelivery#2,schedules[0].latestDelivery,requestedDelivery#3}</cbc:EndDate>',
              ),
              element(
                'cac:Despatch',
                '<cbc:RequestedDespatchDate>{schedules[0].requestedDispatch,requestedDispatch}</cbc:RequestedDespatchDate>',
              ),
            ],
            end: '</cac:Delivery>',
          },
          {
            text: '<cac:Delivery>',
            entry: 'schedules[1]',
            inside: [
              '<cbc:Quantity unitCode="{schedules[1].unit}">{schedules[1].quantity}</cbc:Quantity>',
              element(
                'cac:RequestedDeliveryPeriod',
                '<cbc:StartDate>{schedules[1].requestedDelivery,schedules[1].earliestDelivery,requestedDelivery#2}</cbc:StartDate>',
                '<cbc:EndDate>{schedules[1].requestedDelivery#2,schedules[1].latestDelivery,requestedDelivery#4}</cbc:EndDate>',
              ),
            ],
            end: '</cac:Delivery>',
          },
          {
            text: '<cac:AllowanceCharge>',
            entry: 'allowances[0]',
            inside: [
              { text: '<cbc:ChargeIndicator>false</cbc:ChargeIndicator>', says: { 'allowances[0].kind': 'allowance' } },
              '<cbc:AllowanceChargeReasonCode>{allowances[0].code}</cbc:AllowanceChargeReasonCode>',
              '<cbc:AllowanceChargeReason>{allowances[0].code#2}</cbc:AllowanceChargeReason>',
              '<cbc:MultiplierFactorNumeric>{allowances[0].percentage}</cbc:MultiplierFactorNumeric>',
              '<cbc:SequenceNumeric>{allowances[0].sequence}</cbc:SequenceNumeric>',
              '<cbc:Amount currencyID="EUR">{allowances[0].amount}</cbc:Amount>',
              '<cbc:BaseAmount currencyID="EUR">{allowances[0].basis}</cbc:BaseAmount>',
            ],
            end: '</cac:AllowanceCharge>',
          },
          {
            text: '<cac:AllowanceCharge>',
            entry: 'allowances[1]',
            inside: [
              { text: '<cbc:ChargeIndicator>true</cbc:ChargeIndicator>', says: { 'allowances[1].kind': 'charge' } },
              '<cbc:Amount currencyID="EUR">{allowances[1].amount}</cbc:Amount>',
            ],
            end: '</cac:AllowanceCharge>',
          },
          element(
            'cac:Price',
            '<cbc:PriceAmount( currencyID="{currency}")>{price,priceKind=net}</cbc:PriceAmount>',
            '<cbc:BaseQuantity( unitCode="{basisUnit}")>{basisQuantity}</cbc:BaseQuantity>',
          ),
          element(
            'cac:Item',
            '<cbc:Description>{description#2}</cbc:Description>',
            '<cbc:Name>{description}</cbc:Name>',
            '<cbc:PackSizeNumeric>{unitsPerPack}</cbc:PackSizeNumeric>',
            element('cac:BuyersItemIdentification', '<cbc:ID>{buyerArticle,identifications[0].buyer}</cbc:ID>'),
            element('cac:SellersItemIdentification', '<cbc:ID>{supplierArticle,identifications[1].supplier}</cbc:ID>'),
            element(
              'cac:ManufacturersItemIdentification',
              '<cbc:ID>{supplierArticle#2,identifications[2].manufacturer}</cbc:ID>',
            ),
            element(
              'cac:StandardItemIdentification',
              '<cbc:ID( schemeID="0160")>{gtin,identifications[3].gtin}</cbc:ID>',
            ),
            element('cac:AdditionalItemIdentification', '<cbc:ID schemeID="SN">{identifications[4].SN}</cbc:ID>'),
            '<cac:ClassifiedTaxCategory><cbc:Percent>{vatRate}</cbc:Percent>(<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>|vatRate)</cac:ClassifiedTaxCategory>',
            element(
              'cac:ItemInstance',
              '<cbc:BestBeforeDate>{keepUntil#2}</cbc:BestBeforeDate>',
              element('cac:LotIdentification', '<cbc:ExpiryDate>{keepUntil}</cbc:ExpiryDate>'),
            ),
          ),
          {
            text: '<cac:SubLineItem>',
            entry: 'subLines[0]',
            inside: [
              '<cbc:ID>{subLines[0].number}</cbc:ID>',
              '<cbc:Quantity( unitCode="{subLines[0].unit}")>{subLines[0].quantity}</cbc:Quantity>',
              element(
                'cac:Item',
                '<cbc:Description>{subLines[0].description#2}</cbc:Description>',
                '<cbc:Name>{subLines[0].description}</cbc:Name>',
                element('cac:BuyersItemIdentification', '<cbc:ID>{subLines[0].buyerArticle}</cbc:ID>'),
                element('cac:SellersItemIdentification', '<cbc:ID>{subLines[0].supplierArticle}</cbc:ID>'),
                element('cac:StandardItemIdentification', '<cbc:ID schemeID="0160">{subLines[0].gtin}</cbc:ID>'),
              ),
            ],
            end: '</cac:SubLineItem>',
          },
          {
            text: '<cac:SubLineItem>',
            entry: 'subLines[1]',
            inside: [
              '<cbc:ID>{subLines[1].number}</cbc:ID>',
              element('cac:Item', '<cbc:Name>{subLines[1].description}</cbc:Name>'),
            ],
            end: '</cac:SubLineItem>',
          },
        ],
        end: '</cac:LineItem>',
      },
    ],
    end: '</cac:OrderLine>',
  },
];
