/**
 * Everything that can be waiting to be done, as one closed list: a kind without a processor stops the start-up.
 * The key says what it is about; the same kind and key is never waiting twice.
 */
export type Job =
  /** Read the bytes of an interchange into messages. Key: interchange id. */
  | { readonly kind: 'read-interchange'; readonly interchangeId: string }
  /** Interpret, check and decide one message. Key: message id. */
  | { readonly kind: 'decide-message'; readonly messageId: string }
  /** Find what a received acknowledgement is about. Key: message id. */
  | { readonly kind: 'match-acknowledgement'; readonly messageId: string }
  /** An arrival that is not simply read: the same bytes came again, or a file was refused. Key: receipt id. */
  | { readonly kind: 'follow-up-receipt'; readonly receiptId: string }
  /** Compose the final bytes of a reply, with its control number. Key: outbox row id. */
  | { readonly kind: 'compose-reply'; readonly outboxId: string }
  /** Hand composed bytes to the partner's channel. Key: outbox row id. */
  | { readonly kind: 'deliver'; readonly outboxId: string }
  /** An answer could not be made or delivered: somebody has to know. Key: outbox row id. */
  | { readonly kind: 'report-undelivered'; readonly outboxId: string }
  /** A server shows another host key than the one that a person confirmed. Key: connection id and fingerprint. */
  | { readonly kind: 'report-host-key'; readonly connectionId: string; readonly fingerprint: string }
  /** Nothing could be fetched over a connection for long, or it can be again. Key: id of the outage. */
  | { readonly kind: 'report-connection'; readonly outageId: string }
  /** The balance of a day does not add up: somebody has to look. Key: the day. */
  | { readonly kind: 'report-imbalance'; readonly day: string }
  /** A partner's traffic is out of the ordinary, or is as usual again. Key: alarm id. */
  | { readonly kind: 'report-traffic'; readonly alarmId: string }
  /** Something that the judgement of an open order goes by has changed: judge it again. Key: id of the sales order. */
  | { readonly kind: 'judge-again'; readonly orderId: string }
  /** Master data or settings have changed: put every open order down to be judged again. Key: `all`. */
  | { readonly kind: 'judge-open-orders' }
  /** The ERP refused an order that was released: it lies on the desk again. Key: order id and the release that was refused. */
  | { readonly kind: 'report-erp-refusal'; readonly orderId: string; readonly release: number }
  /** Rows of the master have changed: put the open orders that they touch down to be judged again. Key: the transaction that changed them. */
  | { readonly kind: 'master-changed'; readonly transaction: string }
  /** What a person decided waited long enough to be undone: carry it out. Key: id of the decision. */
  | { readonly kind: 'carry-out-decision'; readonly decisionId: string }
  /** A mail of the desk is to leave. Key: id of the mail. */
  | { readonly kind: 'send-case-mail'; readonly mailId: string }
  /** A mail about a case came in, or could not leave: whom it concerns is told. Key: id of the mail. */
  | { readonly kind: 'tell-case-mail'; readonly mailId: string };

export type JobKind = Job['kind'];

/** The job of one kind. */
export type JobOf<Kind extends JobKind> = Extract<Job, { kind: Kind }>;

export const JOB_KINDS = [
  'read-interchange',
  'decide-message',
  'match-acknowledgement',
  'follow-up-receipt',
  'compose-reply',
  'deliver',
  'report-undelivered',
  'report-host-key',
  'report-connection',
  'report-imbalance',
  'report-traffic',
  'judge-again',
  'judge-open-orders',
  'master-changed',
  'report-erp-refusal',
  'carry-out-decision',
  'send-case-mail',
  'tell-case-mail',
] as const satisfies readonly JobKind[];

/**
 * Work that looks at how things stand when it is done. Asked for while it is being done, it is done once more: what has changed may have been read already.
 * Every other kind is about something that stays, and once is enough.
 */
export const DONE_ANEW: ReadonlySet<JobKind> = new Set(['judge-again', 'judge-open-orders']);

/** What a job is about: with its kind the unique key of the work table. */
export function jobKey(job: Job): string {
  switch (job.kind) {
    case 'read-interchange':
      return job.interchangeId;
    case 'decide-message':
    case 'match-acknowledgement':
      return job.messageId;
    case 'follow-up-receipt':
      return job.receiptId;
    case 'compose-reply':
    case 'deliver':
    case 'report-undelivered':
      return job.outboxId;
    case 'report-host-key':
      return `${job.connectionId} ${job.fingerprint}`;
    case 'report-connection':
      return job.outageId;
    case 'report-imbalance':
      return job.day;
    case 'report-traffic':
      return job.alarmId;
    case 'judge-again':
      return job.orderId;
    case 'judge-open-orders':
      return 'all';
    case 'master-changed':
      return job.transaction;
    case 'carry-out-decision':
      return job.decisionId;
    case 'send-case-mail':
    case 'tell-case-mail':
      return job.mailId;
    case 'report-erp-refusal':
      return `${job.orderId} ${String(job.release)}`;
  }
}
