import { decimal, type Decimal, type IsoDate } from '../kernel';
import type { AgreementOfPrice } from './fact-rows';
import type { Price, PriceContract, PriceKind, PriceSource, Promotion } from './price';

/**
 * The prices of one article out of the text in which they are read: a line a price, its fields between tabs, an empty field for null.
 * What of them is free text stands in JSON, which has neither. Made anew each time they are asked for: of what a batch reads a
 * text is the least to keep, and a price that nobody chose is gone with the line that asked.
 */
export const pricesOf = (articleId: string, text: string): readonly Price[] =>
  text.split('\n').map((line) => new LoadedPrice(articleId, line.split('\t') as readonly string[] as PriceFields));

/** The fields in the order of PRICES in facts.repository.ts; what may be null is empty then. */
type PriceFields = readonly [
  id: string,
  source: PriceSource,
  kind: PriceKind,
  customerId: string,
  priceGroupId: string,
  currency: string,
  amount: string,
  basisQuantity: string,
  minimumQuantity: string,
  validFrom: IsoDate,
  validTo: IsoDate,
  /** AgreementOfPrice as JSON. */
  agreement: string,
];

/**
 * A price as it was read. Its fields become what they mean when they are asked for: of the prices of an article most are of another time,
 * and nobody looks at more of them than the days. To copy one as a plain object loses them.
 */
class LoadedPrice implements Price {
  private exactAmount: Decimal | null = null;
  private knownAgreement: Agreement | null = null;

  constructor(
    readonly articleId: string,
    private readonly fields: PriceFields,
  ) {}

  get id(): string {
    return this.fields[0];
  }

  get source(): PriceSource {
    return this.fields[1];
  }

  get kind(): PriceKind {
    return this.fields[2];
  }

  get customerId(): string | null {
    return this.fields[3] || null;
  }

  get priceGroupId(): string | null {
    return this.fields[4] || null;
  }

  get currency(): string {
    return this.fields[5];
  }

  get amount(): Decimal {
    return (this.exactAmount ??= decimal(this.fields[6]));
  }

  get basisQuantity(): Decimal {
    return decimal(this.fields[7]);
  }

  get minimumQuantity(): Decimal {
    return decimal(this.fields[8]);
  }

  get validFrom(): IsoDate {
    return this.fields[9];
  }

  get validTo(): IsoDate | null {
    return this.fields[10] || null;
  }

  get contractNumber(): string | null {
    return this.agreement.contractNumber;
  }

  get contract(): PriceContract | null {
    return this.agreement.contract;
  }

  get promotion(): Promotion | null {
    return this.agreement.promotion;
  }

  private get agreement(): Agreement {
    return (this.knownAgreement ??= this.fields[11] ? agreementOf(JSON.parse(this.fields[11]) as AgreementOfPrice) : NO_AGREEMENT); // prettier-ignore
  }
}

type Agreement = Pick<Price, 'contractNumber' | 'contract' | 'promotion'>;

const NO_AGREEMENT: Agreement = { contractNumber: null, contract: null, promotion: null };

const agreementOf = ({ number = null, contract, promotion }: AgreementOfPrice): Agreement => ({
  contractNumber: number,
  contract: contract ? { ...contract, counted: countedOf(contract.counted) } : null,
  promotion: promotion ? { ...promotion, left: promotion.left === null ? null : decimal(promotion.left) } : null,
});

const countedOf = (counted: NonNullable<AgreementOfPrice['contract']>['counted']): PriceContract['counted'] =>
  counted === null ? null : { ...counted, agreed: decimal(counted.agreed), calledOff: decimal(counted.calledOff) };
