// How long judging takes: node -r ./tools/swc-register.cjs test/bench/judge-bench.ts
import { decimal } from '../../src/kernel';
import { judge } from '../../src/checks';
import { aCheckInput, anOrderFromShop, aShop } from '../builders';

const LINES = 20;
const ROUNDS = 3000;

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

for (const spoilt of [false, true]) {
  const given = input(spoilt);
  for (let i = 0; i < 300; i++) judge(given);
  const start = process.cpuUsage();
  for (let i = 0; i < ROUNDS; i++) judge(given);
  const { user, system } = process.cpuUsage(start);
  const cpuMs = (user + system) / 1000 / ROUNDS;
  process.stdout.write(
    `${spoilt ? 'with findings' : 'clean'}: ${cpuMs.toFixed(3)} ms CPU for ${LINES} lines, ${judge(given).findings.length} findings\n`,
  );
}
