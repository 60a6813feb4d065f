import { decimal } from '../../src/kernel';
import { judge } from '../../src/checks';
import { aCheckInput, anOrderFromShop, aShop } from '../builders';
import { checksWithFacts } from './checks-with-facts';
import { cpuSeconds, rounded, type Report } from './measure';

const LINES = 20;
const ROUNDS = 3000;
const WARM_UP = 300;

function input(spoilt: boolean) {
  let shop = aShop().customerWith({ creditLimit: decimal(1_000_000) });
  let order = anOrderFromShop();
  for (let i = 0; i < LINES; i++) {
    const number = `A${i}`;
    const price = [
      { amount: '3.49' },
      { amount: '3.29', source: 'contract' as const, from: 1000 },
      { amount: '3.39', validTo: '2026-06-30' },
    ];
    shop = shop.article({ number, price, multiple: 6, packagings: [{ level: 'case', holds: 12 }, { level: 'pallet', holds: 960 }] }); // prettier-ignore
    order = order.line({ supplierArticle: number, unit: i % 2 === 0 ? 'CT' : 'PCE', quantity: i % 2 === 0 ? (spoilt ? 7 : 12) : spoilt ? 100 : 144, price: i % 2 === 0 ? '41.88' : spoilt ? '3.39' : '3.49' }); // prettier-ignore
  }
  const history = Array.from({ length: 24 }, (_, i) => decimal(130 + i));
  return aCheckInput({
    master: shop,
    order: order.control({ lineCount: String(LINES) }),
    sales: { quantityHistory: () => history },
  });
}

/**
 * What judging one order of 20 lines costs: against a master in memory, as orders mostly come and with findings on every line; and in
 * batches against a large master in PostgreSQL, with the reading of what is known of them.
 */
export async function run(report: Report): Promise<void> {
  for (const spoilt of [false, true]) {
    const given = input(spoilt);
    for (let i = 0; i < WARM_UP; i++) judge(given);
    const seconds = cpuSeconds(() => {
      for (let i = 0; i < ROUNDS; i++) judge(given);
    });
    const name = spoilt ? 'checks, findings on every line' : 'checks';
    report({ name, value: rounded((1_000 * seconds) / ROUNDS), unit: 'CPU ms/order' });
  }
  await checksWithFacts(report);
}
