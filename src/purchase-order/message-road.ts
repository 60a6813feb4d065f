import { isChange, type Intent } from './intent';

/**
 * Where a message goes by what it asks for.
 *
 * - `order` through the gate, `change` to the order that it is about
 * - `keep` it asks for nothing, and never becomes an order
 * - `match` it speaks of an order that we should have: kept where we do, else looked at as an order, so that none is lost
 * - `ask` a person says what is meant
 */
export type MessageRoad = 'order' | 'change' | 'keep' | 'match' | 'ask';

/** The one road of a message. Each intent has exactly one, so that no message is two things and none is nothing. */
export function roadOf(intent: Intent, kind: string): MessageRoad {
  if (isChange(intent)) return 'change';
  switch (intent) {
    case 'new':
    case 'duplicate':
    case 'test':
      return kind === 'order' ? 'order' : 'change';
    case 'hold':
      return 'change';
    case 'copy':
    case 'agreement':
    case 'information':
    case 'forecast':
    case 'provisional':
      return 'keep';
    case 'told-elsewhere':
    case 'reminder':
      return 'match';
    case 'unknown':
      return 'ask';
  }
}
