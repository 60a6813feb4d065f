import { makeFinding, type Finding } from '../findings';
import { orderNumberOf, type Intent, type OrderDocument } from '../purchase-order';

/** By what word the texts of CHG-010 call it. */
const CALLED: Readonly<Partial<Record<Intent, string>>> = {
  copy: 'copy',
  agreement: 'agreement',
  'told-elsewhere': 'told',
  forecast: 'proposal',
  provisional: 'forecast',
  reminder: 'reminder',
};

/** Those that are no word about an order that we should have. */
const AHEAD: ReadonlySet<Intent> = new Set(['forecast', 'provisional']);

/**
 * CHG-010: told where somebody may miss something: of a proposal, and of a word about an order that we do not have. Else it is only shown.
 *
 * @param missing no order of ours has its number
 */
export function keptFinding(document: OrderDocument, intent: Intent, missing: boolean): Finding {
  const lacks = missing && !AHEAD.has(intent);
  const code = document.functionCode ?? document.function;
  return makeFinding('CHG-010', {
    field: 'function',
    actual: code,
    ...(lacks || intent === 'forecast' ? { severity: 'warning', stops: false } : {}),
    params: { code, po: orderNumberOf(document), what: CALLED[intent] ?? 'information', missing: lacks ? 'yes' : 'no' },
  }); // prettier-ignore
}
