import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { addOfficeMinutes, systemClock, type OfficeHours, type Result } from '../../kernel';
import type { Tx } from '../../platform';
import type { HoldRefusal } from '../case-hold';
import { CaseHolds } from '../case-holds.service';
import { officeHours } from '../case-weights.repository';

/** Minutes that people are there on a day. */
function officeDay({ opens, closes }: OfficeHours): number {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return minutes(closes) - minutes(opens);
}

/** Has a case wait for an answer, and come back by itself a working day later: nobody has to remember that he asked. */
@Injectable()
export class Waiting {
  constructor(private readonly holds: CaseHolds) {}

  async begin(
    tx: Tx,
    caseId: string,
    actor: Actor,
    waitingFor: 'customer' | 'colleague',
  ): Promise<Result<null, HoldRefusal>> {
    const hours = await officeHours(tx);
    const until = addOfficeMinutes(systemClock.now(), officeDay(hours), hours);
    return this.holds.snooze(caseId, actor, { until, waitingFor });
  }
}
