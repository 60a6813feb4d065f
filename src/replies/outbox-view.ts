import type { OutboxItemView, OutboxRowView, ShownState } from './outbox-schema';

/** What of a row people are shown. */
export interface ShownReply {
  readonly id: string;
  readonly kind: string;
  readonly state: ShownState;
  readonly revision: number;
  readonly partner: { readonly code: string; readonly name: string };
  readonly order: {
    readonly id: string;
    readonly reference: string;
    readonly buyerOrderNumber: string | null;
  } | null;
  readonly version: number;
  readonly fileName: string | null;
  readonly controlReference: string | null;
  readonly bodyBytes: number | null;
  readonly attempts: number;
  readonly failingSince: Date | null;
  readonly nextTryAt: Date | null;
  readonly lastError: string | null;
  readonly failedAs: OutboxRowView['failedAs'];
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly composedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly resentAt: Date | null;
  readonly resendOf: string | null;
  readonly replaces: string | null;
  readonly acknowledgedAs: string | null;
  readonly acknowledgedAt: Date | null;
}

/** So much of a body is shown as text. */
const SHOWN_BYTES = 64 * 1024;

const at = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** Something that leaves, as a list shows it. */
export const outboxRowView = (row: ShownReply): OutboxRowView => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  revision: row.revision,
  partner: row.partner,
  order: row.order,
  version: row.version,
  file: row.fileName,
  controlReference: row.controlReference,
  bytes: row.bodyBytes,
  attempts: row.attempts,
  failingSince: at(row.failingSince),
  nextTryAt: at(row.nextTryAt),
  lastError: row.lastError,
  failedAs: row.failedAs,
  dueAt: row.dueAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
  composedAt: at(row.composedAt),
  deliveredAt: at(row.deliveredAt),
  resentAt: at(row.resentAt),
  resendOf: row.resendOf,
  replaces: row.replaces,
  acknowledgedAs: row.acknowledgedAs,
  acknowledgedAt: at(row.acknowledgedAt),
});

/** By itself, with its text: XML is UTF-8, the others are read byte by byte, as their character sets below 128 are the same. */
export function outboxItemView(row: ShownReply, body: Buffer | null): OutboxItemView {
  const shown = body?.subarray(0, SHOWN_BYTES) ?? null;
  return {
    ...outboxRowView(row),
    text: shown?.toString(row.fileName?.endsWith('.xml') === true ? 'utf8' : 'latin1') ?? null,
    textIsWhole: body === null || body.length <= SHOWN_BYTES,
  };
}
