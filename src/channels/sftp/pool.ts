/**
 * Does `act` for all items, up to `atOnce` at the same time. After a fault no further one is begun, and the first fault is thrown when
 * those under way have ended: nothing goes on behind the caller's back.
 *
 * @returns what came of each, in the order of the items
 */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  act: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Array<R>(items.length);
  const queue = items.entries();
  let faulty = false;
  const lane = async (): Promise<void> => {
    for (const [i, item] of queue) {
      if (faulty) return;
      try {
        results[i] = await act(item);
      } catch (error) {
        faulty = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  for (const outcome of lanes) if (outcome.status === 'rejected') throw outcome.reason;
  return results;
}
