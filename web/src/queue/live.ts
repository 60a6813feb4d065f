import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { type DeskEvent, useEar } from '../app/ear';

/** What comes within this time is asked for once. Milliseconds. */
const GATHER_MS = 400;
/** What changes no row of the queue. */
const SAID: ReadonlySet<DeskEvent['kind']> = new Set(['looking', 'commented', 'notified']);

/** Asks anew for the queue when something happens at the desk. @param heard is told of every event */
export function useDeskEvents(heard: (event: DeskEvent) => void): void {
  const client = useQueryClient();
  const gathering = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(
    () => () => {
      clearTimeout(gathering.current);
      gathering.current = undefined;
    },
    [],
  );
  useEar(
    useCallback(
      (event) => {
        heard(event);
        if (SAID.has(event.kind)) return;
        gathering.current ??= setTimeout(() => {
          gathering.current = undefined;
          void client.invalidateQueries({ queryKey: ['queue'] });
        }, GATHER_MS);
      },
      [client, heard],
    ),
  );
}
