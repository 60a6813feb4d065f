import type { ComposeContext, Composed } from './compose-context';
import { writeOrdrsp } from './compose-edifact';
import { replyFileName } from './compose-file-name';
import { writeUblResponse } from './compose-ubl';
import type { OrderResponseModel } from './outcome';

/** An answer ready to be stored and sent. */
export interface ComposedReply extends Composed {
  readonly fileName: string;
}

/**
 * Composes the answer to an order in the format that the order came in: an EDIFACT ORDRSP or a UBL OrderResponse (Peppol BIS 3, T76).
 * The same model and context give the same bytes.
 */
export function composeOrderResponse(model: OrderResponseModel, context: ComposeContext): ComposedReply {
  const edifact = model.address.format === 'edifact';
  const written = edifact ? writeOrdrsp(model, context) : writeUblResponse(model, context);
  const kind = edifact ? 'ORDRSP' : 'OrderResponse';
  return { ...written, fileName: replyFileName(kind, model.outcome.buyerOrderNumber, context.controlReference) };
}
