import { FilesPort } from '../../src/erp/files/files.client';
import type { FileStore } from '../../src/erp/files/file-store';
import type { FilesSettings } from '../../src/erp/files/files-settings';
import type { ErpOrder } from '../../src/erp/port';
import type { ErpUnderTest, PausedExporter } from './erp-under-test';
import type { FolderErp } from './folder-erp';
import { steppedStore } from './memory-store';

/* What the suite needs to know of any ERP that exchanges files. */

/** An exporter that stops before one operation on a file, or behind its last. */
function pausing(settings: FilesSettings, store: FileStore, at: number, last: number): PausedExporter {
  let [stop, resume]: [() => void, () => void] = [() => undefined, () => undefined];
  const stopped = new Promise<void>((done) => (stop = done));
  const resumed = new Promise<void>((done) => (resume = done));
  const pause = async (): Promise<void> => {
    stop();
    await resumed;
  };
  const nothing = (): Promise<void> => Promise.resolve();
  const before = (step: number): Promise<void> => (step === at ? pause() : nothing());
  const after = (step: number): Promise<void> => (at > last && step === last ? pause() : nothing());
  return { port: new FilesPort(settings, steppedStore(store, before, after)), stopped, resume };
}

const doing = (act: () => void) => (): Promise<void> => {
  act();
  return Promise.resolve();
};

interface Exchanging extends Pick<ErpUnderTest, 'changes' | 'refused' | 'forgotten'> {
  readonly erp: FolderErp;
  readonly settings: FilesSettings;
  readonly store: () => FileStore;
  readonly order: (key: string) => ErpOrder;
}

/** @param counting the number of an order that tells how many operations one takes, so that an exporter can be stopped before each */
export async function filesUnderTest(
  { erp, settings, store, ...of }: Exchanging,
  counting: string,
): Promise<ErpUnderTest> {
  let steps = 0;
  const counted = store();
  const count = (step: number): Promise<void> => Promise.resolve(void (steps = step));
  await new FilesPort(settings, steppedStore(counted, count)).write(of.order(counting));
  await counted.close();
  return {
    ...of,
    open: () => new FilesPort(settings, store()),
    steps: Array.from({ length: steps + 1 }, (_, at) => `before operation ${at + 1}`),
    pausing: (step) => pausing(settings, store(), Number(step.split(' ').at(-1)), steps),
    settle: doing(() => erp.take()),
    there: (key) => erp.there(key),
    pick: (key) => doing(() => erp.pick(key))(),
    ship: (key, quantity) => doing(() => erp.ship(key, quantity))(),
    invoice: (key) => Promise.resolve(erp.invoice(key)),
  };
}
