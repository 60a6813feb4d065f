/** Scrolls a pane, and never the page around it, so far that something in it is seen. */
export function reveal(pane: Element | null | undefined, wanted: Element | null | undefined): void {
  if (!pane || !wanted) return;
  const [frame, one] = [pane.getBoundingClientRect(), wanted.getBoundingClientRect()];
  if (one.top < frame.top) pane.scrollTop -= frame.top - one.top;
  else if (one.bottom > frame.bottom) pane.scrollTop += one.bottom - frame.bottom;
}
