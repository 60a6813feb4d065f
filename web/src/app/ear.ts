import { useEffect, useRef } from 'react';

/** An event of the desk, as the server streams it. */
export interface DeskEvent {
  readonly kind: 'opened' | 'changed' | 'closed' | 'claimed' | 'freed' | 'assigned' | 'commented' | 'looking' | 'notified';
  readonly cases: readonly string[];
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly to: readonly string[];
} // prettier-ignore

type Heard = (event: DeskEvent) => void;

const RECONNECT_MS = 5_000;

/** One stream for all parts of the page that listen: a browser keeps few connections to one server open. */
const listeners = new Set<Heard>();
let source: EventSource | null = null;
let again: ReturnType<typeof setTimeout> | undefined;

function open(): void {
  source = new EventSource('/api/desk-events');
  source.addEventListener('desk', (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as DeskEvent;
    for (const heard of [...listeners]) heard(event);
  });
  // A break mends itself; a refusal (nobody is logged in any more) does not.
  source.addEventListener('error', () => {
    if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, RECONNECT_MS);
  });
}

function listen(heard: Heard): () => void {
  listeners.add(heard);
  if (listeners.size === 1) open();
  return () => {
    listeners.delete(heard);
    if (listeners.size > 0) return;
    source?.close();
    source = null;
    clearTimeout(again);
  };
}

/** Hears what happens at the desk for as long as it is shown. */
export function useEar(heard: Heard): void {
  const hear = useRef(heard);
  useEffect(() => {
    hear.current = heard;
  }, [heard]);
  useEffect(() => listen((event) => hear.current(event)), []);
}
