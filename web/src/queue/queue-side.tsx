import { ActionIcon, Button, Group, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { type FilterName, isNarrowed, keptOf, selectorOf, TO_DO, toggled } from './filter';
import { forgetView, keepView, type QueueCounts, useViews } from './queue-api';

interface Props {
  readonly search: URLSearchParams;
  readonly go: (search: URLSearchParams) => void;
  readonly counts: QueueCounts | undefined;
}

const FACETS: readonly { readonly facet: string; readonly name: FilterName; readonly label: TextKey }[] = [
  { facet: 'severity', name: 'severity', label: 'queue.facet.severity' },
  { facet: 'code', name: 'code', label: 'queue.facet.code' },
  { facet: 'customer', name: 'customer', label: 'queue.facet.customer' },
  { facet: 'partner', name: 'partner', label: 'queue.facet.partner' },
  { facet: 'reason', name: 'reason', label: 'queue.facet.reason' },
  { facet: 'assignee', name: 'assignee', label: 'queue.facet.assignee' },
];
const STATES = ['new', 'claimed', 'waiting-customer', 'waiting-colleague', 'snoozed'] as const;

/** What can be chosen from, with how many there are of each. */
export function QueueSide({ search, go, counts }: Props): ReactNode {
  const { t, say } = useLanguage();
  const of = (facet: string) => counts?.facets.filter((one) => one.facet === facet) ?? [];
  const inState = new Map(of('state').map(({ key, count }) => [key, count]));
  const label = ({ facet, key, name, text: words }: QueueCounts['facets'][number]): string => {
    if (facet === 'severity') return t(`queue.severity.${key === 'warning' || key === 'error' ? key : 'none'}`);
    if (facet === 'reason') return t('queue.reason', { reason: selectorOf(key) });
    if (words !== null) return say(words);
    return key === 'nobody' ? t('queue.nobody') : (name ?? key);
  };
  const pick = (name: FilterName, value: string | null) => go(toggled(search, name, value));
  const chosen = search.get('states') ?? TO_DO;
  const toDo = (inState.get('new') ?? 0) + (inState.get('claimed') ?? 0);
  return (
    <nav className="queue-side" aria-label={t('queue.filters')}>
      <Stack gap="md">
        <SavedViews search={search} go={go} />
        <section aria-label={t('queue.facet.state')}>
          <Facet text={t('queue.toDo')} count={toDo} on={chosen === TO_DO} pick={() => pick('states', null)} />
          <Facet
            text={t('queue.mine')}
            on={search.get('assignee') === 'me'}
            pick={() => pick('assignee', 'me')}
            count={null}
          />
          {STATES.map((state) => (
            <Facet
              key={state}
              text={t(`queue.state.${state}`)}
              count={inState.get(state) ?? 0}
              on={chosen === state}
              pick={() => pick('states', state)}
            />
          ))}
        </section>
        {FACETS.map((facet) => (
          <section key={facet.facet}>
            <Title order={2} size="xs" className="queue-quiet" px={8}>
              {t(facet.label)}
            </Title>
            {of(facet.facet).map((one) => (
              <Facet
                key={one.key}
                text={label(one)}
                count={one.count}
                on={search.get(facet.name) === one.key}
                pick={() => pick(facet.name, one.key)}
              />
            ))}
          </section>
        ))}
      </Stack>
    </nav>
  );
}

interface FacetProps {
  readonly text: string;
  readonly count: number | null;
  readonly on: boolean;
  readonly pick: () => void;
}

function Facet({ text, count, on, pick }: FacetProps): ReactNode {
  return (
    <UnstyledButton className="queue-facet" aria-pressed={on} onClick={pick}>
      <span>{text}</span>
      {count !== null && <span>{count}</span>}
    </UnstyledButton>
  );
}

/** Filters under a name, each person's own. */
function SavedViews({ search, go }: Pick<Props, 'search' | 'go'>): ReactNode {
  const { t } = useLanguage();
  const client = useQueryClient();
  const views = useViews();
  const [name, setName] = useState<string | null>(null);
  const kept = views.data?.items ?? [];
  const save = (): void => {
    if (name !== null && name.trim() !== '') void keepView(client, name.trim(), keptOf(search));
    setName(null);
  };
  return (
    <section>
      <Title order={2} size="xs" className="queue-quiet" px={8}>
        {t('queue.views')}
      </Title>
      {kept.map((view) => (
        <Group key={view.name} gap={0} wrap="nowrap">
          <UnstyledButton
            className="queue-facet"
            aria-pressed={keptOf(search) === view.filter}
            onClick={() => go(new URLSearchParams(view.filter))}
          >
            {view.name}
          </UnstyledButton>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('queue.forgetView', { name: view.name })}
            onClick={() => void forgetView(client, view.name)}
          >
            ×
          </ActionIcon>
        </Group>
      ))}
      {name === null ? (
        isNarrowed(search) ? (
          <Button variant="subtle" size="compact-sm" onClick={() => setName('')}>
            {t('queue.keepView')}
          </Button>
        ) : (
          kept.length === 0 && (
            <Text size="xs" className="queue-quiet" px={8}>
              {t('queue.noViews')}
            </Text>
          )
        )
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextInput
            size="xs"
            data-autofocus
            autoFocus
            maxLength={60}
            label={t('queue.viewName')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setName(null)}
          />
          <Button mt={4} size="compact-sm" type="submit">
            {t('queue.save')}
          </Button>
        </form>
      )}
    </section>
  );
}
