import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../access';
import type { ChangeTable } from '../../master';
import { RequestNews } from '../../master/services';
import type { Sql, Tx } from '../../platform';
import { Database } from '../../platform/services';
import { DeskHub } from '../desk-hub.service';
import type { CaseNewsKind, NotificationKind, Person } from './talk';

/** Something that somebody is told, as it is listed. */
export interface ListedNotification {
  readonly id: string;
  readonly kind: NotificationKind;
  /** Null where it is of a change request. */
  readonly caseId: string | null;
  /** The value of the master that was asked for; null where it is of a case. */
  readonly request: {
    readonly id: string;
    readonly table: ChangeTable;
    readonly field: string;
    readonly row: Readonly<Record<string, unknown>>;
  } | null;
  /** What the case is about: the customer's order number, or its title. */
  readonly about: string | null;
  readonly customer: string | null;
  readonly by: Person | null;
  readonly madeAt: Date;
  readonly readAt: Date | null;
  readonly cursorAt: string;
}

/** Of whom something is told, and by whose doing; null: the program's. */
interface Told {
  readonly kind: CaseNewsKind;
  readonly caseId: string;
  readonly by: Pick<Actor, 'id' | 'name'> | null;
  readonly to: readonly string[];
}

/** What is kept of it: it is about a case, or about a change request. */
interface Added extends Pick<Told, 'by' | 'to'> {
  readonly kind: NotificationKind;
  readonly about: { readonly case: string | null; readonly request: string | null };
}

/** Tells colleagues of what concerns them, and keeps it until they have seen it. */
@Injectable()
export class Notifications implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly hub: DeskHub,
    private readonly requests: RequestNews,
  ) {}

  onModuleInit(): void {
    this.requests.register({
      tell: (tx, { request, ...told }) => this.add(tx, { ...told, about: { case: null, request } }),
      settle: (tx, request, askers) => this.settle(tx, request, askers),
    });
  }

  /** Nobody is told of what he did himself, and of one thing about one case once until he has seen it. */
  tell(tx: Tx, { caseId, ...told }: Told): Promise<void> {
    return this.add(tx, { ...told, about: { case: caseId, request: null } });
  }

  private async add(tx: Tx, { kind, about, by, to }: Added): Promise<void> {
    const others = [...new Set(to)].filter((id) => id !== by?.id);
    if (others.length === 0) return;
    await tx.query(
      `INSERT INTO desk_notification (user_id, case_id, request_id, kind, caused_by)
       SELECT u.id, $2, $3, $4, $5 FROM app_user u WHERE u.id = ANY ($1::uuid[]) AND u.active AND NOT EXISTS (
         SELECT FROM desk_notification n WHERE n.user_id = u.id AND (n.case_id = $2::uuid OR n.request_id = $3::uuid) AND n.kind = $4::text
           AND n.caused_by IS NOT DISTINCT FROM $5::uuid AND n.read_at IS NULL)`,
      [others, about.case, about.request, kind, by?.id ?? null],
    );
    this.hub.tell(tx, { kind: 'notified', cases: about.case === null ? [] : [about.case], by, to: others });
  }

  private async settle(tx: Tx, request: string, askers: readonly string[]): Promise<void> {
    const seen = await tx.query<{ user: string }>(
      `UPDATE desk_notification SET read_at = now() WHERE request_id = $1 AND read_at IS NULL
         AND (kind = 'change-asked' OR user_id <> ALL ($2::uuid[])) RETURNING user_id AS "user"`,
      [request, askers],
    );
    const to = [...new Set(seen.map(({ user }) => user))];
    if (to.length > 0) this.hub.tell(tx, { kind: 'notified', cases: [], by: null, to });
  } // prettier-ignore

  /** The latest first. */
  list(sql: Sql, user: string, limit: number, after: { readonly at: string; readonly id: string } | null): Promise<readonly ListedNotification[]> {
    return sql.query<ListedNotification>(
      `SELECT n.id, n.kind, n.case_id AS "caseId", coalesce(o.buyer_order_number, o.reference, c.title) AS about, k.name AS customer,
         n.made_at AS "madeAt", n.made_at::text AS "cursorAt", n.read_at AS "readAt",
         CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'table', r.table_name, 'field', r.field, 'row', r.row) END AS request,
         CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.display_name) END AS by
       FROM desk_notification n LEFT JOIN review_case c ON c.id = n.case_id LEFT JOIN change_request r ON r.id = n.request_id LEFT JOIN sales_order o ON o.id = coalesce(c.sales_order_id, c.about_order_id)
         LEFT JOIN customer k ON k.id = c.customer_id LEFT JOIN app_user u ON u.id = n.caused_by
       WHERE n.user_id = $1 AND ($2::timestamptz IS NULL OR (n.made_at, n.id) < ($2, $3::uuid)) ORDER BY n.made_at DESC, n.id DESC LIMIT $4`,
      [user, after?.at ?? null, after?.id ?? null, limit + 1],
    );
  } // prettier-ignore

  async unread(user: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM desk_notification WHERE user_id = $1 AND read_at IS NULL',
      [user],
    );
    return row?.count ?? 0;
  }

  /** He has seen them: all, or those about one case or one change request. */
  async read(tx: Tx, user: string, { caseId, request }: { readonly caseId: string | null; readonly request: string | null }): Promise<void> {
    await tx.query(
      `UPDATE desk_notification SET read_at = now() WHERE user_id = $1 AND read_at IS NULL
         AND ($2::uuid IS NULL AND $3::uuid IS NULL OR case_id = $2 OR request_id = $3)`,
      [user, caseId, request],
    );
  } // prettier-ignore

  async follow(tx: Tx, caseId: string, users: readonly string[]): Promise<void> {
    await tx.query(
      'INSERT INTO case_follower (case_id, user_id) SELECT $1, x FROM unnest($2::uuid[]) AS x ON CONFLICT DO NOTHING',
      [caseId, [...new Set(users)]],
    );
  }

  /** Who follows a case, and whose it is. */
  async followers(sql: Sql, caseId: string): Promise<readonly string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT user_id AS id FROM case_follower WHERE case_id = $1
       UNION SELECT assignee FROM review_case WHERE id = $1 AND assignee IS NOT NULL`,
      [caseId],
    );
    return rows.map(({ id }) => id);
  }
}
