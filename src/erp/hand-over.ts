/** An order to be there as it is now, or nothing more of it. */
export type ExportKind = 'order' | 'cancellation';

/**
 * `due` to be sent; `sending` somebody is at it, or went away while he was; `done`; `refused` it lies on the desk with what the ERP said; `dead`
 * it failed too often, a person has to look; `withdrawn` it was taken back before it was sent; `superseded` a later release took its place.
 */
export const EXPORT_STATES = ['due', 'sending', 'done', 'refused', 'dead', 'withdrawn', 'superseded'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** As it was read back; `missing`: it was there and is no more. */
export type KnownState = 'draft' | 'open' | 'done' | 'cancelled' | 'missing';
