/** Messages that say a message or interchange arrived, and are never acknowledged in turn (ISO 9735-4; X12.20). */
const ACKNOWLEDGEMENT_TYPES: ReadonlySet<string> = new Set(['CONTRL', '997', '999', 'TA1']);
export const isAcknowledgement = (type: string): boolean => ACKNOWLEDGEMENT_TYPES.has(type);
