import type { ErpReading } from './port';

/** Runs what a connector does, so that nothing leaves it but faults of the port. */
export interface Guard {
  run<T>(act: () => Promise<T>): Promise<T>;
  pages<T>(pages: ErpReading<T>): ErpReading<T>;
}

/** @param faultOf what an error of the connector's own means; anything else it gives back as it is */
export const guardWith = (faultOf: (error: unknown) => unknown): Guard => ({
  async run(act) {
    try {
      return await act();
    } catch (error) {
      throw faultOf(error);
    }
  },
  async *pages(pages) {
    try {
      return yield* pages;
    } catch (error) {
      throw faultOf(error);
    }
  },
});

// eslint-disable-next-line @typescript-eslint/require-await -- a reading of what the ERP does not have
export async function* emptyReading<T>(mark: Readonly<Record<string, unknown>> | null): ErpReading<T> {
  return mark ?? {};
}
