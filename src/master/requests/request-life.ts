/** What may become of a change request, by what moves it on. */
export type RequestEvent = 'approve' | 'reject' | 'withdraw' | 'send' | 'refuse' | 'arrive';

/** What people do with a request. */
export type RequestAct = Extract<RequestEvent, 'approve' | 'reject' | 'withdraw'>;

/**
 * The states of a change request. `arrive` is fired by the master alone: the value is there. `sent` says that the ERP has taken the change and the
 * next reading has yet to bring it; `failed`, that the ERP or the master refused it, or that nothing would bring it any more, and its owner decides anew.
 */
export const REQUEST_LIFE = {
  open: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn', arrive: 'synced' },
  approved: { send: 'sent', refuse: 'failed', withdraw: 'withdrawn', arrive: 'synced' },
  sent: { refuse: 'failed', withdraw: 'withdrawn', arrive: 'synced' },
  failed: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn', arrive: 'synced' },
  rejected: {},
  withdrawn: {},
  synced: {},
} as const satisfies Record<string, Partial<Record<RequestEvent, string>>>;

export type RequestState = keyof typeof REQUEST_LIFE;
export const REQUEST_STATES = Object.keys(REQUEST_LIFE) as [RequestState, ...RequestState[]];

/** Those in which something may still come of it: of one value there is no second one in them. */
export const ALIVE = ['open', 'approved', 'sent', 'failed'] as const satisfies readonly RequestState[];
/** The same for a statement. */
export const IS_ALIVE = `state IN ('open', 'approved', 'sent', 'failed')`;

/** The state after an event; null when it cannot happen now. */
export function afterEvent(state: RequestState, event: RequestEvent): RequestState | null {
  const moves: Partial<Record<RequestEvent, RequestState>> = REQUEST_LIFE[state];
  return moves[event] ?? null;
}

/** What of a request is told by hand where no connector can: `erp` it is handed over, `hand` somebody types it in there, `here` we wrote it ourselves. */
export const REQUEST_WAYS = ['erp', 'hand', 'here'] as const;
export type RequestWay = (typeof REQUEST_WAYS)[number];

/* Faults of ours, which people read in their own language; all others are the words of the ERP or of the master. */

/** The ERP does not tell the value any more: nothing would show that it came. */
export const UNTOLD = 'untold';
/** The ERP had the row and has it no more: there is nothing left to change. */
export const GONE = 'gone';
/** Our user may not do it in the ERP; the rights that he lacks stand behind it. */
export const RIGHTS = 'rights';
/** The ERP refused and did not say why. */
export const SILENT = 'silent';
/** The GTIN is one of another package; its article and level stand behind it. */
export const TAKEN_GTIN = 'taken-gtin';
