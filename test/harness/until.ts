/** How often it is looked, in milliseconds. */
const LOOK_MS = 200;

/**
 * Waits for something that somebody else brings about.
 *
 * @param what completes the sentence "Waited in vain until"
 * @param look undefined while it is not so
 */
export async function until<T>(what: string, look: () => Promise<T | undefined>, patienceMs = 90_000): Promise<T> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(`Waited in vain until ${what}`);
}
