/** What happens at the desk, as the screens of others hear of it. Ids alone: what became of a case is asked of the API. */
export interface DeskEvent {
  readonly kind:
    'opened' | 'changed' | 'closed' | 'claimed' | 'freed' | 'assigned' | 'commented' | 'looking' | 'notified';
  readonly cases: readonly string[];
  /** Who did it; null for nobody. */
  readonly by: { readonly id: string; readonly name: string } | null;
  /** Whom it concerns: who had the case in hand before, who it is given to, who is named in a comment. */
  readonly to: readonly string[];
}

/** NOTIFY carries at most 8000 bytes: of more cases than this nobody is told which, and everybody asks anew. */
const MOST_TOLD = 100;

/** An event as it is passed on: the ids only while they are few. */
export const told = (event: DeskEvent): DeskEvent =>
  event.cases.length > MOST_TOLD ? { ...event, kind: 'changed', cases: [] } : event;

/** An event as text of a stream of events (WHATWG, server-sent events). */
export const asStreamed = (id: number, event: DeskEvent): string =>
  `id: ${String(id)}\nevent: desk\ndata: ${JSON.stringify(event)}\n\n`;
