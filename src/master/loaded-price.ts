import { decimal, type Decimal, type IsoDate } from '../kernel';
import type { PriceRow } from './fact-rows';
import type { Price, PriceContract, PriceKind, PriceSource, Promotion } from './price';

/**
 * A price as it was read. Its numbers become decimals when they are asked for: of the prices of an article most are of another time, and
 * nobody looks at more of them than the days.
 */
export class LoadedPrice implements Price {
  readonly id: string;
  readonly articleId: string;
  readonly source: PriceSource;
  readonly kind: PriceKind;
  readonly customerId: string | null;
  readonly priceGroupId: string | null;
  readonly contractNumber: string | null;
  readonly currency: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly contract: PriceContract | null;
  readonly promotion: Promotion | null;
  private exactAmount: Decimal | string;
  private exactBasis: Decimal | string;
  private exactMinimum: Decimal | string;

  constructor(row: PriceRow) {
    this.id = row[0];
    this.articleId = row[1];
    this.source = row[2];
    this.kind = row[3];
    this.customerId = row[4];
    this.priceGroupId = row[5];
    this.contractNumber = row[6];
    this.currency = row[7];
    this.exactAmount = row[8];
    this.exactBasis = row[9];
    this.exactMinimum = row[10];
    this.validFrom = row[11];
    this.validTo = row[12];
    this.contract = row[13] && { ...row[13], counted: countedOf(row[13].counted) };
    this.promotion = row[14] && { ...row[14], left: row[14].left === null ? null : decimal(row[14].left) };
  }

  get amount(): Decimal {
    if (typeof this.exactAmount === 'string') this.exactAmount = decimal(this.exactAmount);
    return this.exactAmount;
  }

  get basisQuantity(): Decimal {
    if (typeof this.exactBasis === 'string') this.exactBasis = decimal(this.exactBasis);
    return this.exactBasis;
  }

  get minimumQuantity(): Decimal {
    if (typeof this.exactMinimum === 'string') this.exactMinimum = decimal(this.exactMinimum);
    return this.exactMinimum;
  }
}

const countedOf = (counted: NonNullable<PriceRow[13]>['counted']): PriceContract['counted'] =>
  counted === null ? null : { ...counted, agreed: decimal(counted.agreed), calledOff: decimal(counted.calledOff) };
