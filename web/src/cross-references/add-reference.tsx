import { Alert, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { ArticleFinder, CustomerFinder } from '../parts/finder';
import { FormDialog } from '../parts/form-dialog';
import { unitOf } from '../parts/unit';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { LEVELS, type NewReference, REFERENCES } from './references';

interface AddProps {
  readonly customer: string;
  readonly article: string;
  readonly close: () => void;
}

/** Vouches for what a number of a buyer means. What it means already is told before it is saved. */
export function AddReference({ customer, article, close }: AddProps): ReactNode {
  const { t } = useLanguage();
  const [values, setValues] = useState({ customer, article, partner: '', buyerArticle: '', level: '', validFrom: '', validTo: '', reason: '' }); // prettier-ignore
  const set = (name: keyof typeof values) => (value: string): void => setValues((known) => ({ ...known, [name]: value })); // prettier-ignore
  const typed = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => set(name)(event.currentTarget.value),
  });
  const put = useAct((body: NewReference) => dataOf(api.PUT('/api/cross-references', { body })), REFERENCES);
  const [missing, setMissing] = useState(false);
  const submit = (): void => {
    const { validFrom, ...given } = values;
    const nobody = (values.customer === '') === (values.partner.trim() === '');
    setMissing(nobody || values.article === '');
    if (nobody || values.article === '') return;
    const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
    put.mutate(
      {
        ...given,
        customer: orNull(values.customer),
        partner: orNull(values.partner),
        level: LEVELS.find((one) => one === values.level) ?? null,
        ...(validFrom !== '' && { validFrom }),
        validTo: orNull(values.validTo),
      },
      { onSuccess: close },
    );
  };
  return (
    <FormDialog title={t('refs.add')} close={close} submit={submit} label={t('refs.save')} busy={put.isPending} error={put.error}>
      <Group gap="sm" align="flex-start">
        <CustomerFinder label={t('refs.customer')} value={values.customer} choose={set('customer')} />
        <TextInput label={t('refs.orPartner')} description={t('refs.partnerHint')} inputWrapperOrder={['label', 'input', 'description']} {...typed('partner')} />
      </Group>
      <TextInput label={t('refs.number')} required maxLength={70} {...typed('buyerArticle')} />
      <Known number={values.buyerArticle.trim()} customer={values.customer} article={values.article} />
      <Group gap="sm">
        <ArticleFinder label={t('refs.article')} value={values.article} choose={set('article')} />
        <NativeSelect label={t('refs.unit')} {...typed('level')} data={[{ value: '', label: t('refs.baseUnit') }, ...LEVELS.map((value) => ({ value, label: unitOf(value, t) }))]} />
      </Group>
      <Group gap="sm">
        <TextInput type="date" label={t('refs.from')} description={t('refs.fromHint')} inputWrapperOrder={['label', 'input', 'description']} {...typed('validFrom')} />
        <TextInput type="date" label={t('refs.to')} description={t('refs.toHint')} inputWrapperOrder={['label', 'input', 'description']} {...typed('validTo')} />
      </Group>
      <TextInput label={t('refs.reason')} required minLength={3} maxLength={500} {...typed('reason')} />
      {missing && <Alert color="red" role="alert" p="xs">{t('refs.missing')}</Alert>}
    </FormDialog>
  );
} // prettier-ignore

/** What the number means for this customer already: two articles for one number are asked about with every order. */
function Known({ number, customer, article }: { readonly number: string; readonly customer: string; readonly article: string }): ReactNode {
  const { t } = useLanguage();
  const [asked] = useDebouncedValue(number, 250);
  const known = useQuery({
    queryKey: [REFERENCES, 'known', asked, customer],
    queryFn: () => dataOf(api.GET('/api/cross-references', { params: { query: { buyerArticle: asked, customer, limit: 10 } } })),
    enabled: asked !== '' && customer !== '',
  });
  const others = (known.data?.items ?? []).filter((one) => one.article !== article);
  if (asked === '' || others.length === 0) return null;
  return (
    <Alert color="orange" p="xs">
      {others.map((one) => (
        <Text key={one.id} size="sm">{t('refs.already', { article: one.article, description: one.description })}</Text>
      ))}
      <Text size="sm">{t('refs.alreadyWhat')}</Text>
    </Alert>
  );
} // prettier-ignore
