import { makeFinding, type Finding } from '../findings';
import type { FailedAs } from '../platform';

/** An answer that does not leave. */
export interface DeadReply {
  readonly id: string;
  readonly kind: string;
  readonly file: string | null;
  readonly reason: string | null;
  readonly failedAs: FailedAs | null;
  readonly partnerName: string;
  readonly interchangeId: string;
  readonly orderId: string | null;
}

/** RSP-001: an answer that could not be made or delivered, for whom, and why. */
export const undeliveredFinding = ({
  kind,
  file,
  reason,
  partnerName,
}: Pick<DeadReply, 'kind' | 'file' | 'reason' | 'partnerName'>): Finding =>
  makeFinding('RSP-001', {
    actual: file ?? kind,
    params: { what: 'undelivered', customer: partnerName, subject: file ?? kind, reason },
  });
