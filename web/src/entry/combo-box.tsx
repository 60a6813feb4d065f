import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';

const PAUSE_MS = 150;

interface Props<T> {
  readonly label: string;
  readonly value: string;
  readonly type: (typed: string) => void;
  /** Looks for what was typed; the key keeps answers apart. */
  readonly name: string;
  readonly look: (typed: string) => Promise<readonly T[]>;
  readonly choose: (found: T) => void;
  readonly show: (found: T) => ReactNode;
  readonly keyOf: (found: T) => string;
  readonly isDisabled?: (found: T) => boolean;
  /** Enter, where nothing in the list is chosen by it. */
  readonly enter?: () => void;
  /** Enter takes the first that is found where none is marked. */
  readonly takesFirst?: boolean;
  readonly none: string;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly onPaste?: (text: string) => boolean;
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** By which the field is found again. */
  readonly mark?: string;
  readonly big?: boolean;
  readonly autoFocus?: boolean;
}

/** A field that offers what fits while somebody types: arrows walk through it, Enter or Tab takes what is marked, Escape closes it. */
export function ComboBox<T>(props: Props<T>): ReactNode {
  const { value, name, look, choose, show, keyOf, none, isDisabled = () => false } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const [typed] = useDebouncedValue(value.trim(), PAUSE_MS);
  const found = useQuery({
    queryKey: [name, typed],
    queryFn: () => look(typed),
    enabled: open && typed.length >= 2,
    placeholderData: (before) => before,
  });
  const items = open && typed.length >= 2 && value.trim().length >= 2 ? (found.data ?? []) : [];
  const isNone = open && items.length === 0 && found.isSuccess && typed.length >= 2 && typed === value.trim();
  const take = (item: T | undefined): void => {
    if (item === undefined || isDisabled(item)) return;
    setOpen(false);
    setMarked(-1);
    choose(item);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      setMarked((now) => Math.min(Math.max(now + step, 0), items.length - 1));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const taken = items[marked] ?? (props.takesFirst === true ? items[0] : undefined);
      if (taken !== undefined) take(taken);
      else {
        setOpen(false);
        props.enter?.();
      }
    } else if (event.key === 'Tab' && items[marked] !== undefined) take(items[marked]);
    else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    } else if (step !== 0) props.onKey?.(event);
  };
  return (
    <div className="oe-combo">
      <input
        data-oe={props.mark}
        className={props.big === true ? 'oe-input oe-big' : 'oe-input'}
        role="combobox"
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={items.length > 0}
        aria-controls={items.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={items[marked] === undefined ? undefined : `${id}-${String(marked)}`}
        aria-invalid={props.invalid === true || undefined}
        aria-describedby={props.describedBy}
        autoComplete="off"
        spellCheck={false}
        autoFocus={props.autoFocus}
        value={value}
        onChange={(event) => {
          setOpen(true);
          setMarked(-1);
          props.type(event.currentTarget.value);
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
        onPaste={(event) => {
          if (props.onPaste?.(event.clipboardData.getData('text/plain')) === true) event.preventDefault();
        }}
      />
      {items.length > 0 && (
        <ul className="oe-list" role="listbox" id={`${id}-list`} aria-label={props.label}>
          {items.map((item, at) => (
            <li
              key={keyOf(item)}
              id={`${id}-${String(at)}`}
              role="option"
              aria-selected={at === marked}
              aria-disabled={isDisabled(item) || undefined}
              // The field keeps the focus; a press takes at once.
              onMouseDown={(event) => {
                event.preventDefault();
                take(item);
              }}
            >
              {show(item)}
            </li>
          ))}
        </ul>
      )}
      {isNone && (
        <div className="oe-list oe-none" role="status">
          {none}
        </div>
      )}
    </div>
  );
}
