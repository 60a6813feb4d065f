import { createHash } from 'node:crypto';
import { ErpFault, type BookedOrder, type ErpOrder, type OrderNews, type Written } from '../port';
import { ourReason } from '../reasons';
import type { TheirFile } from './file-choice';
import type { OrderAnswer } from './file-format';
import { OrderLedger, TEMPORARY_FILE, type LedgerPlace } from './order-ledger';
import { cameBefore, endOf, stateSince, type History } from './order-past';
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
      const { standing, isFree } = await this.stateOf(key, before);
      if (isFree) return { what: 'new', order };
      return { what: 'change', order, ...(standing === null ? {} : { last: standing.order }) };
    });
    const booked = await this.booked(key, order);
    if (outcome.kind !== 'now') return { kind: 'exists', booked };
    return { kind: outcome.what === 'new' ? 'created' : 'changed', booked };
  }

  async cancel({ key, release }: Pick<ErpOrder, 'key' | 'release'>): Promise<Written> {
    const step: Step = { release, what: 'cancellation' };
    const now = await this.stateOf(key, await this.ledger.history(key));
    if (now.standing === null && !now.isFree) return { kind: 'refused', reasons: [FINISHED] };
    const outcome = await this.ledger.handOver(key, step, { key, release }, async (before) => {
      const { standing, isFree } = await this.stateOf(key, before);
      if (standing === null || isFree) return null;
      return { what: 'cancellation', order: { key, release }, last: standing.order };
    });
    const history = await this.ledger.history(key);
    const { booked } = await this.stateOf(key, history);
    if (booked === null) return { kind: 'nothing-there' };
    const isLater = history.steps.some((one) => one.what === 'order' && positionOf(one) > positionOf(step));
    return { kind: outcome.kind === 'overtaken' && isLater ? 'exists' : 'cancelled', booked };
  }

  /** What stands of an order; what is about to be handed over is a draft. */
  async find(key: string): Promise<readonly BookedOrder[]> {
    const history = await this.ledger.history(key);
    const { booked } = await this.stateOf(key, history);
    const pending = history.steps.find(({ fate, order }) => fate === 'pending' && order !== null);
    const draft = pending?.order ?? null;
    return [...(booked === null ? [] : [booked]), ...(draft === null ? [] : [notBooked(draft, 'draft')])];
  }

  /** How one that was handed over stands now; none where it never was. */
  async news(key: string): Promise<readonly OrderNews[]> {
    return newsOf(key, await this.stateOf(key, await this.ledger.history(key)));
  }

  whereIs(key: string): Promise<'here' | 'past' | 'nowhere'> {
    return this.ledger.whereIs(key);
  }

  /** Puts an order together of which nothing more is to come and nothing was said since a time. @param folder its folder among ours */
  async putTogether(folder: string, beforeMs: number): Promise<void> {
    const key = await this.ledger.keyOf(folder);
    if (key === null) return;
    // What is removed is what was there before it is worked out how it ended.
    const { last: claimed, claims, answers } = await this.ledger.files(key);
    const names = answers.map(({ name }) => name);
    const history = await this.ledger.history(key);
    const { past, steps } = history;
    const last = steps.at(-1);
    if (last === undefined) {
      if (past !== null) await this.ledger.removePast(past, names);
      return;
    }
    // What was claimed meanwhile is young.
    if (claimed === undefined || positionOf(claimed) !== positionOf(last)) return;
    if ([...claims, ...answers].some(({ modifiedMs }) => modifiedMs >= beforeMs)) return;
    const end = endOf(history, await this.stateOf(key, history));
    if (end !== null) await this.ledger.putTogether({ key, upTo: positionOf(last), ...end }, names);
  }

  /** Keeps what a file said of an order. The same file once more changes nothing. */
  async keep(key: string, { known, modifiedMs, size }: TheirFile, answers: readonly OrderAnswer[]): Promise<void> {
    const { store, work, unique } = this.place;
    const hash = createHash('sha256').update(`${known} ${modifiedMs} ${size}`).digest('hex').slice(0, HASH_LENGTH);
    const path = `${this.folderOf(key)}/${ANSWERS}${hash}.json`;
    if (await store.isThere(path)) return;
    const handed = (await this.ledger.history(key)).steps.filter(({ fate }) => fate === 'handed-over').at(-1);
    const kept: AnswersOfFile = {
      file: known,
      modifiedMs,
      upTo: handed === undefined ? 0 : positionOf(handed),
      answers,
    };
    const temporary = `${work}/${TEMPORARY_FILE}${unique()}`;
    await store.write(temporary, Buffer.from(JSON.stringify(kept)));
    try {
      await store.move(temporary, path);
    } catch (error) {
      if (!(error instanceof ErpFault) || error.kind !== 'strange') throw error;
      throw new ErpFault(
        'busy',
        {
          nl: 'order {key} is intussen samengevoegd: {file} wordt de volgende keer gelezen',
          en: 'order {key} was put together meanwhile: {file} is read next time',
        },
        { key, file: known },
      );
    }
  }

  private async stateOf(key: string, seen: Pick<History, 'steps'>): Promise<OrderState> {
    const answers = await this.answers(key);
    // In this sequence: answers go behind what is told of them, and what they are about is not to be judged without them.
    const { steps, past } = await this.ledger.since(key, seen.steps);
    return stateSince(stateOf(steps, answers, cameBefore(past)), past);
  }

  /** How it stands; where nothing of it does, as it would. */
  private async booked(key: string, order: ErpOrder): Promise<BookedOrder> {
    const history = await this.ledger.history(key);
    const { booked } = await this.stateOf(key, history);
    const isCancelled = history.steps.at(-1)?.what === 'cancellation';
    return booked ?? notBooked(order, isCancelled ? 'cancelled' : 'open');
  }

  private async answers(key: string): Promise<readonly AnswersOfFile[]> {
    const { store } = this.place;
    const folder = this.folderOf(key);
    const files = await store.list(folder).catch(async (error: unknown) => {
      // What is put together loses its folder.
      if (await store.isThere(folder)) throw error;
      return [];
    });
    const names = files.filter(({ name }) => name.startsWith(ANSWERS));
    const all: AnswersOfFile[] = [];
    for (const { name } of names) {
      const bytes = await store.read(`${folder}/${name}`);
      if (bytes === null)
        throw new ErpFault(
          'busy',
          {
            nl: '{name} van order {key} is uit onze werkmap gehaald',
            en: '{name} of order {key} was taken out of our work folder',
          },
          { name, key },
        );
      all.push(JSON.parse(bytes.toString()) as AnswersOfFile);
    }
    return all;
  }

  private folderOf(key: string): string {
    return `${this.place.work}/orders/${safeName(key)}`;
  }
}

const ANSWERS = 'answers-';

const FINISHED = ourReason('finished', {
  nl: 'Deze order is lang geleden afgehandeld en opgeborgen: neem hem terug in de ERP zelf.',
  en: 'This order was finished and put away long ago: take it back in the ERP itself.',
});
