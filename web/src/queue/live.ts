import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** An event of the desk, as the server streams it. */
export interface DeskEvent {
  readonly kind: 'opened' | 'changed' | 'closed' | 'claimed' | 'freed' | 'assigned' | 'commented' | 'looking';
  readonly cases: readonly string[];
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly to: readonly string[];
}

/** What comes within this time is asked for once. Milliseconds. */
const GATHER_MS = 400;
const RECONNECT_MS = 5_000;

/** Asks anew for the queue when something happens at the desk. @param heard is told of every event */
export function useDeskEvents(heard: (event: DeskEvent) => void): void {
  const client = useQueryClient();
  const hear = useRef(heard);
  useEffect(() => {
    hear.current = heard;
  }, [heard]);
  useEffect(() => {
    let source: EventSource | null = null;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        void client.invalidateQueries({ queryKey: ['queue'] });
      }, GATHER_MS);
    };
    const open = (): void => {
      source = new EventSource('/api/desk-events');
      source.addEventListener('desk', (message: MessageEvent<string>) => {
        const event = JSON.parse(message.data) as DeskEvent;
        hear.current(event);
        if (event.kind !== 'looking' && event.kind !== 'commented') refresh();
      });
      // A break mends itself; a refusal (nobody is logged in any more) does not.
      source.addEventListener('error', () => {
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, RECONNECT_MS);
      });
    };
    open();
    return () => {
      source?.close();
      clearTimeout(gathering);
      clearTimeout(again);
    };
  }, [client]);
}
