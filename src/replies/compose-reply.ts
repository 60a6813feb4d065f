import { businessDateOf, businessTimeOf, err, ok, type Result } from '../kernel';
import { writeContrl, type AcknowledgedMessage, type ContrlObstacle, type ContrlVariant } from '../formats';
import { composeOrderResponse } from './compose';
import type { ComposeContext } from './compose-context';
import { replyFileName } from './compose-file-name';
import type { ContrlModel } from './contrl-model';
import type { OrderResponseModel } from './outcome';

/** A reply as it is stored: what kind it is, and what it is made of. */
export type StoredReply =
  | { readonly kind: 'CONTRL'; readonly model: ContrlModel }
  | { readonly kind: 'ORDRSP' | 'UBL-ORDER-RESPONSE'; readonly model: OrderResponseModel };

/** The final bytes of a reply. */
export interface ReplyBytes {
  readonly bytes: Buffer;
  readonly fileName: string;
}

/** Composes any reply. The error says why there can be none: it is told to the partner by other means. */
export function composeReply(reply: StoredReply, context: ComposeContext): Result<ReplyBytes, ContrlObstacle> {
  return reply.kind === 'CONTRL' ? composeContrl(reply.model, context) : ok(composeOrderResponse(reply.model, context));
}

/** Stands for the messages that are accepted: CONTRL names only the refused ones, but must know whether there are others. */
const ACCEPTED: AcknowledgedMessage = { reference: '', type: '', version: '', association: null, findings: [] };

function composeContrl(model: ContrlModel, context: ComposeContext): Result<ReplyBytes, ContrlObstacle> {
  const someAccepted = model.messageCount > model.refused.length;
  const written = writeContrl(
    {
      envelope: model.envelope,
      // What a tolerated envelope has wrong is not told: the acknowledgement would contradict what we do.
      findings: model.envelopeRefused ? model.envelopeFindings : [],
      messages: someAccepted ? [...model.refused, ACCEPTED] : model.refused,
    },
    {
      variant: variantOf(model),
      reference: context.controlReference,
      preparedAt: `${businessDateOf(context.preparedAt)}T${businessTimeOf(context.preparedAt)}`,
    },
  );
  if (!written.ok) return err(written.error);
  return ok({
    bytes: written.value.bytes,
    fileName: replyFileName('CONTRL', model.envelope.reference, context.controlReference),
  });
}

/** Which CONTRL the partner reads is agreed with him; only the syntax version follows the interchange. */
function variantOf({ version, envelope }: ContrlModel): ContrlVariant {
  if (version === 'eancom') return envelope.syntax?.version === '4' ? 'EANCOM-2002' : 'EANCOM-1997';
  return envelope.syntax?.version === '4' ? 'UN-4' : 'UN-3';
}
