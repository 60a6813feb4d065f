import { z } from 'zod';
import { fieldText } from '../findings';
import type { Language } from '../kernel';
import type { ReplayDifference, ReplayedMessage } from './replay';

/** So many messages that differ are shown, and so much of what differs in each. */
const MOST_SHOWN = 50;
const MOST_DIFFERENCES = 40;

const word = z.string().nullable();

export const replaySchema = z.object({
  looked: z.number().int().describe('Stored messages that were read again'),
  more: z.boolean().describe('There are more since that day, which were not looked at'),
  changed: z.number().int().describe('How many of them mean something else'),
  of: z
    .object({ order: z.number().int(), finding: z.number().int(), outcome: z.number().int(), answer: z.number().int() })
    .describe('In how many of them what differs'),
  messages: z.array(
    z.object({
      receivedAt: z.iso.datetime(),
      type: z.string(),
      orderNumber: word,
      order: z.uuid().nullable().describe('The sales order that it became'),
      differences: z.array(
        z.object({
          about: z.enum(['order', 'finding', 'outcome', 'answer']),
          name: z.string().describe('The field in words, the code of the finding, the piece of the answer'),
          before: word,
          after: word,
        }),
      ),
      left: z.number().int().describe('Differences that are not shown'),
    }),
  ),
});
export type ReplayView = z.output<typeof replaySchema>;

/** Another version of the guide is what is tried; only what comes of it is a difference for people. */
const isShown = ({ about }: ReplayDifference): boolean => about !== 'guide';

/**
 * Reads on as far as is looked, and keeps what differs.
 *
 * @param most so many messages are looked at
 */
export async function replayView(
  replayed: AsyncIterable<ReplayedMessage>,
  most: number,
  language: Language,
): Promise<ReplayView> {
  const view: ReplayView = {
    looked: 0,
    more: false,
    changed: 0,
    of: { order: 0, finding: 0, outcome: 0, answer: 0 },
    messages: [],
  };
  for await (const one of replayed) {
    if (view.looked === most) return { ...view, more: true };
    view.looked++;
    const differences = one.differences.filter(isShown);
    if (differences.length === 0) continue;
    view.changed++;
    for (const about of ['order', 'finding', 'outcome', 'answer'] as const)
      if (differences.some((difference) => difference.about === about)) view.of[about]++;
    if (view.messages.length < MOST_SHOWN) view.messages.push(messageView(one, differences, language));
  }
  return view;
}

function messageView(
  { message }: ReplayedMessage,
  differences: readonly ReplayDifference[],
  language: Language,
): ReplayView['messages'][number] {
  return {
    receivedAt: message.receivedAt.toISOString(),
    type: message.type,
    orderNumber: message.orderNumber,
    order: message.orderId,
    differences: differences.slice(0, MOST_DIFFERENCES).flatMap(({ about, name, before, after }) => {
      if (about === 'guide') return [];
      return [{ about, name: about === 'order' ? fieldText(name, null, language) : name, before, after }];
    }),
    left: Math.max(0, differences.length - MOST_DIFFERENCES),
  };
}
