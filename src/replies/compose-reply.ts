import { treatmentOf, type Finding } from '../findings';
import { businessDateOf, businessTimeOf, err, ok, type Result } from '../kernel';
import {
  writeContrl,
  writeFunctionalAcknowledgement,
  writeInterchangeAcknowledgement,
  type AcknowledgedMessage,
  type ContrlObstacle,
  type ContrlVariant,
  type X12Obstacle,
} from '../formats';
import type { AcknowledgementKind, AcknowledgementModel } from './acknowledgement-model';
import { composeOrderResponse } from './compose';
import type { ComposeContext } from './compose-context';
import { replyFileName } from './compose-file-name';
import type { OrderResponseModel } from './outcome';

/** A reply as it is stored: what kind it is, and what it is made of. */
export type StoredReply = StoredAcknowledgement | StoredResponse;

interface StoredAcknowledgement {
  readonly kind: AcknowledgementKind;
  readonly model: AcknowledgementModel;
}

interface StoredResponse {
  readonly kind: 'ORDRSP' | 'UBL-ORDER-RESPONSE';
  readonly model: OrderResponseModel;
}

const isResponse = (reply: StoredReply): reply is StoredResponse =>
  reply.kind === 'ORDRSP' || reply.kind === 'UBL-ORDER-RESPONSE';

/** The final bytes of a reply. */
export interface ReplyBytes {
  readonly bytes: Buffer;
  readonly fileName: string;
}

/** Why there is no acknowledgement. */
export type AcknowledgementObstacle = ContrlObstacle | X12Obstacle;

/** What an acknowledgement needs beside its model. */
export interface AcknowledgementMoment {
  /** Our own control reference. */
  readonly reference: string;
  /** Local time without zone, "2026-01-05T09:00". */
  readonly preparedAt: string;
}

/** Composes any reply. The error says why there can be none: it is told to the partner by other means. */
export function composeReply(reply: StoredReply, context: ComposeContext): Result<ReplyBytes, AcknowledgementObstacle> {
  if (isResponse(reply)) return ok(composeOrderResponse(reply.model, context));
  const { kind, model } = reply;
  const written = writeAcknowledgement(kind, model, {
    reference: context.controlReference,
    preparedAt: `${businessDateOf(context.preparedAt)}T${businessTimeOf(context.preparedAt)}`,
  });
  if (!written.ok) return err(written.error);
  return ok({
    bytes: written.value.bytes,
    fileName: replyFileName(kind, model.envelope.reference, context.controlReference),
  });
}

/** Stands for the messages that are accepted: CONTRL names only the refused ones, but must know whether there are others. */
const ACCEPTED: AcknowledgedMessage = { reference: '', type: '', version: '', association: null, findings: [] };

/** Writes an acknowledgement. The error says why there can be none. */
export function writeAcknowledgement(
  kind: AcknowledgementKind,
  model: AcknowledgementModel,
  moment: AcknowledgementMoment,
): Result<{ readonly bytes: Buffer; readonly text: string }, AcknowledgementObstacle> {
  const { envelope, groups, checks, envelopeFindings: findings } = model;
  const options = {
    refuses: (finding: Finding) => treatmentOf(finding, checks) === 'refuse',
    reports: (finding: Finding) => treatmentOf(finding, checks) === 'report',
    ...moment,
  };
  if (kind === 'TA1') return writeInterchangeAcknowledgement({ envelope, findings }, options);
  if (kind !== 'CONTRL') return writeFunctionalAcknowledgement({ envelope }, groups, { ...options, type: kind });
  const someAccepted = model.messageCount > model.refused.length;
  const messages = someAccepted ? [...model.refused, ACCEPTED] : model.refused;
  return writeContrl({ envelope, findings, messages, groups }, { ...options, variant: variantOf(model) });
}

/** Which CONTRL the partner reads is agreed with him; only the syntax version follows the interchange. */
function variantOf({ version, envelope }: AcknowledgementModel): ContrlVariant {
  if (version === 'eancom') return envelope.syntax?.version === '4' ? 'EANCOM-2002' : 'EANCOM-1997';
  return envelope.syntax?.version === '4' ? 'UN-4' : 'UN-3';
}
