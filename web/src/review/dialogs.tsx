import {
  Alert,
  Button,
  Group,
  Modal,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { api, dataOf } from '../api/client';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import type { Notice } from './use-review';

export interface Frame {
  readonly title: string;
  readonly close: () => void;
  readonly busy: boolean;
  readonly notice: Notice | null;
}

/** The box of a dialog. Its title is no header of the page: that has one. */
function Window({ title, close, children }: { readonly title: string; readonly close: () => void; readonly children: ReactNode }): ReactNode {
  return (
    <Modal.Root opened onClose={close} returnFocus>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title fw={600} mt="md" mb="sm">{title}</Modal.Title>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
} // prettier-ignore

/** A dialog that stays open, with what was typed, until it was done. */
export function Dialog({ title, close, busy, notice, submit, may = true, children }: Frame & { readonly submit: () => void; readonly may?: boolean; readonly children: ReactNode }): ReactNode {
  const { t } = useLanguage();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Window title={title} close={close}>
      <form onSubmit={send} aria-busy={busy}>
        <Stack gap="sm">
          {children}
          {may && notice?.tone === 'trouble' && <Alert color="red" role="alert" p="xs">{notice.text}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('rv.cancel')}</Button>
            <Button type="submit" loading={busy} disabled={!may}>{t('rv.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Window>
  );
} // prettier-ignore

interface ReasonProps extends Frame {
  readonly told: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly chosen?: string;
  /** Why the person may not choose this; null where he may. */
  readonly refusedOf?: (option: string) => string | null;
  readonly submit: (reason: string, option: string) => void;
}

/** Why something is done, and where there are several answers, which. */
export function ReasonDialog({ told, options = [], chosen, refusedOf, submit, ...frame }: ReasonProps): ReactNode {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const [option, setOption] = useState(chosen ?? options.find(({ value }) => !refusedOf?.(value))?.value ?? options[0]?.value ?? '');
  const refused = refusedOf?.(option) ?? null;
  const [short, setShort] = useState(false);
  const send = () => {
    if (refused !== null) return;
    if (reason.trim().length < 3) setShort(true);
    else submit(reason.trim(), option);
  };
  return (
    <Dialog {...frame} submit={send} may={refused === null}>
      {options.length > 1 && <NativeSelect label={t('rv.answer')} value={option} data={[...options]} onChange={(event) => setOption(event.currentTarget.value)} />}
      {refused !== null && <Alert color="red" role="alert" p="xs">{refused}</Alert>}
      <Textarea
        data-autofocus
        label={t('rv.reason')}
        description={t(told ? 'rv.reasonTold' : 'rv.reasonKept')}
        value={reason}
        maxLength={500}
        error={short && reason.trim().length < 3 ? t('rv.reasonShort') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            send();
          }
        }}
      />
    </Dialog>
  );
} // prettier-ignore

const FIELDS: readonly (readonly [string, TextKey])[] = [
  ['gtin', 'rv.f.gtin'],
  ['supplierArticle', 'rv.f.supplierArticle'],
  ['buyerArticle', 'rv.f.buyerArticle'],
  ['quantity', 'rv.f.quantity'],
  ['unit', 'rv.f.unit'],
  ['price', 'rv.f.price'],
  ['priceBasis.quantity', 'rv.f.basis'],
  ['priceBasis.unit', 'rv.f.basisUnit'],
  ['requestedDelivery', 'rv.f.requestedDelivery'],
  ['number', 'rv.f.lineNumber'],
];
const HEAD_FIELDS: readonly (readonly [string, TextKey])[] = [
  ['requestedDelivery', 'rv.f.requestedDelivery'],
  ['currency', 'rv.f.currency'],
  ['date', 'rv.f.date'],
  ['number', 'rv.f.number'],
  ['parties.deliverTo', 'rv.f.deliverTo'],
  ['parties.buyer', 'rv.f.buyer'],
  ['parties.invoicee', 'rv.f.invoicee'],
  ['parties.supplier', 'rv.f.supplier'],
  ['control.lineCount', 'rv.f.lineCount'],
  ['control.lineAmount', 'rv.f.lineAmount'],
  ['control.totalAmount', 'rv.f.totalAmount'],
];

interface EditProps extends Frame {
  readonly line: number | null;
  /** The field that the finding is about. */
  readonly field: string | null;
  readonly valueOf: (path: string) => string;
  readonly submit: (field: string, value: string | null) => void;
}

/** Puts another value in place of one that was understood: of the line at hand, or of the head. */
export function EditDialog({ line, field, valueOf, submit, ...frame }: EditProps): ReactNode {
  const { t } = useLanguage();
  const ofLine = line === null ? [] : FIELDS.map(([name, key]) => ({ value: `lines[${String(line)}].${name}`, label: `${t('rv.onLine', { n: line + 1 })}: ${t(key)}` }));
  const data = [...ofLine, ...HEAD_FIELDS.map(([value, key]) => ({ value, label: t(key) }))];
  const first = data.find(({ value }) => value === field)?.value ?? data[0]?.value ?? '';
  const [chosen, setChosen] = useState(first);
  const [value, setValue] = useState(valueOf(first));
  return (
    <Dialog {...frame} submit={() => submit(chosen, value.trim() === '' ? null : value.trim())}>
      <NativeSelect
        label={t('rv.field')}
        data={data}
        value={chosen}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          setValue(valueOf(event.currentTarget.value));
        }}
      />
      <TextInput data-autofocus label={t('rv.value')} description={t('rv.valueHint')} value={value} maxLength={70} onChange={(event) => setValue(event.currentTarget.value)} />
    </Dialog>
  );
} // prettier-ignore

