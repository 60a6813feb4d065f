import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import type { EventValue, Tx } from '../../platform';
import { EventLog } from '../../platform/services';
import type { ChangeRequest } from './change-request';
import type { RequestAct, RequestState } from './request-life';
import type { RequestNewsKind } from './request-news';
import { RequestNews } from './request-news.service';

const NEWS: Readonly<Record<RequestAct, RequestNewsKind>> = {
  approve: 'change-approved',
  reject: 'change-rejected',
  withdraw: 'change-withdrawn',
};

type Named = Pick<ChangeRequest, 'id' | 'table' | 'key' | 'field'>;

/** Writes down what people do with change requests, and tells those concerned. */
@Injectable()
export class RequestTrail {
  constructor(
    private readonly events: EventLog,
    private readonly news: RequestNews,
  ) {}

  /** @param order the one that it came from */
  async asked(tx: Tx, { id, table, key, field, joined, order }: Named & { readonly joined: boolean; readonly order: string | null }, actor: Actor): Promise<void> {
    await this.note(tx, joined ? 'change-request-joined' : 'change-requested', { id, table, key, field }, actor);
    if (order !== null)
      await this.events.append(tx, [
        { kind: 'change-requested', subjectType: 'sales-order', subjectId: order, actor: actor.id, data: { request: id, table, field } },
      ]);
    await this.news.tell(tx, { kind: 'change-asked', request: id, by: actor });
  }

  async decided(tx: Tx, request: ChangeRequest, { act, state }: { readonly act: RequestAct; readonly state: RequestState }, actor: Actor): Promise<void> {
    await this.note(tx, `change-request-${state}`, request, actor, { before: { state: request.state }, after: { state } });
    await this.news.tell(tx, { kind: NEWS[act], request: request.id, by: actor });
  }

  private async note(tx: Tx, kind: string, { id, table, key, field }: Named, actor: Actor, more: Readonly<Record<string, EventValue>> = {}): Promise<void> {
    const data = { table, key, field, ...more };
    await this.events.append(tx, [{ kind, subjectType: 'change-request', subjectId: id, actor: actor.id, data }]);
  }
} // prettier-ignore
