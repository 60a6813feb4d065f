import { Alert, Button, Combobox, Group, Stack, Text, Textarea, useCombobox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { api } from '../api/client';
import { Fault, useFaultText } from '../parts/fault';
import { instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { useSession } from '../session/session';
import { useColleagues, type Colleague } from '../settings/colleagues';
import { useLanguage } from '../texts/language';
import { namedIn, typedName, withName } from './mentions';
import './talk.css';
import { useComments, useSaidNow } from './talk-api';

const MOST_NAMES = 6;

/** What colleagues write to each other; it looks like nothing that a customer gets. */
export function CommentsTab({ caseId }: { readonly caseId: string }): ReactNode {
  const { t, language } = useLanguage();
  const comments = useComments(caseId);
  const mayWrite = !['viewer', 'sales'].includes(useSession().data?.role ?? 'viewer');
  if (comments.isPending) return <Loading h={80} />;
  if (comments.isError) return <Fault error={comments.error} retry={() => void comments.refetch()} />;
  return (
    <div className="talk-comments">
      <Stack gap="xs">
        <Text size="sm" fw={600}>{t('talk.internal')}</Text>
        {comments.data.length === 0 && <Text c="dimmed">{t('talk.noComments')}</Text>}
        {[...comments.data].reverse().map(({ id, author, text, writtenAt }) => (
          <div key={id} className="talk-comment">
            <Text size="sm"><b>{author.name}</b> · {instant(writtenAt, language)}</Text>
            <Text className="talk-text">{text}</Text>
          </div>
        ))}
      </Stack>
      {mayWrite && <CommentForm caseId={caseId} />}
    </div>
  );
} // prettier-ignore

function CommentForm({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const saidNow = useSaidNow(caseId);
  const me = useSession().data?.id;
  const colleagues = useColleagues().filter(({ active, id }) => active && id !== me);
  const [text, setText] = useState('');
  const write = useMutation({
    mutationFn: () =>
      api.POST('/api/review-cases/{id}/comments', {
        params: { path: { id: caseId } },
        body: { text: text.trim(), mentions: namedIn(text, colleagues).map(({ id }) => id) },
      }),
    onSuccess: async () => {
      setText('');
      await saidNow();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate();
      }}
    >
      <MentionField text={text} change={setText} colleagues={colleagues} />
      {write.error !== null && (
        <Alert color="red" role="alert" p="xs" mt="xs">
          {faultText(write.error)}
        </Alert>
      )}
      <Group mt="xs">
        <Button type="submit" size="compact-sm" loading={write.isPending} disabled={text.trim() === ''}>
          {t('talk.place')}
        </Button>
      </Group>
    </form>
  );
}

interface FieldProps {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly colleagues: readonly Colleague[];
}

/** A text in which @ offers the names of colleagues, by arrows and Enter. */
function MentionField({ text, change, colleagues }: FieldProps): ReactNode {
  const { t } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const combobox = useCombobox();
  const [cursor, setCursor] = useState(0);
  const typed = typedName(text, cursor);
  const offered =
    typed === null
      ? []
      : colleagues.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase())).slice(0, MOST_NAMES);
  const isOffered = offered.length > 0;
  // Its functions are others whenever an option is chosen.
  const first = useRef(combobox.selectFirstOption);
  first.current = combobox.selectFirstOption;
  useEffect(() => {
    if (isOffered) first.current();
  }, [isOffered, typed]);
  // Where the cursor goes behind a name that was chosen: as the text is drawn, so that whoever types on types behind it.
  const goesTo = useRef<number | null>(null);
  useLayoutEffect(() => {
    const [element, to] = [field.current, goesTo.current];
    goesTo.current = null;
    if (element === null || to === null) return;
    element.focus();
    element.setSelectionRange(to, to);
    setCursor(to);
  }, [text]);
  const look = (element: HTMLTextAreaElement): void => {
    setCursor(element.selectionStart);
    if (typedName(element.value, element.selectionStart) === null) combobox.closeDropdown();
    else combobox.openDropdown();
  };
  return (
    <Combobox
      store={combobox}
      withinPortal
      onOptionSubmit={(name) => {
        const placed = withName(text, cursor, name);
        if (placed.text !== text) goesTo.current = placed.cursor;
        change(placed.text);
        combobox.closeDropdown();
      }}
    >
      <Combobox.EventsTarget withAriaAttributes={offered.length > 0}>
        <Textarea
          ref={field}
          label={t('talk.write')}
          description={t('talk.writeHint')}
          value={text}
          maxLength={4000}
          autosize
          minRows={2}
          onChange={(event) => {
            change(event.currentTarget.value);
            look(event.currentTarget);
          }}
          onClick={(event) => look(event.currentTarget)}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.EventsTarget>
      <Combobox.DropdownTarget>
        <span />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={offered.length === 0}>
        <Combobox.Options aria-label={t('talk.mentions')}>
          {offered.map(({ id, name }) => (
            <Combobox.Option key={id} value={name}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
