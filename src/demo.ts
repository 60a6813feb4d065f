import { copyFile, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { UserService } from './access/services';
import { dropRoot } from './channels';
import { DemoService } from './master/services';
import { ConfigService, UnitOfWork } from './platform/services';
import { QuantityHistoryService } from './sales/services';

/** The same place seen from src and from dist. */
const DEMO_FOLDER = path.resolve(__dirname, '../fixtures/demo');

/**
 * Puts the demo company into an empty database: master data, what was usually ordered, orders that wait in the drop folder, and last the
 * users, because they are the mark that the demo is complete. What comes before them bears being done again.
 *
 * @returns false when there is master data already; then nothing is changed
 */
export async function makeDemo(context: INestApplicationContext): Promise<boolean> {
  const history = JSON.parse(await readFile(path.join(DEMO_FOLDER, 'history.json'), 'utf8')) as Parameters<
    QuantityHistoryService['seed']
  >[1];
  const loaded = await context.get(UnitOfWork).run(async (tx) => {
    const outcome = await context.get(DemoService).loadDemo(tx);
    if (outcome.ok) await context.get(QuantityHistoryService).seed(tx, history);
    return outcome.ok;
  });
  const users = context.get(UserService);
  if (!loaded && (await users.hasUsers())) return false;
  await dropWaitingOrders(dropRoot(context.get(ConfigService).values.dataDir, 'drop'));
  await users.createDemoUsers();
  return true;
}

/** Lays the waiting orders in the drop folder as a partner would: under a temporary name first. */
async function dropWaitingOrders(drop: string): Promise<void> {
  const target = path.join(drop, 'in');
  await mkdir(target, { recursive: true });
  const orders = path.join(DEMO_FOLDER, 'orders');
  for (const name of (await readdir(orders)).filter((file) => /\.(edi|xml)$/.test(file)).sort()) {
    await copyFile(path.join(orders, name), path.join(target, `.${name}.tmp`));
    await rename(path.join(target, `.${name}.tmp`), path.join(target, name));
  }
}
