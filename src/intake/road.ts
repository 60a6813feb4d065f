/**
 * The road of a message through the house, as one table: state -> what can happen -> next state. Intake is the only place that moves a
 * message along it; docs/architecture.md shows the same table as a drawing.
 */
export const ROAD = {
  /** Its bytes are read and it is an order: it waits to be decided. Or it is an acknowledgement and waits to be matched. */
  waiting: {
    admit: 'ordered', change: 'change', keep: 'information', repeat: 'duplicate', test: 'test', acknowledge: 'acknowledgement',
  }, // prettier-ignore
  /**
   * It became a sales order, released or in review. The order has states of its own. One that waits with the number of another may be a change of
   * that one, says a person.
   */
  ordered: { replace: 'change' },
  /**
   * It asks for a change of an order, or cancels it. What became of that stands with the change. Where nobody knew what it means, it waits
   * anew once a person said so.
   */
  change: { mean: 'waiting' },
  /** It asks for nothing: a copy, an agreement, a forecast. It is kept and shown, and never an order unless a person says that it is one. */
  information: { mean: 'waiting' },
  /** The same order came before, or the same envelope: the earlier answer or acknowledgement went out again. */
  duplicate: {},
  /** Its acknowledgement refused it: it can never become an order (invariant xii). */
  refused: {},
  /** It is readable but no order that we process: a person looks at it. When a guide reads it after all, it goes the same road late. */
  'set-aside': { 'read-again': 'waiting' },
  /** A test of a partner in test: judged in full, never an order. */
  test: {},
  /** It says what became of something that we sent, and that is noted there. */
  acknowledgement: {},
  /** It is the header or the trailer of a file, and says something for the messages between them alone. */
  frame: {},
} as const satisfies Record<string, Partial<Record<RoadEvent, string>>>;

export type MessageState = keyof typeof ROAD;
export type RoadEvent =
  'admit' | 'change' | 'keep' | 'mean' | 'repeat' | 'test' | 'acknowledge' | 'read-again' | 'replace';

/** The next state, or null when the event cannot happen in this state. */
export function advance(state: MessageState, event: RoadEvent): MessageState | null {
  const moves: Partial<Record<RoadEvent, MessageState>> = ROAD[state];
  return moves[event] ?? null;
}

/** The states a message can be read into. */
export const FIRST_STATES = [
  'waiting',
  'refused',
  'set-aside',
  'duplicate',
  'frame',
] as const satisfies readonly MessageState[];
export type FirstState = (typeof FIRST_STATES)[number];
