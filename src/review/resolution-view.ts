import type { z } from 'zod';
import { render, wholeFinding } from '../findings';
import type { IsoDate } from '../kernel';
import { actsOn, answerState } from './answer-life';
import type { ListedResolution, ResolutionEvent } from './listed-resolution';
import type { resolutionDetail, resolutionSchema, trialSchema } from './resolution-schema';
import type { Trial } from './resolution-trial';

/** A remembered answer as the API shows it. */
export function resolutionView(row: ListedResolution, today: IsoDate): z.output<typeof resolutionSchema> {
  const { example, conditions, confirmedAt, approvedAt, suspendedAt, lastUsedAt, fromOrderId, cursorAt: _, role: _role, ...rest } = row;
  const finding = example === null ? null : wholeFinding(example);
  return {
    ...rest,
    conditions: conditions.map((one) => ({ ...one })),
    example: finding === null ? null : { nl: render(finding, 'nl', 'staff'), en: render(finding, 'en', 'staff') },
    state: answerState(row, today),
    acts: [...actsOn(row, today)],
    confirmedAt: confirmedAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    suspendedAt: suspendedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    fromOrder: fromOrderId,
  };
} // prettier-ignore

export const resolutionHistory = (events: readonly ResolutionEvent[]): z.output<typeof resolutionDetail>['history'] =>
  events.map(({ at, by, data }) => ({
    at: at.toISOString(),
    by,
    // Before acts had names there were two.
    act: typeof data['act'] === 'string' ? data['act'] : data['started'] === true ? 'start' : 'suspend',
    before: modeIn(data['before']),
    after: modeIn(data['after']),
  }));

const modeIn = (side: unknown): string | null =>
  typeof side === 'object' && side !== null && 'mode' in side ? String(side.mode) : null;

export const trialView = (trial: Trial, bound: { orders: number; findings: number }): z.output<typeof trialSchema> => ({
  ...trial,
  bound,
  waiting: { ...trial.waiting },
  parameters: trial.parameters.map(({ options, ...one }) => ({ ...one, options: [...options] })),
  lines: trial.lines.map((line) => ({ ...line })),
});
