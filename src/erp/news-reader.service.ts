import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../platform/services';
import type { ErpFeed, ErpSystem, RunCounts } from './erp.repository';
import { ErpRepository } from './erp.repository';
import { ExportRepository } from './export.repository';
import { NewsTaker } from './news-taker.service';
import type { ErpPort } from './port';
import type { OrderBalance } from './run';

/** Orders that are asked for by their numbers in one go. */
const ASKED = 200;
/** Numbers that are named of what is missing. */
const MOST_NAMED = 200;

/** Brings back what became of our orders in the ERP, and sees whether it still has all of them. */
@Injectable()
export class NewsReader {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly erps: ErpRepository,
    private readonly exports: ExportRepository,
    private readonly taker: NewsTaker,
  ) {}

  /** What changed since it was asked last. */
  async news(port: ErpPort, erp: ErpSystem, feed: ErpFeed, runId: string): Promise<RunCounts> {
    const counts = { read: 0, changed: 0, refused: 0, gone: 0 };
    const reading = port.news(feed.watermark, null);
    try {
      for (;;) {
        const next = await reading.next();
        if (next.done === true) {
          await this.unitOfWork.run((tx) => this.erps.readUntil(tx, erp.id, 'orders', next.value, 'news'));
          return counts;
        }
        await this.taker.take(erp, next.value, counts);
        await this.unitOfWork.run((tx) => this.erps.progress(tx, runId, counts));
      }
    } finally {
      await reading.return({}).catch(() => undefined);
    }
  }

  /** Every order that it was given, by its number: what it has of it now, and which it has no more. */
  async whole(
    port: ErpPort,
    erp: ErpSystem,
    runId: string,
  ): Promise<{ readonly counts: RunCounts; readonly orders: OrderBalance }> {
    const counts = { read: 0, changed: 0, refused: 0, gone: 0 };
    // Who answers by file tells of what ended once: nothing is asked there that could say more.
    const all = await this.exports.handedOver(this.database, erp.id, !port.abilities.answersAtOnce);
    const missing: { readonly orderId: string; readonly reference: string }[] = [];
    for (let from = 0; from < all.length; from += ASKED) {
      const some = all.slice(from, from + ASKED);
      const seen = new Set<string>();
      const reading = port.news(
        null,
        some.map(({ reference }) => reference),
      );
      for await (const page of reading) {
        for (const { key } of page) seen.add(key);
        await this.taker.take(erp, page, counts);
      }
      missing.push(...some.filter(({ reference }) => !seen.has(reference)));
      await this.unitOfWork.run((tx) => this.erps.progress(tx, runId, counts));
    }
    counts.gone = missing.length;
    await this.unitOfWork.run(async (tx) => {
      if (missing.length > 0)
        await this.exports.markMissing(
          tx,
          missing.map(({ orderId }) => orderId),
        );
      await this.erps.readUntil(tx, erp.id, 'orders', null, 'whole');
    });
    const named = missing.map(({ reference }) => reference).slice(0, MOST_NAMED);
    return { counts, orders: { handedOver: all.length, there: all.length - missing.length, missing: named } };
  }
}
