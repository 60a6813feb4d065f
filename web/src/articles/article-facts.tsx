import { Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { FactList } from '../parts/fact-list';
import { day, figure } from '../parts/format';
import { Sheet } from '../parts/sheet';
import { unitOf } from '../parts/unit';
import { useLanguage } from '../texts/language';
import { ArticleState } from './article-state';
import { articleAddress, type Article } from './articles';
import { OpenWork } from './open-work';

/** What the master says of an article, and the open work that it is part of. */
export function ArticleFacts({ article }: { readonly article: Article }): ReactNode {
  const { t } = useLanguage();
  return (
    <div className="page-parts">
      <Stack gap="md">
        <Packagings article={article} />
        <Anchor component={Link} to={`/rules/cross-references?article=${encodeURIComponent(article.number)}`} w="fit-content">
          {t('article.references')}
        </Anchor>
        <Ordering article={article} />
      </Stack>
      <Stack gap="md">
        <Availability article={article} />
        <Succession article={article} />
        <Particular article={article} />
        <OpenWork article={article.number} />
      </Stack>
    </div>
  );
} // prettier-ignore

function Packagings({ article: { packagings, baseUnit } }: { readonly article: Article }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <section aria-labelledby="article-packs">
      <Title order={2} size="h5" id="article-packs">
        {t('article.packs')}
      </Title>
      {packagings.length === 0 ? (
        <Text c="dimmed">{t('article.packs.none')}</Text>
      ) : (
        <Sheet
          name={t('article.packs')}
          minWidth={380}
          columns={[
            { label: t('article.level') },
            { label: t('article.contents', { unit: unitOf(baseUnit, t) }), figure: true },
            { label: 'GTIN' },
          ]}
        >
          {packagings.map(({ level, gtin, quantity }) => (
            <Table.Tr key={`${level} ${gtin ?? ''}`}>
              <Table.Td>{unitOf(level, t)}</Table.Td>
              <Table.Td ta="right">{figure(quantity, language)}</Table.Td>
              <Table.Td>{gtin ?? '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Sheet>
      )}
    </section>
  );
}

function Ordering({ article }: { readonly article: Article }): ReactNode {
  const { t, language } = useLanguage();
  const unit = unitOf(article.baseUnit, t);
  const amount = (value: string | null): string | null => (value === null ? null : `${figure(value, language)} ${unit}`);
  const pack = (level: Article['packagings'][number]['level']): string | null =>
    amount(article.packagings.find((one) => one.level === level)?.quantity ?? null);
  return (
    <section aria-labelledby="article-ordering">
      <Title order={2} size="h5" id="article-ordering" mb={4}>
        {t('article.ordering')}
      </Title>
      <FactList
        facts={[
          [t('article.baseUnit'), `${unit}${article.discrete ? `, ${t('article.discrete')}` : ''}`],
          [t('article.minimum'), amount(article.minimumQuantity) ?? t('article.noMinimum')],
          [t('article.multiple'), amount(article.orderMultiple) ?? t('article.noMultiple')],
          [t('article.maximum'), amount(article.maximumQuantity)],
          [t('article.layer'), pack('layer')],
          [t('article.pallet'), pack('pallet')],
          [t('article.weight'), amount(article.nominalWeight)],
          [t('article.kind'), article.kind === 'deposit' ? t('article.deposit') : null],
          [t('article.permit'), article.permit],
          [t('article.vat'), article.vatRate === null ? null : `${figure(article.vatRate, language)} %`],
        ]}
      />
    </section>
  );
} // prettier-ignore

function Availability({ article }: { readonly article: Article }): ReactNode {
  const { t, language } = useLanguage();
  const unit = unitOf(article.baseUnit, t);
  return (
    <section aria-labelledby="article-availability">
      <Title order={2} size="h5" id="article-availability" mb={4}>
        {t('article.availability')}
      </Title>
      <FactList
        facts={[
          [t('article.stock'), article.stock === null ? t('article.unknown') : `${figure(article.stock, language)} ${unit}`],
          [t('article.availableFrom'), article.availableFrom && day(article.availableFrom, language)],
          [t('article.discontinuedOn'), article.discontinuedOn && day(article.discontinuedOn, language)],
          [t('article.keepsUntil'), article.stockKeepsUntil && day(article.stockKeepsUntil, language)],
          ...article.availability.map((one): [string, string] => [
            t('article.promised', { day: day(one.day, language) }),
            `${figure(one.quantity, language)} ${unit}`,
          ]),
        ]}
      />
    </section>
  );
} // prettier-ignore

function Succession({ article: { successors, predecessors } }: { readonly article: Article }): ReactNode {
  const { t } = useLanguage();
  if (successors.length + predecessors.length === 0) return null;
  const line = (label: string, relatives: Article['successors']): ReactNode =>
    relatives.length > 0 && (
      <>
        <Text c="dimmed" mt={4}>{label}</Text>
        {relatives.map(({ number, description, status }) => (
          <Group key={number} gap="sm">
            <Anchor component={Link} to={articleAddress(number)}>{number}</Anchor>
            <Text span>{description}</Text>
            <ArticleState status={status} />
          </Group>
        ))}
      </>
    );
  return (
    <section aria-labelledby="article-succession">
      <Title order={2} size="h5" id="article-succession">
        {t('article.succession')}
      </Title>
      {line(t('article.successors'), successors)}
      {line(t('article.predecessors'), predecessors)}
    </section>
  );
} // prettier-ignore

function Particular({ article: { particular } }: { readonly article: Article }): ReactNode {
  const { t, language } = useLanguage();
  if (particular.length === 0) return null;
  return (
    <section aria-labelledby="article-particular">
      <Title order={2} size="h5" id="article-particular" mb={4}>
        {t('article.particular')}
      </Title>
      {particular.map(({ customer, name, kind, validFrom, validTo }) => (
        <Text key={`${customer} ${kind}`}>
          <Anchor component={Link} to={`/customers/${encodeURIComponent(customer)}`} underline="always">{`${customer} ${name}`}</Anchor>:{' '}
          {t(kind === 'exclusive' ? 'article.exclusive' : 'article.restricted', {
            from: day(validFrom, language),
            to: validTo === null ? '' : t('article.until', { to: day(validTo, language) }),
          })}
        </Text>
      ))}
    </section>
  );
} // prettier-ignore
