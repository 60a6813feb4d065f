import { testDatabase } from '/work/main/test/harness';
import { FactsRepository } from '/work/main/src/master/facts.repository';
import { ReferenceRepository } from '/work/main/src/master/reference.repository';
import { bulkRequest, fillMaster } from '/work/main/src/master/test-support';
it('bench', async () => {
  const size = { articles: 100_000, customers: 5_000, partners: 2_000, pricesPerArticle: 20, crossReferencesPerArticle: 5 };
  const db = await testDatabase();
  const timed = (sql: any) => ({ query: async (t: string, p: any) => { const s = performance.now(); const r = await sql.query(t, p); const ms = performance.now() - s; if (ms > 200) console.log(Math.round(ms), t.slice(0, 60)); return r; } });
  await db.unitOfWork.run(async (tx) => { await tx.query('SET LOCAL session_replication_role = replica'); await tx.query("SET LOCAL statement_timeout = 0"); await fillMaster(timed(tx) as any, size); });
  await db.database.query('VACUUM ANALYZE');
  const facts = new FactsRepository(new ReferenceRepository());
  const out: any[] = [];
  for (const orders of [1, 50]) {
    const per: Record<string, number[]> = {}; const total: number[] = [];
    const sql = { query: async (t: string, p: any) => { const s = performance.now(); const r = await db.database.query(t, p); (per[t.slice(0, 400).replace(/\s+/g, ' ').match(/(reference_version|WITH ordering|FROM cross_reference|WITH named|FROM price|assortment s)/)?.[0] ?? t.slice(0,60)] ??= []).push(performance.now() - s); return r as any; } };
    for (let i = 0; i < 40; i++) { const req = bulkRequest(size, orders, 20, i + 1); const s = performance.now(); const k = await facts.load(sql, req); total.push(performance.now() - s); if (i === 5) out.push({ gt: req.gtins.filter(g => k.packagingsByGtin(g).length === 1).length }); }
    const med = (x: number[]) => [...x].sort((a, b) => a - b)[x.length >> 1]!.toFixed(2);
    out.push({ orders, total: med(total), ...Object.fromEntries(Object.entries(per).map(([k, v]) => [k, med(v)])) });
  }
  const cost = await db.database.query("select current_setting('random_page_cost') r, current_setting('shared_buffers') b, version() v");
  console.log(JSON.stringify([out, cost], null, 1));
  await db.drop();
}, 600000);
