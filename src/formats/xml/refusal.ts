import type { FindingCode, SyntaxReason } from '../../findings';

/** Why a document is not read. `index` counts characters (UTF-16 units) of the decoded text. */
export interface Refusal {
  readonly code: Extract<FindingCode, 'MSG-001' | 'MSG-012'>;
  readonly reason: SyntaxReason;
  readonly detail: string;
  readonly index: number;
}

/**
 * Carries a refusal out of the callbacks of the parser, which know no other way to stop. It never leaves this folder: the
 * wrapper around the parser catches it and returns the refusal as a value.
 */
export class RefusalSignal extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.detail);
  }
}

/** The document breaks the grammar of XML 1.0 or of Namespaces in XML. */
export const notWellFormed = (detail: string, index: number): Refusal => ({
  code: 'MSG-001',
  reason: 'xml-not-well-formed',
  detail,
  index,
});

/** The document may be fine but asks for more than one document gets, or for what an attacker asks for. */
export const unsafe = (
  reason: 'xml-doctype' | 'xml-too-deep' | 'xml-too-large' | 'xml-duplicate-attribute',
  detail: string,
  index: number,
): Refusal => ({ code: reason === 'xml-duplicate-attribute' ? 'MSG-001' : 'MSG-012', reason, detail, index });
