import { decimal, type Decimal } from '../kernel';
import type { PriceRow } from './fact-rows';
import type { Price } from './price';

/**
 * A price over the row that was read of it. Its numbers become decimals when they are asked for: of the prices of an article most are of
 * another time, and nobody looks at more of them than the days.
 */
export class LoadedPrice implements Price {
  private exactAmount: Decimal | null = null;
  private exactBasis: Decimal | null = null;
  private exactMinimum: Decimal | null = null;

  constructor(private readonly row: PriceRow) {}

  get id(): string {
    return this.row.id;
  }

  get articleId(): string {
    return this.row.articleId;
  }

  get source(): Price['source'] {
    return this.row.source;
  }

  get kind(): Price['kind'] {
    return this.row.kind;
  }

  get customerId(): string | null {
    return this.row.customerId;
  }

  get priceGroupId(): string | null {
    return this.row.priceGroupId;
  }

  get contractNumber(): string | null {
    return this.row.contractNumber;
  }

  get contract(): Price['contract'] {
    const { contract } = this.row;
    return contract === null ? null : { ...contract, counted: countedOf(contract.counted) };
  }

  get promotion(): Price['promotion'] {
    const { promotion } = this.row;
    return promotion === null ? null : { ...promotion, left: promotion.left === null ? null : decimal(promotion.left) };
  }

  get currency(): string {
    return this.row.currency;
  }

  get amount(): Decimal {
    return (this.exactAmount ??= decimal(this.row.amount));
  }

  get basisQuantity(): Decimal {
    return (this.exactBasis ??= decimal(this.row.basisQuantity));
  }

  get minimumQuantity(): Decimal {
    return (this.exactMinimum ??= decimal(this.row.minimumQuantity));
  }

  get validFrom(): Price['validFrom'] {
    return this.row.validFrom;
  }

  get validTo(): Price['validTo'] {
    return this.row.validTo;
  }
}

const countedOf = (counted: NonNullable<PriceRow['contract']>['counted']): NonNullable<Price['contract']>['counted'] =>
  counted === null ? null : { ...counted, agreed: decimal(counted.agreed), calledOff: decimal(counted.calledOff) };
