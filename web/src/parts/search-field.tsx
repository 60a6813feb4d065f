import { Kbd, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '../keys/keys';
import { useAddress } from './address';
import { useLanguage } from '../texts/language';
import { focusFirstRow, openFirstRow } from './row-links';

/** How long nobody types before it is looked for, in milliseconds. */
const PAUSE_MS = 150;

interface SearchProps {
  /** Of the address in which it stands. */
  readonly param: string;
  readonly label: string;
  readonly hint: string;
  /** The rows are those of what is typed: Enter may open the first of them. */
  readonly settled: boolean;
}

/** A place to type in which finds as one types; the arrow goes on to the rows, Enter opens the first. */
export function SearchField({ param, label, hint, settled }: SearchProps): ReactNode {
  const { t } = useLanguage();
  const [address, change] = useAddress();
  const [typed, setTyped] = useState(address.get(param) ?? '');
  const field = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const look = (text: string): void => {
    setTyped(text);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => change({ [param]: text.trim() }), PAUSE_MS);
  };
  useKeys(useMemo(() => [{ keys: '/', label: t('list.key.search'), act: () => field.current?.select() }], [t]));
  const isTheirs = settled && typed.trim() === (address.get(param) ?? '');
  return (
    <TextInput
      ref={field}
      label={label}
      description={hint}
      value={typed}
      maxLength={70}
      w={480}
      maw="100%"
      autoFocus
      autoComplete="off"
      rightSection={<Kbd size="xs">/</Kbd>}
      onChange={(event) => look(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        if (event.key === 'ArrowDown') focusFirstRow();
        else if (isTheirs && typed.trim() !== '') openFirstRow();
      }}
    />
  );
}
