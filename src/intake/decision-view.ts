import { z } from 'zod';
import { lineWords } from '../replies';
import { DECISION_STATES, summaryOf, type DecisionEnd, type DeskDecision, type Words } from '../review';

const text = z.object({ nl: z.string(), en: z.string() });

const told = z.object({ nl: z.string().nullable(), en: z.string().nullable() });

/** What would come of a decision. */
export const previewSchema = z.object({
  summary: text.describe('What the buyer gets, in one line'),
  goes: z.boolean().describe('The order goes by it, or ends; else it stays on the desk'),
  told: z.boolean().describe('A message says so to the buyer'),
  lines: z
    .array(z.object({ number: z.string().nullable(), kind: z.enum(['accepted', 'changed', 'rejected', 'pending']), words: told }))
    .describe('What he is told of each line; none where the order stays'),
}); // prettier-ignore

export function previewView(end: DecisionEnd): z.output<typeof previewSchema> {
  const order = 'order' in end ? end.order : end;
  const answered = order?.kind === 'answered' ? order : null;
  return {
    summary: { ...summaryOf(end) },
    goes: order?.kind !== 'stays',
    told: answered?.told ?? false,
    lines: (answered?.outcome.lines ?? []).map((line) => ({
      number: line.number,
      kind: line.kind,
      words: { nl: lineWords(line, 'nl'), en: lineWords(line, 'en') },
    })),
  };
}

/** A decision as the API shows it. */
export const decisionSchema = z.object({
  id: z.uuid(),
  case: z.uuid(),
  title: z.string().nullable().describe('The number of the order, or the name of the file'),
  state: z.enum(DECISION_STATES),
  steps: z.array(z.string()).describe('What was decided, in order, by the kinds of steps'),
  by: z.object({ id: z.uuid(), name: z.string() }),
  madeAt: z.iso.datetime(),
  dueAt: z.iso.datetime().describe('Until then it can be undone'),
  waitsMs: z.number().int().describe('How long it waits yet by our clock; 0 when it does not'),
  doneAt: z.iso.datetime().nullable().describe('When it was carried out, undone or refused'),
  summary: text.describe('What the buyer gets'),
  refusal: text.nullable().describe('Why it could not be carried out any more'),
  group: z.uuid().nullable().describe('Decided at once with others'),
  unread: z.boolean().describe('It was refused, and who made it has not read so'),
});
export type DecisionView = z.output<typeof decisionSchema>;

/** @param why the words for a refusal, where there is one */
export const decisionView = (one: DeskDecision, why: Words | null, now: Date): DecisionView => ({
  id: one.id,
  case: one.caseId,
  title: one.title,
  state: one.state,
  steps: one.steps.map(({ kind }) => kind),
  by: { id: one.by.id, name: one.by.name },
  madeAt: one.madeAt.toISOString(),
  dueAt: one.dueAt.toISOString(),
  waitsMs: one.state === 'waiting' ? Math.max(0, one.dueAt.getTime() - now.getTime()) : 0,
  doneAt: one.doneAt?.toISOString() ?? null,
  summary: { ...one.summary },
  refusal: why === null ? null : { ...why },
  group: one.groupId,
  unread: one.state === 'refused' && one.readAt === null,
});
