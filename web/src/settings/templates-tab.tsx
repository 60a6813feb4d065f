import {
  Alert,
  Button,
  Code,
  Group,
  NativeSelect,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, ApiError, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { Fault, useFaultText } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { useAct } from './use-act'; // prettier-ignore

type Templates = paths['/api/mail-templates']['get']['responses'][200]['content']['application/json'];
type Template = Templates['items'][number];

/** What a customer reads, by reason and language, with an order that does not exist filled in. */
export function TemplatesTab({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const templates = useQuery({
    queryKey: ['mail-templates'],
    queryFn: () => dataOf(api.GET('/api/mail-templates')),
    refetchOnWindowFocus: false,
  });
  if (templates.isPending) return <Loading h={300} />;
  if (templates.isError) return <Fault error={templates.error} retry={() => void templates.refetch()} />;
  const { items, fields } = templates.data;
  const [first] = items;
  const wanted = { code: search.get('template'), language: search.get('in') };
  const code = items.find((one) => one.code === wanted.code)?.code ?? first?.code;
  const chosen = items.find((one) => one.code === code && one.language === (wanted.language === 'en' ? 'en' : 'nl'));
  if (chosen === undefined) return null;
  const choose = (template: string, language: string) => setSearch({ template, in: language }, { replace: true });
  const codes = [...new Set(items.map((one) => one.code))];
  return (
    <Stack gap="sm">
      <Text>{t('talk.tpl.intro')}</Text>
      <Group align="end">
        <NativeSelect label={t('talk.tpl.which')} value={chosen.code} data={codes.map((value) => ({ value, label: t(`talk.tpl.${value}`) }))} onChange={(event) => choose(event.currentTarget.value, chosen.language)} />
        <NativeSelect label={t('talk.language')} value={chosen.language} data={[{ value: 'nl', label: t('talk.dutch') }, { value: 'en', label: t('talk.english') }]} onChange={(event) => choose(chosen.code, event.currentTarget.value)} />
        <Text size="sm" pb={8}>{t(chosen.own ? 'talk.tpl.own' : 'talk.tpl.ours')}</Text>
      </Group>
      <TemplateForm key={`${chosen.code} ${chosen.language}`} template={chosen} fields={fields} mayChange={mayChange} />
    </Stack>
  );
} // prettier-ignore

interface FormProps {
  readonly template: Template;
  readonly fields: readonly string[];
  readonly mayChange: boolean;
}

function TemplateForm({ template, fields, mayChange }: FormProps): ReactNode {
  const { t } = useLanguage();
  const { code, language, own } = template;
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  // Where ours is taken again it stands here once it is known.
  useEffect(() => {
    if (own) return;
    setSubject(template.subject);
    setBody(template.body);
  }, [own, template.subject, template.body]);
  const params = { path: { code, language } };
  const save = useAct(() => api.PUT('/api/mail-templates/{code}/{language}', { params, body: { subject, body } }), 'mail-templates'); // prettier-ignore
  const reset = useAct(() => api.DELETE('/api/mail-templates/{code}/{language}', { params }), 'mail-templates');
  const wrong = useWords(save.error ?? reset.error);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Stack gap="sm">
        <TextInput lang={language} label={t('talk.subject')} value={subject} maxLength={200} readOnly={!mayChange} onChange={(event) => setSubject(event.currentTarget.value)} />
        <Textarea lang={language} label={t('talk.text')} value={body} maxLength={10_000} autosize minRows={10} maxRows={24} readOnly={!mayChange} onChange={(event) => setBody(event.currentTarget.value)} />
        <Text size="sm">{t('talk.tpl.fields')}: {fields.map((one) => <Code key={one} mr={6}>{`{${one}}`}</Code>)}</Text>
        {wrong !== null && <Alert color="red" role="alert" p="xs">{wrong}</Alert>}
        {mayChange && (
          <Group>
            <Button loading={save.isPending} onClick={() => save.mutate(undefined)}>{t('talk.tpl.save')}</Button>
            {own && <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate(undefined)}>{t('talk.tpl.reset')}</Button>}
          </Group>
        )}
        <Text role="status">{save.isSuccess ? t('talk.tpl.saved') : ''}</Text>
      </Stack>
      <Preview code={code} language={language} subject={subject} body={body} />
    </SimpleGrid>
  );
} // prettier-ignore

/** The text as a customer would read it, a moment after it was typed. */
function Preview({ code, language, ...text }: Pick<Template, 'code' | 'language' | 'subject' | 'body'>): ReactNode {
  const { t } = useLanguage();
  const [asked] = useDebouncedValue(text, 300);
  const shown = useQuery({
    queryKey: ['mail-template-preview', code, language, asked.subject, asked.body],
    queryFn: () =>
      dataOf(
        api.POST('/api/mail-templates/{code}/{language}/preview', {
          params: { path: { code, language } },
          body: asked,
        }),
      ),
    placeholderData: (before) => before,
  });
  const wrong = useWords(shown.error);
  return (
    <Paper withBorder p="md">
      <Title order={3} size="h5" mb="xs">
        {t('talk.tpl.preview')}
      </Title>
      {wrong !== null ? (
        <Text role="status">{wrong}</Text>
      ) : (
        <div lang={language}>
          <Text fw={600}>{shown.data?.subject}</Text>
          <Text mt="xs" className="settings-letter">
            {shown.data?.body}
          </Text>
        </div>
      )}
    </Paper>
  );
}

/** What is wrong with a text, in the server's words. */
function useWords(error: unknown): string | null {
  const faultText = useFaultText();
  if (error === null) return null;
  const errors =
    error instanceof ApiError
      ? ((error.problem as { errors?: readonly { message: string }[] } | null)?.errors ?? [])
      : [];
  return errors.length > 0 ? errors.map(({ message }) => message).join(' ') : faultText(error);
}
