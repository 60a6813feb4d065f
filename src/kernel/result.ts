/** An expected outcome as a value: either it worked, or it says why not. Surprises are thrown, outcomes are returned. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value that was obtained as hoped. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps the reason why there is no value. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
