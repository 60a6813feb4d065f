import { JOB_KINDS, jobKey, type Job, type JobKind } from './job';

/** One of every kind: a kind that is missing here does not compile. */
const JOBS: Readonly<Record<JobKind, Job>> = {
  'read-interchange': { kind: 'read-interchange', interchangeId: 'i-1' },
  'decide-message': { kind: 'decide-message', messageId: 'm-1' },
  'match-acknowledgement': { kind: 'match-acknowledgement', messageId: 'm-1' },
  'follow-up-receipt': { kind: 'follow-up-receipt', receiptId: 'r-1' },
  'compose-reply': { kind: 'compose-reply', outboxId: 'o-1' },
  deliver: { kind: 'deliver', outboxId: 'o-1' },
  'report-undelivered': { kind: 'report-undelivered', outboxId: 'o-1' },
  'report-host-key': { kind: 'report-host-key', connectionId: 'c-1', fingerprint: 'SHA256:x' },
  'report-connection': { kind: 'report-connection', outageId: 'u-1' },
  'report-imbalance': { kind: 'report-imbalance', day: '2026-11-25' },
  'report-traffic': { kind: 'report-traffic', alarmId: 'a-1' },
  'judge-again': { kind: 'judge-again', orderId: 'so-1' },
  'judge-open-orders': { kind: 'judge-open-orders' },
  'master-changed': { kind: 'master-changed', transaction: '4711' },
  'report-erp-refusal': { kind: 'report-erp-refusal', orderId: 'so-1', release: 2 },
  'carry-out-decision': { kind: 'carry-out-decision', decisionId: 'd-1' },
  'send-case-mail': { kind: 'send-case-mail', mailId: 'l-1' },
  'tell-case-mail': { kind: 'tell-case-mail', mailId: 'l-1' },
};

describe('a job', () => {
  it('is of a listed kind', () => {
    expect([...JOB_KINDS].sort()).toEqual(Object.keys(JOBS).sort());
  });

  it('has the id of what it is about as its key', () => {
    expect(JOB_KINDS.map((kind) => jobKey(JOBS[kind]))).toEqual([
      'i-1',
      'm-1',
      'm-1',
      'r-1',
      'o-1',
      'o-1',
      'o-1',
      'c-1 SHA256:x',
      'u-1',
      '2026-11-25',
      'a-1',
      'so-1',
      'all',
      '4711',
      'so-1 2',
      'd-1',
      'l-1',
      'l-1',
    ]);
  });

  it('has another key than one about something else', () => {
    expect(jobKey({ kind: 'deliver', outboxId: 'o-2' })).not.toBe(jobKey(JOBS.deliver));
  });
});
