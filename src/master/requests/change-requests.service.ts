import { Injectable } from '@nestjs/common';
import { mayOverride, type Actor } from '../../access';
import { err, ok, type Result } from '../../kernel';
import type { Tx } from '../../platform';
import { Database, UnitOfWork } from '../../platform/services';
import { customerOf, fieldOf, REQUEST_OWNERS, type ChangeTable } from './change-fields';
import type { ChangeRequest, ChangeSubject, OfferedSubject, RequestFilter, WaitingRequests } from './change-request';
import { ChangeRequestRepository } from './change-request.repository';
import { ChangeSubjectRepository, type GtinPackage } from './change-subject.repository';
import { isSame, readValue, shownRow, valueIn, type ValueFault } from './change-value';
import { afterEvent, type RequestAct } from './request-life';
import { AUTHORITY } from './request-news.service';
import type { Decider } from './request-decider';
import { RequestTrail } from './request-trail.service';

/** A value that somebody asks for. */
export interface Wanted {
  readonly table: ChangeTable;
  readonly key: string;
  readonly field: string;
  /** What he saw; undefined where he saw nothing. */
  readonly was: string | null | undefined;
  readonly value: string | null;
  readonly reason: string;
  readonly caseId: string | null;
  readonly finding: string | null;
  readonly line: number | null;
}

/** Why nothing is asked for. */
export type AskRefusal =
  | { readonly kind: 'no-row' | 'no-case' | 'no-change' }
  /** It is another one by now than he saw. */
  | { readonly kind: 'moved'; readonly now: string | null }
  /** Its owner has decided for another value, which is not there yet. */
  | { readonly kind: 'on-its-way'; readonly value: string | null }
  | { readonly kind: 'value'; readonly fault: ValueFault }
  | GtinTaken;

/** The GTIN is that of another package: of another article, or of this one. */
interface GtinTaken {
  readonly kind: 'taken-gtin';
  readonly by: GtinPackage;
}

const ACTS: readonly RequestAct[] = ['approve', 'reject', 'withdraw'];

/** Why nothing is decided. */
export type DecisionRefusal =
  | { readonly kind: 'not-found' | 'not-now' | 'leaving' | 'own' | 'not-asked' | 'no-owner' }
  | { readonly kind: 'stale'; readonly version: number }
  | GtinTaken;

/** Takes change requests in and lets their owners decide. Neither the master nor an order changes by asking. */
@Injectable()
export class ChangeRequests {
  constructor(
    private readonly requests: ChangeRequestRepository,
    private readonly subjects: ChangeSubjectRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly trail: RequestTrail,
  ) {}

  list(filter: RequestFilter, limit: number, before: { readonly at: string; readonly id: string } | null): Promise<readonly ChangeRequest[]> {
    return this.requests.list(this.database, filter, limit, before);
  }

  /** How many somebody may approve, and for how long the oldest of them waits. */
  waitingFor(actor: Actor): Promise<WaitingRequests> {
    return this.requests.waitingFor(this.database, deciderOf(actor));
  }

  find(id: string): Promise<ChangeRequest | null> {
    return this.requests.find(this.database, id);
  }

  /** Rows of an article and of a customer of which something may be asked for, and for what of them somebody has. */
  async offered(article: string | null, customer: string | null): Promise<readonly OfferedSubject[]> {
    const ofArticle = article === null ? [] : await this.subjects.ofArticle(this.database, article, customer);
    const ofCustomer = customer === null ? [] : await this.subjects.ofCustomer(this.database, customer);
    const all = [...ofArticle, ...ofCustomer];
    const asked = new Map<string, Map<string, string>>();
    for (const table of new Set(all.map((one) => one.table))) {
      const keys = all.flatMap((one) => (one.table === table ? [one.key] : []));
      for (const { id, key, field } of await this.requests.aliveOf(this.database, table, keys))
        asked.set(`${table} ${key}`, (asked.get(`${table} ${key}`) ?? new Map<string, string>()).set(field, id));
    }
    const holder = customer === null ? null : await this.requests.holder(this.database, customer);
    return all.map((one) => ({ ...one, holder, asked: asked.get(`${one.table} ${one.key}`) ?? new Map<string, string>() }));
  }

