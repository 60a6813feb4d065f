import { parentPort, workerData } from 'node:worker_threads';
import { GuideBook } from '../mapping';
import { agreementsOf, type ThreadAnswer, type ThreadOrder, type ThreadSettings } from './reading-thread';
import { FileUnderstanding, type UnderstoodEvent } from './understood';

/** Bytes that are read at a time: some twenty orders, whose segments are held together. */
const SLICE_BYTES = 128 * 1024;

/** The program of a thread that reads large files. It knows bytes and guides, and neither the database nor who is a partner. */
function serve(port: NonNullable<typeof parentPort>, { guides, mostLines, limits }: ThreadSettings): void {
  const book = GuideBook.of(guides, mostLines);
  if (!book.ok) throw new Error('The guides have faults');
  let current = book.value;
  let revision: string | null = null;
  let file: FileUnderstanding | null = null;
  port.on('message', (order: ThreadOrder) => {
    if (order.kind === 'file') {
      const { overlays, changed } = order.overlays;
      if (order.overlays.revision !== revision) current = current.with(overlays, changed);
      ({ revision } = order.overlays);
      file = new FileUnderstanding(current, { limits, ...agreementsOf(order.agreed) });
      return;
    }
    if (file === null) throw new Error('Bytes of no file');
    const events = order.kind === 'end' ? file.end() : pushed(file, order.bytes);
    const answer: ThreadAnswer = { events, format: file.format };
    if (order.kind === 'end') file = null;
    port.postMessage(answer);
  });
}

function pushed(file: FileUnderstanding, bytes: Uint8Array): readonly UnderstoodEvent[] {
  const events: UnderstoodEvent[] = [];
  for (let at = 0; at < bytes.length; at += SLICE_BYTES)
    events.push(...file.push(bytes.subarray(at, at + SLICE_BYTES)));
  return events;
}

if (parentPort !== null) serve(parentPort, workerData as ThreadSettings);
