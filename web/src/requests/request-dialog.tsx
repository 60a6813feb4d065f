import { Anchor, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { ArticleFinder } from '../parts/finder';
import { FormDialog } from '../parts/form-dialog';
import { Loading } from '../parts/loading';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import {
  REQUESTS,
  SUBJECTS,
  TABLES,
  typedValue,
  type NewRequest,
  type Proposal,
  type Subject,
  type SubjectField,
} from './requests';
import { WayWords } from './way-words';
import { useRequestWords } from './words';

/** What a person comes with: from a page of the master, or from a finding of an order. */
interface Origin {
  readonly article: string | null;
  readonly customer: string | null;
  readonly proposal?: Proposal;
  readonly reason?: string;
  readonly from?: { readonly case: string; readonly finding: string };
}

interface Props {
  readonly origin: Origin;
  readonly close: () => void;
  /** @param joined somebody had asked for it already */
  readonly done: (id: string, joined: boolean) => void;
}

/** Asks the owner of a value for another one. Neither the master nor the order changes by it. */
export function RequestDialog({ origin, close, done }: Props): ReactNode {
  const { t } = useLanguage();
  const [article, setArticle] = useState(origin.article ?? '');
  const { customer } = origin;
  const subjects = useQuery({
    queryKey: [SUBJECTS, article, customer],
    queryFn: () => dataOf(api.GET('/api/change-subjects', { params: { query: { ...(article !== '' && { article }), ...(customer !== null && { customer }) } } })),
    placeholderData: (before) => before,
  });
  const [chosen, choose] = useState<Chosen>({ subject: null, field: null, value: null });
  const [reason, setReason] = useState(origin.reason ?? '');
  const ask = useAct((body: NewRequest) => dataOf(api.POST('/api/change-requests', { body })), REQUESTS, SUBJECTS, 'today');
  // Until it is said which article it is about, nothing else is offered in its place.
  const isUnsaid = article === '' && OF_ARTICLES.some((table) => table === origin.proposal?.table);
  const items = isUnsaid ? [] : (subjects.data?.items ?? []);
  const { subject, field } = meant(items, chosen, origin.proposal);
  const isProposed = subject !== null && field !== null && field.field === origin.proposal?.field && subject.table === origin.proposal.table;
  const value = chosen.value ?? (isProposed ? (origin.proposal.value ?? '') : '');
  const submit = (): void => {
    // What is shown is still that of the article before.
    if (subject === null || field === null || subjects.isPlaceholderData) return;
    const line = origin.proposal?.line ?? null;
    ask.mutate(
      {
        ...{ table: subject.table, key: subject.key, field: field.field, was: field.value, value: typedValue(field.kind, value), reason: reason.trim() },
        ...(origin.from ?? {}),
        ...(line !== null && { line }),
      },
      { onSuccess: ({ id, joined }) => done(id, joined) },
    );
  };
  return (
    <FormDialog title={t('req.new')} close={close} submit={submit} label={t('req.ask')} busy={ask.isPending || subjects.isPlaceholderData} error={ask.error}>
      <Text size="sm">{t('req.newHint')}</Text>
      {origin.article === null && origin.proposal !== undefined && (
        <ArticleFinder label={t('req.article')} value={article} choose={setArticle} />
      )}
      {subjects.isPending && <Loading h={120} />}
      {subjects.isError && <Fault error={subjects.error} retry={() => void subjects.refetch()} />}
      {items.length > 0 && <What items={items} subject={subject} field={field} choose={choose} />}
      {subject !== null && field !== null && <NewValue subject={subject} field={field} value={value} set={(next) => choose({ subject: idOf(subject), field: field.field, value: next })} />}
      <Textarea label={t('req.reason')} description={t('req.reasonHint')} inputWrapperOrder={['label', 'input', 'description']} required autosize minRows={2} minLength={3} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </FormDialog>
  );
} // prettier-ignore

const OF_ARTICLES = ['articles', 'packagings', 'prices'] as const;

interface Chosen {
  readonly subject: string | null;
  readonly field: string | null;
  readonly value: string | null;
}

const idOf = ({ table, key }: Pick<Subject, 'table' | 'key'>): string => `${table} ${key}`;

/** What is asked for as it stands: what was chosen, else what the finding proposes; the first that there is where no finding says what it is about. */
function meant(items: readonly Subject[], chosen: Chosen, proposal: Proposal | undefined) {
  const isLikely = ({ table, row }: Subject): boolean =>
    table === proposal?.table &&
    (table !== 'locations' || row['role'] === 'delivery') &&
    (proposal.field !== 'gtin' || (row['gtin'] === null && row['level'] === 'each'));
  // Of several that it may be about none is taken for the one that is meant: a person says which.
  const likely = items.filter(isLikely);
  const only = likely.length === 1 ? likely[0] : undefined;
  const proposed = items.find(({ table, key }) => table === proposal?.table && key === proposal.key) ?? only;
  const first = proposal === undefined || proposal.table === null ? items[0] : undefined;
  const subject = items.find((one) => idOf(one) === chosen.subject) ?? proposed ?? first ?? null;
  const wanted = chosen.field ?? proposal?.field;
  return { subject, field: subject?.fields.find(({ field }) => field === wanted) ?? subject?.fields[0] ?? null };
}

function What({ items, subject, field, choose }: { readonly items: readonly Subject[]; readonly subject: Subject | null; readonly field: SubjectField | null; readonly choose: (next: Chosen) => void }): ReactNode {
  const { t } = useLanguage();
  const words = useRequestWords();
  const groups = TABLES.map((table) => ({
    group: t(`req.table.${table}`),
    items: items.filter((one) => one.table === table).map((one) => ({ value: idOf(one), label: words.subject(one.table, one.row) })),
  })).filter((group) => group.items.length > 0);
  return (
    <>
      <NativeSelect data-autofocus={subject === null ? true : undefined} autoFocus={subject === null} label={t('req.subject')} value={subject === null ? '' : idOf(subject)} required data={[...(subject === null ? [{ value: '', label: t('req.choose') }] : []), ...groups]} onChange={(event) => choose({ subject: event.currentTarget.value, field: null, value: null })} />
      {subject !== null && (
        <NativeSelect
          label={t('req.field')}
          value={field?.field ?? ''}
          data={subject.fields.map((one) => ({ value: one.field, label: words.field(subject.table, one.field) }))}
          onChange={(event) => choose({ subject: idOf(subject), field: event.currentTarget.value, value: null })}
        />
      )}
    </>
  );
} // prettier-ignore

function NewValue({ subject, field, value, set }: { readonly subject: Subject; readonly field: SubjectField; readonly value: string; readonly set: (value: string) => void }): ReactNode {
  const { t } = useLanguage();
  const words = useRequestWords();
  const about = { kind: field.kind, table: subject.table, field: field.field };
  const label = t('req.value');
  const hint = `${t('req.now', { value: words.value(about, field.value) })} ${t('req.decides', { owner: words.owner(field) })}`;
  const common = { label, description: hint, inputWrapperOrder: ['label', 'description', 'input'] as ('label' | 'description' | 'input')[], required: !field.optional, value };
  return (
    <>
      {field.kind === 'choice' ? (
        <NativeSelect {...common} data={[{ value: '', label: t('req.choose') }, ...field.choices.map((one) => ({ value: one, label: words.value(about, one) }))]} onChange={(event) => set(event.currentTarget.value)} />
      ) : (
        <TextInput {...common} data-autofocus autoFocus type={field.kind === 'day' ? 'date' : 'text'} maxLength={500} onChange={(event) => set(event.currentTarget.value)} />
      )}
      <WayWords about={{ table: subject.table, key: subject.key, field: field.field }} />
      {field.asked !== null && (
        <Text size="sm">
          {t('req.already')} <Anchor component={Link} to={`/change-requests?state=all&request=${field.asked}`}>{t('req.look')}</Anchor>
        </Text>
      )}
    </>
  );
} // prettier-ignore
