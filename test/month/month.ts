import type { FindingCode } from '../../src/findings';
import type { IsoDate } from '../../src/kernel';
import { Dice } from './dice';
import { edifactOrder } from './month-edifact';
import { FAULTS, type Fault } from './month-faults';
import { WORKING_DAYS } from './month-calendar';
import { monthMaster, OUR_GLN, type MonthMaster, type MonthPartner } from './month-master';
import { cleanOrder, type MonthOrder } from './month-order';
import { ublOrder } from './month-ubl';

/** What must be found in an order. */
export interface Injected {
  readonly kind: string;
  readonly code: FindingCode;
  /** Place of the line from 0; null where the fault is of the order. */
  readonly line: number | null;
  readonly beside: readonly FindingCode[];
}

/** A file of one order. */
export interface MonthFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly day: IsoDate;
  /** Nothing is wrong with it where null. */
  readonly injected: Injected | null;
}

/** One order in so many has a fault. */
const FAULTY_SHARE = 0.25;
/** One order in so many is sent again, the same or with other content. */
const AGAIN_EACH = 100;
const RESEND: Injected = { kind: 'sent again', code: 'DUP-002', line: null, beside: [] };
const OTHER_CONTENT: Injected = { kind: 'sent again with other content', code: 'DUP-001', line: null, beside: [] };

export const KINDS: readonly string[] = [...FAULTS.map(({ kind }) => kind), RESEND.kind, OTHER_CONTENT.kind];

/** A month of orders of 40 partners, day by day. The same seed and count give the same bytes. */
export class Month {
  readonly master: MonthMaster;

  constructor(
    private readonly seed: number,
    private readonly orders: number,
  ) {
    this.master = monthMaster(seed);
  }

  *files(): Generator<MonthFile> {
    const dice = new Dice(this.seed + 1);
    const sent: MonthOrder[] = [];
    const due = [...FAULTS];
    for (let n = 0; n < this.orders; n++) {
      const day = WORKING_DAYS[Math.floor((n * WORKING_DAYS.length) / this.orders)] ?? '';
      const partner = dice.pick(this.master.partners);
      const again = n % AGAIN_EACH === AGAIN_EACH - 1 ? sent.pop() : undefined;
      if (again !== undefined) {
        yield fileOf(n, day, ...sentAgain(again, n));
        continue;
      }
      const order = { ...cleanOrder(dice, partner, `MND${String(n).padStart(6, '0')}`, day), seller: OUR_GLN };
      if (!dice.hits(FAULTY_SHARE)) {
        // Of another format the very same bytes would come again, which makes no message.
        if (partner.format === 'edifact') sent.splice(0, sent.length, order);
        yield fileOf(n, day, order, null);
        continue;
      }
      const [spoilt, injected] = this.spoilt(order, dice, due);
      yield fileOf(n, day, spoilt, injected);
    }
  }

  /** The order with the first fault due that it can have; that one is due again after all others. */
  private spoilt(order: MonthOrder, dice: Dice, due: Fault[]): readonly [MonthOrder, Injected | null] {
    for (const [at, fault] of due.entries()) {
      const copy: MonthOrder = { ...order, lines: order.lines.map((line) => ({ ...line })) };
      const line = dice.between(0, copy.lines.length - 1);
      const spoilt = fault.spoil({ order: copy, dice, master: this.master, line });
      if (spoilt === false) continue;
      due.push(...due.splice(at, 1));
      return [
        copy,
        {
          kind: fault.kind,
          code: fault.code,
          line: fault.ofLine ? (spoilt === true ? line : spoilt) : null,
          beside: fault.beside,
        },
      ];
    }
    return [order, null];
  }
}

/** Every second time with one line left out. */
function sentAgain(order: MonthOrder, n: number): readonly [MonthOrder, Injected] {
  const isOther = Math.floor(n / AGAIN_EACH) % 2 === 1 && order.lines.length > 1;
  const again = { ...order, reference: `${order.reference}A` };
  return isOther ? [{ ...again, lines: order.lines.slice(1), total: null }, OTHER_CONTENT] : [again, RESEND];
}

const FORMATS: Readonly<Record<MonthPartner['format'], (order: MonthOrder) => Buffer>> = {
  edifact: edifactOrder,
  ubl: ublOrder,
};

const fileOf = (n: number, day: IsoDate, order: MonthOrder, injected: Injected | null): MonthFile => ({
  name: `month-${String(n).padStart(6, '0')}`,
  bytes: FORMATS[order.partner.format](order),
  day,
  injected,
});