  /** Asks for a value; who asks for what is asked for already joins in. */
  ask(wanted: Wanted, actor: Actor): Promise<Result<{ readonly id: string; readonly joined: boolean }, AskRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<{ readonly id: string; readonly joined: boolean }, AskRefusal>> => {
      const { table, key, field } = wanted;
      const subject = await this.subjects.find(tx, table, key);
      if (subject === null) return err({ kind: 'no-row' });
      const read = await this.read(tx, subject, wanted);
      if (!read.ok) return read;
      const order = wanted.caseId === null ? null : await this.requests.orderOf(tx, wanted.caseId);
      if (wanted.caseId !== null && order === null) return err({ kind: 'no-case' });
      const known = await this.requests.alive(tx, table, key, field);
      const decided = known === null ? null : await this.requests.lock(tx, known);
      const isOnItsWay = decided?.state === 'approved' || decided?.state === 'sent';
      if (decided !== null && isOnItsWay && !isSame(fieldOf(table, field) ?? { kind: 'text' }, decided.newValue, read.value.newValue)) return err({ kind: 'on-its-way', value: decided.newValue });
      const owner = fieldOf(table, field)?.owner ?? 'master-data';
      const made = known ?? (await this.requests.add(tx, { table, key, field, row: shownRow(subject.row), owner, customer: customerOf(table, field, subject.row), ...read.value }));
      // Another one asked for it at this very moment.
      const id = made ?? (await this.requests.alive(tx, table, key, field));
      if (id === null) throw new Error('A change request is neither made nor there');
      const joined = known !== null || made === null;
      await this.requests.addAsk(tx, id, {
        ...{ value: read.value.newValue, reason: wanted.reason, by: actor.id, order, caseId: wanted.caseId },
        ...{ finding: wanted.finding, line: wanted.line },
      });
      await this.trail.asked(tx, { id, table, key, field, joined, order }, actor);
      return ok({ id, joined });
    });
  }

  /** What somebody may do with a request as it is. */
  actsOn(request: ChangeRequest, actor: Actor): readonly RequestAct[] {
    return ACTS.filter((act) => refusalOf(request, act, actor) === null);
  }

  /** @param value of an approval: which of the values that were asked for; null for the first one */
  decide(
    id: string,
    version: number,
    decision: { readonly act: RequestAct; readonly reason: string | null; readonly value: string | null | undefined },
    actor: Actor,
  ): Promise<Result<ChangeRequest, DecisionRefusal>> {
    const { act, reason, value } = decision;
    return this.unitOfWork.run(async (tx): Promise<Result<ChangeRequest, DecisionRefusal>> => {
      const request = await this.requests.lock(tx, id);
      if (request === null) return err({ kind: 'not-found' });
      if (request.version !== version) return err({ kind: 'stale', version: request.version });
      const refusal = refusalOf(request, act, actor);
      if (refusal !== null) return err({ kind: refusal });
      const state = afterEvent(request.state, act);
      if (state === null) return err({ kind: 'not-now' });
      if (value !== undefined && !request.asks.some((ask) => ask.value === value)) return err({ kind: 'not-asked' });
      // It may have become one of another package since it was asked for.
      const taken = act === 'approve' ? await this.packageWith(tx, request, value ?? request.newValue) : null;
      if (taken !== null) return err({ kind: 'taken-gtin', by: taken });
      await this.requests.decide(tx, id, { state, by: actor.id, reason, value: value === undefined ? request.newValue : value });
      await this.trail.decided(tx, request, { act, state }, actor);
      const decided = await this.requests.find(tx, id);
      return decided === null ? err({ kind: 'not-found' }) : ok(decided);
    });
  }

  private async read(tx: Tx, { row }: ChangeSubject, { table, field, was, value }: Wanted): Promise<Result<{ readonly oldValue: string | null; readonly newValue: string | null }, AskRefusal>> {
    const known = fieldOf(table, field);
    if (known === null) return err({ kind: 'no-row' });
    const oldValue = valueIn(row, field);
    if (was !== undefined && !isSame(known, was, oldValue)) return err({ kind: 'moved', now: oldValue });
    const read = readValue(table, field, value, row);
    if (!read.ok) return err({ kind: 'value', fault: read.error });
    if (isSame(known, read.value, oldValue)) return err({ kind: 'no-change' });
    const taken = await this.packageWith(tx, { table, field }, read.value);
    if (taken !== null) return err({ kind: 'taken-gtin', by: taken });
    const isThere =
      known.names === undefined ||
      read.value === null ||
      (await this.subjects.isNamed(tx, known.names, read.value, valueIn(row, 'number') ?? ''));
    return isThere ? ok({ oldValue, newValue: read.value }) : err({ kind: 'value', fault: 'names' });
  }

  /** The package that has a GTIN that is asked for. */
  private packageWith(tx: Tx, { table, field }: Pick<Wanted, 'table' | 'field'>, value: string | null): Promise<GtinPackage | null> {
    const isGtin = fieldOf(table, field)?.kind === 'gtin';
    return isGtin && value !== null ? this.subjects.packageWith(tx, value) : Promise.resolve(null);
  }
} // prettier-ignore

/** What somebody may decide about. */
export const deciderOf = ({ id, role }: Actor): Decider => ({
  id,
  owners: REQUEST_OWNERS.filter((owner) => mayOverride(role, AUTHORITY[owner])),
  standsIn: role === 'admin',
});

/** Why somebody may not do this now. Whoever asked does not approve it as well, but for an admin, who stands in for anybody. */
function refusalOf(
  request: ChangeRequest,
  act: RequestAct,
  actor: Actor,
): 'not-now' | 'leaving' | 'own' | 'no-owner' | null {
  if (afterEvent(request.state, act) === null) return 'not-now';
  if (request.leaving) return 'leaving';
  const isOwner = request.holder?.id === actor.id || mayOverride(actor.role, AUTHORITY[request.owner]);
  const isAsker = request.asks.some(({ by }) => by.id === actor.id);
  // Before it is decided it is a matter of who asked first; afterwards of its owner.
  const isHis = request.state === 'open' && request.asks[0]?.by.id === actor.id;
  const isDecided = request.state === 'approved' || request.state === 'sent';
  if (act === 'withdraw' && isHis) return null;
  if (!isOwner || (act === 'withdraw' && !isDecided)) return 'no-owner';
  return act === 'approve' && isAsker && actor.role !== 'admin' ? 'own' : null;
}
