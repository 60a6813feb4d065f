import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Parts of the address by name; an empty one is taken out. */
export type AddressChange = Readonly<Record<string, string | null>>;

/**
 * What is asked in the address of a page, and how parts of it become others. A change builds on what the address says by then and not on what was
 * drawn last: of two fields that are filled quickly, one after the other, both stay.
 */
export function useAddress(): readonly [URLSearchParams, (change: AddressChange) => void] {
  const [address, setAddress] = useSearchParams();
  const change = useCallback(
    (parts: AddressChange) => {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(parts)) {
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
      }
      setAddress(next, { replace: true });
    },
    [setAddress],
  );
  return [address, change];
}