interface ArticleProps extends Frame {
  readonly typed: string;
  readonly submit: (article: string) => void;
}

/** Finds the article that is to be delivered. */
export function ArticleDialog({ typed, submit, title, close, notice }: ArticleProps): ReactNode {
  const { t } = useLanguage();
  const [text, setText] = useState(typed);
  const [asked] = useDebouncedValue(text.trim(), 150);
  const [at, setAt] = useState(0);
  const found = useQuery({
    queryKey: ['articles', asked],
    queryFn: () => dataOf(api.GET('/api/articles', { params: { query: { q: asked, limit: 8 } } })),
    enabled: asked !== '',
    placeholderData: (before) => before,
  });
  const items = asked === '' ? [] : (found.data?.items ?? []);
  // What stands there may belong to what was typed before: Enter must not take that.
  const isAnswer = asked === text.trim() && found.isSuccess && !found.isPlaceholderData;
  return (
    <Window title={title} close={close}>
      <TextInput
        data-autofocus
        label={t('rv.search')}
        description={t('rv.searchHint')}
        value={text}
        maxLength={70}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) {
            event.preventDefault();
            setAt((now) => Math.min(Math.max(now + step, 0), Math.max(0, items.length - 1)));
          }
          const chosen = items[at];
          if (event.key === 'Enter' && isAnswer && chosen !== undefined) submit(chosen.number);
        }}
      />
      {notice?.tone === 'trouble' && <Alert color="red" role="alert" p="xs" mt="xs">{notice.text}</Alert>}
      <Stack gap={0} mt="xs" aria-live="polite">
        {asked !== '' && found.isSuccess && items.length === 0 && <Text>{t('rv.searchNone')}</Text>}
        {items.map(({ number, description, gtin, status }, index) => (
          <UnstyledButton key={number} className="rv-question" aria-current={index === at} disabled={!isAnswer} onClick={() => submit(number)}>
            <Text size="sm"><b>{number}</b> {description}</Text>
            <Text size="xs" c="dimmed">{[gtin, status === 'active' ? null : status].filter((one) => one !== null).join(', ')}</Text>
          </UnstyledButton>
        ))}
      </Stack>
    </Window>
  );
} // prettier-ignore
