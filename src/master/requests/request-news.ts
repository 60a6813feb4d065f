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

/** Whom each concerns: who asked, and who decides. */
export const CONCERNED: Readonly<Record<RequestNewsKind, { readonly askers: boolean; readonly owners: boolean }>> = {
  'change-asked': { askers: false, owners: true },
  'change-approved': { askers: true, owners: false },
  'change-rejected': { askers: true, owners: false },
  'change-withdrawn': { askers: true, owners: false },
  'change-done': { askers: true, owners: false },
  'change-other': { askers: true, owners: true },
  'change-failed': { askers: true, owners: true },
};

/** Something that became of a request, by whose doing; null: the program's. */
export interface ToldOfRequest {
  readonly kind: RequestNewsKind;
  readonly request: string;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly to: readonly string[];
}
