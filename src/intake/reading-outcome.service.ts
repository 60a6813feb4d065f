import { Injectable } from '@nestjs/common';
import type { Finding } from '../findings';
import type { Format } from '../formats';
import type { Tx } from '../platform';
import { UnitOfWork } from '../platform/services';
import { CaseOpener } from './case-opener.service';
import { EnvelopeBook } from './envelope-book.service';
import { refusedGroups, type ReadEnvelope } from './envelope-reading';
import {
  InterchangeRepository,
  type InterchangeOutcome,
  type MessageRow,
  type StoredInterchange,
  type ToldMessage,
} from './interchange.repository';
import { NextSteps } from './next-steps.service';
import type { ReadMessage } from './read-message';
import type { Reading } from './reading';
import { untoldOf } from './untold';

/** A file that was read to its end. */
export interface FinishedReading {
  readonly interchange: StoredInterchange;
  readonly reading: Reading;
  readonly format: Format;
  /** Messages still to be written; of a large interchange they are written already. */
  readonly messages: readonly ReadMessage[];
  readonly messageCount: number;
  /** SHA-256 of the envelopes that would use their control references (`Reading.claimants`), in their order. */
  readonly digests: readonly string[];
}

/** Findings kept of the envelopes of one file together; each envelope keeps its own as well. */
const MOST_FILE_FINDINGS = 500;
/** Messages of a large interchange that are put to work together. */
const PAGE = 500;

/** Writes down what reading found: messages, acknowledgements, cases, and the work that follows. */
@Injectable()
export class ReadingOutcome {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly interchanges: InterchangeRepository,
    private readonly envelopes: EnvelopeBook,
    private readonly cases: CaseOpener,
    private readonly next: NextSteps,
  ) {}

  /** Everything of small interchanges, in the caller's transaction. */
  async write(tx: Tx, finished: readonly FinishedReading[]): Promise<void> {
    if (finished.length === 0) return;
    await this.envelopes.settle(tx, finished);
    const rows = await this.interchanges.insertMessages(
      tx,
      finished.flatMap(({ interchange, reading, messages }) =>
        messages.map((message) => withFate(message, interchange, reading)),
      ),
    );
    const numbers = new Map(finished.map(({ interchange }) => [interchange.id, interchange.receiptNumber]));
    await this.next.decide(tx, rows, numbers);
    await this.conclude(tx, finished);
    await this.cases.messages(tx, toldOf(rows, finished));
  }

  /** Messages of a large interchange, before its end is known: until then nobody is told, for it may turn out to be refused as a whole. */
  async writeMessages(tx: Tx, interchange: StoredInterchange, messages: readonly ReadMessage[]): Promise<void> {
    await this.interchanges.insertMessages(
      tx,
      messages.map((message) => ({ ...message, interchangeId: interchange.id })),
    );
  }

  /**
   * The end of a large interchange. Work and cases are put down page by page before the last transaction; what is there already is left
   * alone, so that an end that broke off can be done again.
   */
  async finishLarge(finished: FinishedReading, complete: (tx: Tx) => Promise<void>): Promise<void> {
    const { interchange, reading } = finished;
    const numbers = new Map([[interchange.id, interchange.receiptNumber]]);
    await this.unitOfWork.run(async (tx) => {
      // Whether an envelope is new must be known before the first of its messages is put to work.
      await this.envelopes.settle(tx, [finished]);
      // Deciding reads them, and may begin with the first page.
      await this.interchanges.noteEnvelopes(tx, outcomeOf(finished));
      const repetitions = reading.envelopes.flatMap((_, envelope) => {
        const finding = reading.repeats(envelope);
        return finding === null ? [] : [{ envelope, finding }];
      });
      const refused = reading.envelopes.flatMap((envelope, index) => (envelope.refused ? [index] : []));
      const groups = reading.envelopes.flatMap((envelope) => [...refusedGroups(envelope)]);
      await this.interchanges.refuse(tx, interchange.id, refused, groups);
      // What comes again is a repetition, refused or not: the first of it was answered.
      await this.interchanges.repeat(tx, interchange.id, repetitions);
    });
    for (let after = -1; ;) {
      const rows = await this.unitOfWork.run(async (tx) => {
        const page = await this.interchanges.page(tx, interchange.id, after, PAGE);
        await this.next.decide(tx, page, numbers);
        await this.cases.messages(
          tx,
          page.filter((message) => !reading.refuses(message)),
        );
        return page;
      });
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.index;
    }
    await this.unitOfWork.run(async (tx) => {
      await this.conclude(tx, [finished]);
      await complete(tx);
    });
  }

  private async conclude(tx: Tx, finished: readonly FinishedReading[]): Promise<void> {
    const outcomes = finished.map(outcomeOf);
    await this.interchanges.finish(tx, outcomes);
    const gaps = await this.envelopes.answer(tx, finished);
    const stored = new Map(finished.map(({ interchange }) => [interchange.id, interchange]));
    await this.cases.interchanges(tx, outcomes, stored);
    await this.cases.untold(tx, untoldOf(outcomes, gaps), stored);
    await this.next.note(tx, outcomes);
  }
}

/** A message of an envelope or group that is wrong as a whole is refused with it, and one of a repeated envelope is repeated, whatever it says itself. */
function withFate(
  message: ReadMessage,
  interchange: StoredInterchange,
  reading: Reading,
): ReadMessage & { interchangeId: string } {
  const read = { ...message, interchangeId: interchange.id };
  if (reading.refuses(message)) return { ...read, state: 'refused' };
  const repetition = reading.repeats(message.envelope);
  return repetition === null ? read : { ...read, state: 'duplicate', findings: [repetition] };
}

/** The messages that may have a case of their own, as they were written down. */
function toldOf(rows: readonly MessageRow[], finished: readonly FinishedReading[]): readonly ToldMessage[] {
  const byPlace = new Map(
    finished.flatMap(({ interchange, reading, messages }) =>
      messages
        .filter((message) => !reading.refuses(message))
        .map((message) => [`${interchange.id} ${String(message.index)}`, message] as const),
    ),
  );
  return rows.flatMap((row) => {
    const message = byPlace.get(`${row.interchangeId} ${String(row.index)}`);
    return message === undefined ? [] : [{ ...message, ...row }];
  });
}

/** Of an envelope and its groups. */
const findingsOf = ({ findings, groups }: ReadEnvelope): readonly Finding[] => [
  ...findings,
  ...groups.flatMap((group) => group.findings),
];

function outcomeOf({ interchange, reading, format, messageCount }: FinishedReading): InterchangeOutcome {
  const { envelopes } = reading;
  // What is wrong with the file as a whole stands with each of its envelopes, and is told once.
  const all = new Set([...reading.looseFindings, ...envelopes.flatMap(findingsOf)]);
  const findings = [...all].slice(0, MOST_FILE_FINDINGS);
  return {
    id: interchange.id,
    state: messageCount === 0 ? 'unreadable' : 'read',
    format,
    charset: reading.charset,
    envelopes,
    groups: reading.groups,
    findings,
    partnerId: envelopes.find(({ partner }) => partner !== null)?.partner?.id ?? null,
    messageCount,
  };
}
