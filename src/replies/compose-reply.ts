import { businessDateOf, businessTimeOf, err, ok, type Result } from '../kernel';
import type { AcknowledgementKind, AcknowledgementModel, AcknowledgementObstacle } from './acknowledgement-model';
import { composeOrderResponse } from './compose';
import { writeAcknowledgement } from './compose-acknowledgement';
import type { ComposeContext } from './compose-context';
import { replyFileName } from './compose-file-name';
import type { OrderResponseModel } from './outcome';
import type { ResponseKind } from './response-kind';

/** A reply as it is stored: what kind it is, and what it is made of. */
export type StoredReply = StoredAcknowledgement | StoredResponse;

interface StoredAcknowledgement {
  readonly kind: AcknowledgementKind;
  readonly model: AcknowledgementModel;
}

interface StoredResponse {
  readonly kind: ResponseKind;
  readonly model: OrderResponseModel;
}

const RESPONSES: ReadonlySet<string> = new Set<ResponseKind>(['ORDRSP', 'UBL-ORDER-RESPONSE', '855', '865']);

const isResponse = (reply: StoredReply): reply is StoredResponse => RESPONSES.has(reply.kind);

/** The final bytes of a reply. */
export interface ReplyBytes {
  readonly bytes: Buffer;
  readonly fileName: string;
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
