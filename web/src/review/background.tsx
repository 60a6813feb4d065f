import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { OrderSource } from '../entry/order-source';
import { useLanguage } from '../texts/language';
import type { Case, Surroundings } from './model';
import { AnswerTab, CustomerTab, TimelineTab } from './other-tabs';
import { type SourceProps, SourceTab } from './source-tab';
import { CommentsTab } from '../talk/comments-tab';
import { TalkTab } from '../talk/talk-tab';

const TABS = ['source', 'answer', 'talk', 'comments', 'timeline', 'customer'] as const;
const NAMES = { talk: 'talk.tab', comments: 'talk.comments' } as const;
export type Tab = (typeof TABS)[number];
export const tabOf = (name: string | null): Tab => TABS.find((one) => one === name) ?? 'source';

interface Props extends SourceProps {
  readonly found: Case;
  readonly known: Surroundings | undefined;
  readonly tab: Tab;
  readonly show: (tab: Tab) => void;
}

/** What stands behind the order: its bytes, the answer, what happened, who it is for. */
export function Background({ found, known, tab, show, ...source }: Props): ReactNode {
  const { t } = useLanguage();
  const { id, version, order } = found;
  return (
    <section className="rv-tabs" aria-label={t('rv.tabs')}>
      <Tabs value={tab} onChange={(name) => show(tabOf(name))} keepMounted={false} className="rv-tabs-frame">
        <Tabs.List>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} py={6}>
              {t(name === 'talk' || name === 'comments' ? NAMES[name] : `rv.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="source" className="rv-tab rv-tab-source">
          {found.interchange !== null && <OrderSource interchange={found.interchange} />}
          <SourceTab id={id} {...source} />
        </Tabs.Panel>
        <Tabs.Panel value="answer" className="rv-tab" tabIndex={0}>
          <AnswerTab id={id} version={version} hasOrder={order !== null} />
        </Tabs.Panel>
        <Tabs.Panel value="talk" className="rv-tab" tabIndex={0}>
          <TalkTab caseId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="comments" className="rv-tab" tabIndex={0}>
          <CommentsTab caseId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="timeline" className="rv-tab" tabIndex={0}>
          <TimelineTab id={id} version={version} />
        </Tabs.Panel>
        <Tabs.Panel value="customer" className="rv-tab" tabIndex={0}>
          <CustomerTab known={known} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
