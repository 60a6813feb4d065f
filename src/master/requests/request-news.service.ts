import { Injectable } from '@nestjs/common';
import { mayOverride, type Authority } from '../../access';
import { USER_ROLES } from '../../kernel';
import type { Sql, Tx } from '../../platform';
import { holderOf } from '../portfolio';
import type { RequestOwner } from './change-fields';
import { CONCERNED, type ToldOfRequest } from './request-news';

/** How people are told: whoever keeps what they have not seen yet says it to `RequestNews`. */
interface RequestTeller {
  tell(tx: Tx, told: ToldOfRequest): Promise<void>;
  /** Nothing is left to be decided: what asked people for that they need not see any more. @param askers what became of it is news to them still */
  settle(tx: Tx, request: string, askers: readonly string[]): Promise<void>;
}

/** Who may decide for each, as he might answer a finding that asks for it. */
export const AUTHORITY: Readonly<Record<RequestOwner, Authority>> = {
  'master-data': 'senior',
  prices: 'senior',
  credit: 'finance',
};

/** An owner is told as who decides every day; an administrator stands in for anybody, and is told where there is nobody else. */
const rolesOf = (authority: Authority): readonly string[] =>
  USER_ROLES.filter((role) => role !== 'admin' && mayOverride(role, authority));

/** Tells people what became of change requests. */
@Injectable()
export class RequestNews {
  private teller: RequestTeller | null = null;

  /** Call it in `onModuleInit`. */
  register(teller: RequestTeller): void {
    this.teller = teller;
  }

  async tell(tx: Tx, { kind, request, by }: Omit<ToldOfRequest, 'to'>): Promise<void> {
    if (this.teller === null) return;
    const concerned = CONCERNED[kind];
    const askers = concerned.askers ? await this.askers(tx, request) : [];
    if (concerned.settles) await this.teller.settle(tx, request, askers);
    await this.teller.tell(tx, { kind, request, by, to: [...askers, ...(concerned.owners ? await this.owners(tx, request) : [])] });
  } // prettier-ignore

  private async askers(sql: Sql, request: string): Promise<readonly string[]> {
    const rows = await sql.query<{ id: string }>('SELECT DISTINCT asked_by AS id FROM change_request_ask WHERE request_id = $1', [request]);
    return rows.map(({ id }) => id);
  } // prettier-ignore

  /** Who looks after the customer; where that is nobody, or he who asked, all whose role decides, and an administrator where all of them asked. */
  private async owners(sql: Sql, request: string): Promise<readonly string[]> {
    const [found] = await sql.query<{ owner: RequestOwner; holder: string | null; asked: boolean }>(
      `SELECT r.owner, h.id AS holder, EXISTS (SELECT FROM change_request_ask a WHERE a.request_id = r.id AND a.asked_by = h.id) AS asked
       FROM change_request r CROSS JOIN LATERAL (SELECT ${holderOf('r.customer')} AS id) h WHERE r.id = $1`,
      [request],
    );
    if (found === undefined) return [];
    if (found.holder !== null && !found.asked) return [found.holder];
    const rows = await sql.query<{ id: string }>(
      `SELECT u.id FROM app_user u WHERE u.active AND u.role = ANY ($1)
       UNION SELECT u.id FROM app_user u WHERE u.active AND u.role = 'admin'
         AND NOT EXISTS (SELECT FROM app_user o WHERE o.active AND o.role = ANY ($1)
           AND NOT EXISTS (SELECT FROM change_request_ask a WHERE a.request_id = $2 AND a.asked_by = o.id))`,
      [rolesOf(AUTHORITY[found.owner]), request],
    );
    return rows.map(({ id }) => id);
  }
}
