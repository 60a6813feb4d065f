/** What people are told of a change request. `change-other`: the master has a third value by now; `change-failed`: its owner decides anew. */
export const REQUEST_NEWS = [
  'change-asked',
  'change-approved',
  'change-rejected',
  'change-withdrawn',
  'change-done',
  'change-other',
  'change-failed',
] as const;
export type RequestNewsKind = (typeof REQUEST_NEWS)[number];

/** Whom each concerns: who asked, and who decides; and whether with it nothing is left to be decided. */
export const CONCERNED: Readonly<Record<RequestNewsKind, { readonly askers: boolean; readonly owners: boolean; readonly settles: boolean }>> = {
  'change-asked': { askers: false, owners: true, settles: false },
  'change-approved': { askers: true, owners: false, settles: true },
  'change-rejected': { askers: true, owners: false, settles: true },
  'change-withdrawn': { askers: true, owners: false, settles: true },
  'change-done': { askers: true, owners: false, settles: true },
  'change-other': { askers: true, owners: true, settles: false },
  'change-failed': { askers: true, owners: true, settles: false },
}; // prettier-ignore

/** Something that became of a request, by whose doing; null: the program's. */
export interface ToldOfRequest {
  readonly kind: RequestNewsKind;
  readonly request: string;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly to: readonly string[];
}
