import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { AuthorityLimit } from '../kernel';
import { RuleSettingRepository, type NewSetting } from '../master/services';
import type { EventValue, NewEvent, Tx } from '../platform';
import { EventLog, UnitOfWork, WorkQueueService } from '../platform/services';

/** Changes what findings are judged by. Each change is in the event log, and the open orders are judged again. */
@Injectable()
export class RuleDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: RuleSettingRepository,
    private readonly work: WorkQueueService,
    private readonly events: EventLog,
  ) {}

  /** @returns the id of the setting; null when there is no such partner */
  put(setting: NewSetting, actor: Actor): Promise<string | null> {
    return this.unitOfWork.run(async (tx) => {
      const known = await this.settings.settings(tx);
      const id = await this.settings.put(tx, setting, actor.id);
      const before = known.find((one) => one.id === id);
      const data = {
        code: setting.code,
        before: before ? settingWritten(before) : null,
        after: settingWritten(setting),
      };
      if (id !== null) await this.changed(tx, 'finding-setting', id, actor, data);
      return id;
    });
  }

  remove(id: string, actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const before = (await this.settings.settings(tx)).find((one) => one.id === id);
      const removed = await this.settings.remove(tx, id);
      const data = { removed: true, before: before ? settingWritten(before) : null, after: null };
      if (removed) await this.changed(tx, 'finding-setting', id, actor, data);
      return removed;
    });
  }

  putLimit(limit: AuthorityLimit, actor: Actor): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const known = await this.settings.limits(tx);
      const id = await this.settings.putLimit(tx, limit, actor.id);
      const before = known.find((one) => one.id === id);
      const data = { role: limit.role, before: before ? limitWritten(before) : null, after: limitWritten(limit) };
      await this.changed(tx, 'authority-limit', id, actor, data);
      return id;
    });
  }

  removeLimit(id: string, actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const before = (await this.settings.limits(tx)).find((one) => one.id === id);
      const removed = await this.settings.removeLimit(tx, id);
      const data = { removed: true, before: before ? limitWritten(before) : null, after: null };
      if (removed) await this.changed(tx, 'authority-limit', id, actor, data);
      return removed;
    });
  }

  /** Has every open order judged again: after a change of the master that came by another way. */
  judgeOpenOrders(): Promise<void> {
    return this.unitOfWork.run((tx) => this.work.enqueue(tx, [{ job: { kind: 'judge-open-orders' } }]));
  }

  private async changed(
    tx: Tx,
    what: string,
    id: string,
    actor: Actor,
    data: NonNullable<NewEvent['data']>,
  ): Promise<void> {
    await this.note(tx, what, id, actor, data);
    await this.work.enqueue(tx, [{ job: { kind: 'judge-open-orders' } }]);
  }

  private async note(
    tx: Tx,
    what: string,
    id: string,
    actor: Actor,
    data: NonNullable<NewEvent['data']>,
  ): Promise<void> {
    await this.events.append(tx, [
      { kind: `${what}-changed`, subjectType: what, subjectId: id, actor: actor.id, data },
    ]);
  }
}

/** What of a setting is written down; its reason is text of a person and stays with the setting. */
const settingWritten = ({ partner, documentType, said, severity, stops, auto }: NewSetting): EventValue => ({
  partner,
  documentType,
  said,
  severity,
  stops,
  auto: auto === null ? null : { ...auto },
});

const limitWritten = ({ role, code, action, mostAmount, mostPercent }: AuthorityLimit): EventValue => ({
  role,
  code,
  action,
  mostAmount,
  mostPercent,
});
