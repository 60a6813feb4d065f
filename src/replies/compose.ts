import type { ComposeContext, Composed } from './compose-context';
import { writeOrdrsp } from './compose-edifact';
import { replyFileName, type ReplyFileKind } from './compose-file-name';
import { writeUblResponse } from './compose-ubl';
import { writeX12Response } from './compose-x12-855';
import { writeX12ChangeResponse } from './compose-x12-865';
import type { OrderResponseModel } from './outcome';
import { responseKindOf, type ResponseKind } from './response-kind';

/** An answer ready to be stored and sent. */
export interface ComposedReply extends Composed {
  readonly fileName: string;
}

interface Composer {
  readonly file: ReplyFileKind;
  readonly write: (model: OrderResponseModel, context: ComposeContext) => Composed;
}

const COMPOSERS: Readonly<Record<ResponseKind, Composer>> = {
  ORDRSP: { file: 'ORDRSP', write: writeOrdrsp },
  'UBL-ORDER-RESPONSE': { file: 'OrderResponse', write: writeUblResponse },
  '855': { file: '855', write: writeX12Response },
  '865': { file: '865', write: writeX12ChangeResponse },
};

/**
 * Composes the answer to an order in the format that the order, or its change, came in: an EDIFACT ORDRSP, an X12 855 or 865, or a UBL
 * OrderResponse (Peppol BIS 3, T76 and T116). The same model and context give the same bytes.
 *
 * @throws for a format that has no answer: none is put down for it
 */
export function composeOrderResponse(model: OrderResponseModel, context: ComposeContext): ComposedReply {
  const { address, outcome } = model;
  const kind = responseKindOf(address, outcome.version);
  if (kind === null) throw new TypeError(`There is no answer to orders in ${address.format}`);
  const { file, write } = COMPOSERS[kind];
  const written = write(model, context);
  return { ...written, fileName: replyFileName(file, outcome.buyerOrderNumber, context.controlReference) };
}
