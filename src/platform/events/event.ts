/** A value that the event log may hold: a business field, never a person's name or the text of a payload. */
export type EventValue =
  string | number | boolean | null | readonly EventValue[] | { readonly [name: string]: EventValue };

/** Something that happened, to be written down. Ids and values of business fields only: this log is never erased. */
export interface NewEvent {
  /** What happened, as `noun-verbed`: "order-released". */
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Id of the user or API key, or `system`. */
  readonly actor: string;
  readonly data?: Readonly<Record<string, EventValue>>;
}

/** An event as it was written down. */
export interface LoggedEvent extends Required<NewEvent> {
  readonly id: string;
  readonly at: Date;
}
