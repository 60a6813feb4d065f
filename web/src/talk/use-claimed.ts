import { useCallback, useState } from 'react';
import type { Notice } from '../review/use-review';
import { useClaimFirst } from './claim';

/**
 * A dialog whose opening takes the case in hand. It opens at once; where a colleague has the case it closes again, and that is said.
 *
 * @returns what is open, and a function that opens it, or closes it with null
 */
export function useClaimedDialog<T>(
  caseId: string,
  say: (notice: Notice) => void,
): readonly [open: T | null, setOpen: (what: T | null) => void] {
  const [open, show] = useState<T | null>(null);
  const claim = useClaimFirst(caseId);
  const setOpen = useCallback(
    (what: T | null) => {
      show(() => what);
      if (what === null) return;
      void claim().then((held) => {
        if (held === null) return;
        show(null);
        say({ tone: 'trouble', text: held });
      });
    },
    [claim, say],
  );
  return [open, setOpen];
}
