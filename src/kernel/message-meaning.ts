/** Kinds of messages whose function code may mean something of its own. */
export const FUNCTION_KINDS = ['order', 'order-change', 'order-cancellation'] as const;
export type FunctionKind = (typeof FUNCTION_KINDS)[number];

/**
 * What a partner may mean by a function code, in the words of the field (validation rules, section 2.2).
 *
 * `information` asks for nothing that has another word here; `reminder` asks after an order that was sent before.
 */
export const MESSAGE_MEANINGS = [
  'original', 'duplicate', 'copy', 'proposal', 'forecast', 'change', 'replacement', 'cancellation', 'cancellation-and-reorder', 'hold',
  'test', 'agreement', 'told-elsewhere', 'information', 'reminder',
] as const; // prettier-ignore
export type MessageMeaning = (typeof MESSAGE_MEANINGS)[number];
