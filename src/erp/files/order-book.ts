import { createHash } from 'node:crypto';
import { ErpFault, type BookedOrder, type ErpOrder, type OrderNews, type Written } from '../port';
import type { TheirFile } from './file-choice';
import type { OrderAnswer } from './file-format';
import { OrderLedger, type LedgerPlace } from './order-ledger';
import { newsOf, notBooked, stateOf, type OrderState } from './order-state';
import { positionOf, safeName, type Step } from './order-steps';
import type { AnswersOfFile } from './order-verdicts';

const HASH_LENGTH = 24;

/** Orders as they were handed over and answered: the ledger, and beside it what the ERP said. */
export class OrderBook {
  private readonly ledger: OrderLedger;

  constructor(private readonly place: LedgerPlace) {
    this.ledger = new OrderLedger(place);
  }

  async write(order: ErpOrder): Promise<Written> {
    const { key, release } = order;
    const outcome = await this.ledger.handOver(key, { release, what: 'order' }, order, async (before) => {
      const { standing, isFree } = stateOf(before, await this.answers(key));
      return standing === null || isFree ? { what: 'new', order } : { what: 'change', order, last: standing.order };
    });
    const booked = await this.booked(key, order);
    if (outcome.kind !== 'now') return { kind: 'exists', booked };
    return { kind: outcome.what === 'new' ? 'created' : 'changed', booked };
  }

  async cancel({ key, release }: Pick<ErpOrder, 'key' | 'release'>): Promise<Written> {
    const step: Step = { release, what: 'cancellation' };
    const outcome = await this.ledger.handOver(key, step, { key, release }, async (before) => {
      const { standing, isFree } = stateOf(before, await this.answers(key));
      if (standing === null || isFree) return null;
      return { what: 'cancellation', order: { key, release }, last: standing.order };
    });
    const steps = await this.ledger.steps(key);
    const { booked } = stateOf(steps, await this.answers(key));
    if (booked === null) return { kind: 'nothing-there' };
    const isLater = steps.some((one) => one.what === 'order' && positionOf(one) > positionOf(step));
    return { kind: outcome.kind === 'overtaken' && isLater ? 'exists' : 'cancelled', booked };
  }

  /** What stands of an order; what is about to be handed over is a draft. */
  async find(key: string): Promise<readonly BookedOrder[]> {
    const steps = await this.ledger.steps(key);
    const { booked } = stateOf(steps, await this.answers(key));
    const pending = steps.find(({ fate, order }) => fate === 'pending' && order !== null);
    const draft = pending?.order ?? null;
    return [...(booked === null ? [] : [booked]), ...(draft === null ? [] : [notBooked(draft, 'draft')])];
  }

  /** How one that was handed over stands now; none where it never was. */
  async news(key: string): Promise<readonly OrderNews[]> {
    return newsOf(key, await this.state(key));
  }

  knows(key: string): Promise<boolean> {
    return this.ledger.knows(key);
  }

  /** Keeps what a file said of an order. The same file once more changes nothing. */
  async keep(key: string, { known, modifiedMs, size }: TheirFile, answers: readonly OrderAnswer[]): Promise<void> {
    const { store, work, unique } = this.place;
    const hash = createHash('sha256').update(`${known} ${modifiedMs} ${size}`).digest('hex').slice(0, HASH_LENGTH);
    const path = `${this.folderOf(key)}/${ANSWERS}${hash}.json`;
    if (await store.isThere(path)) return;
    const handed = (await this.ledger.steps(key)).filter(({ fate }) => fate === 'handed-over').at(-1);
    const kept: AnswersOfFile = {
      file: known,
      modifiedMs,
      upTo: handed === undefined ? 0 : positionOf(handed),
      answers,
    };
    const temporary = `${work}/answer-${unique()}`;
    await store.write(temporary, Buffer.from(JSON.stringify(kept)));
    await store.move(temporary, path);
  }

  private async state(key: string): Promise<OrderState> {
    return stateOf(await this.ledger.steps(key), await this.answers(key));
  }

  /** How it stands; where nothing of it does, as it would. */
  private async booked(key: string, order: ErpOrder): Promise<BookedOrder> {
    const steps = await this.ledger.steps(key);
    const { booked } = stateOf(steps, await this.answers(key));
    const isCancelled = steps.at(-1)?.what === 'cancellation';
    return booked ?? notBooked(order, isCancelled ? 'cancelled' : 'open');
  }

  private async answers(key: string): Promise<readonly AnswersOfFile[]> {
    const { store } = this.place;
    const folder = this.folderOf(key);
    if (!(await store.isThere(folder))) return [];
    const names = (await store.list(folder)).filter(({ name }) => name.startsWith(ANSWERS));
    const all: AnswersOfFile[] = [];
    for (const { name } of names) {
      const bytes = await store.read(`${folder}/${name}`);
      if (bytes === null) throw new ErpFault('busy', `${name} of order ${key} was taken out of our work folder`);
      all.push(JSON.parse(bytes.toString()) as AnswersOfFile);
    }
    return all;
  }

  private folderOf(key: string): string {
    return `${this.place.work}/orders/${safeName(key)}`;
  }
}

const ANSWERS = 'answers-';
