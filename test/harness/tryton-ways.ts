import { z } from 'zod';
import { decimal, type IsoDate } from '../../src/kernel';
import { TrytonPort } from '../../src/erp/tryton/tryton.client';
import type { Tryton } from '../../src/erp/tryton/tryton-calls';
import { roundedPrice } from '../../src/erp/tryton/tryton-formula';
import { decimalValue, toDate } from '../../src/erp/tryton/tryton-values';
import type { PausedExporter } from './erp-under-test';
import type { TrytonServer } from './tryton';

/* Ways to look into a connector of Tryton and behind it. */

/** An exporter that stops once, before or behind a call to a method of sales, as "after create". */
export function pausedTryton(server: TrytonServer, step: string): PausedExporter {
  const [when, method] = step.split(' ');
  const real = server.as('intake');
  const { promise: stopped, resolve: stop } = gate();
  const { promise: resumed, resolve: resume } = gate();
  let isOver = false;
  const pause = async (): Promise<void> => {
    isOver = true;
    stop();
    await resumed;
  };
  const connection = {
    session: () => real.session(),
    version: () => real.version(),
    close: () => real.close(),
    async call(
      name: string,
      params: readonly unknown[],
      context?: Readonly<Record<string, unknown>>,
    ): Promise<unknown> {
      const isIt = !isOver && name === `model.sale.sale.${method ?? ''}`;
      if (isIt && when === 'before') await pause();
      const result = await real.call(name, params, context);
      if (isIt && when === 'after') await pause();
      return result;
    },
  };
  return { port: new TrytonPort(server.settings('intake'), connection), stopped, resume };
}

function gate(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve };
}

const priced = z.array(z.object({ code: z.string(), sale_price_uom: decimalValue }));

/** What Tryton itself asks for one base unit, as it would stand in a line of a sale. */
export async function serverPrices(
  tryton: Tryton,
  {
    list,
    day,
    quantity,
    articles,
  }: { readonly list: number; readonly day: IsoDate; readonly quantity: string; readonly articles: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const context = {
    price_list: list,
    date: toDate(day),
    sale_date: toDate(day),
    quantity: Number(quantity),
    uom: 1,
    currency: 1,
  };
  const params = [[['code', 'in', articles]], 0, null, null, ['code', 'sale_price_uom']];
  const answer = priced.parse(await tryton.call('model.product.product.search_read', params, context));
  return new Map(answer.map(({ code, sale_price_uom: price }) => [code, roundedPrice(decimal(price), 4).toFixed(4)]));
}
