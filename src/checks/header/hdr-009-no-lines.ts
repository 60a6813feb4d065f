import { orderRule } from '../rule';

/** HDR-009: nothing is ordered, or nothing is left of it after staff rejected lines: then the order is to be rejected. */
export const noLines = orderRule('HDR-009', ({ lines }) =>
  lines.every(({ resolution }) => resolution.rejected) ? { field: 'lines' } : null,
);
