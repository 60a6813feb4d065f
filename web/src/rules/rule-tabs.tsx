import type { ReactNode } from 'react';
import { LinkTabs } from '../parts/link-tabs';
import { useLanguage } from '../texts/language';

/** What the office has laid down, in two parts: answers that are given again, and what buyers call our articles. */
export function RuleTabs({ open }: { readonly open: 'rules' | 'references' }): ReactNode {
  const { t } = useLanguage();
  return (
    <LinkTabs
      name={t('rules.tabs')}
      tabs={[
        { to: '/rules', label: t('rules.answers'), open: open === 'rules' },
        { to: '/rules/cross-references', label: t('nav.references'), open: open === 'references' },
      ]}
    />
  );
}
