import { Badge, Button, Group, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { useSession } from '../session/session';
import { OverlayEditor } from './overlay-editor';
import { OverlayList } from './overlay-list';
import { firstOverlay, PARTNER_GUIDES } from './overlays';
import { demandSentence, isOwn, type Demand, type Partner, type PartnerGuides, type Reading } from './partners';

/** How a partner's messages are read: his overlays, and for each guide that reads him what holds and who says so. */
export function ReadingTab({ partner }: { readonly partner: Partner }): ReactNode {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const isWhole = params.get('show') === 'all';
  const guides = usePartnerGuides(partner.code);
  if (guides.isPending) return <Loading h={240} />;
  if (guides.isError) return <Fault error={guides.error} retry={() => void guides.refetch()} />;
  const { readings } = guides.data;
  return (
    <Stack gap="md">
      <Overlays partner={partner} guides={guides.data} />
      {readings.length === 0 && <Text c="dimmed">{t('partner.readings.none')}</Text>}
      {readings.length > 0 && (
        <SegmentedControl
          w="fit-content"
          size="xs"
          aria-label={t('partner.reading.show')}
          value={isWhole ? 'all' : 'own'}
          onChange={(show) =>
            setParams((known) => {
              if (show === 'all') known.set('show', show);
              else known.delete('show');
              return known;
            })
          }
          data={[
            { value: 'own', label: t('partner.reading.only') },
            { value: 'all', label: t('partner.reading.all') },
          ]}
        />
      )}
      {readings.map((reading) => (
        <ReadingPart key={reading.guide} reading={reading} isWhole={isWhole} />
      ))}
    </Stack>
  );
}

export const usePartnerGuides = (code: string) =>
  useQuery({
    queryKey: [PARTNER_GUIDES, code],
    queryFn: () => dataOf(api.GET('/api/partners/{code}/guides', { params: { path: { code } } })),
  });

/** Who handles orders may write one and try it; the address says that somebody does. */
function Overlays({ partner, guides }: { readonly partner: Partner; readonly guides: PartnerGuides }): ReactNode {
  const { t } = useLanguage();
  const role = useSession().data?.role ?? 'viewer';
  const [params, setParams] = useSearchParams();
  const { code, name } = partner;
  const { overlays, readings } = guides;
  const base = readings.find((one) => one.base === null)?.guide ?? 'edifact/orders';
  const begun = overlays.find(({ state }) => state === 'holds')?.text ?? firstOverlay(code, name, base);
  const [text, setText] = useState<string | null>(null);
  const isOpen = params.get('write') === 'yes';
  const turn = (open: boolean): void =>
    setParams((known) => {
      if (open) known.set('write', 'yes');
      else known.delete('write');
      return known;
    });
  const edit = (written: string): void => {
    setText(written);
    turn(true);
  };
  const mayTry = role !== 'viewer' && role !== 'sales';
  return (
    <>
      <OverlayList code={code} overlays={overlays} edit={mayTry ? edit : null} />
      {mayTry && !isOpen && (
        <Group>
          <Button size="xs" onClick={() => edit(text ?? begun)}>
            {t('partner.overlay.write')}
          </Button>
        </Group>
      )}
      {mayTry && isOpen && (
        <OverlayEditor
          code={code}
          text={text ?? begun}
          write={setText}
          close={() => {
            setText(null);
            turn(false);
          }}
        />
      )}
    </>
  );
}

function ReadingPart({ reading, isWhole }: { readonly reading: Reading; readonly isWhole: boolean }): ReactNode {
  const { t } = useLanguage();
  const { guide, type, format, demands } = reading;
  const shown = isWhole ? demands : demands.filter(isOwn);
  return (
    <section aria-label={guide}>
      <Title order={2} size="h5" mb={4}>
        {t('partner.reading.of', { type, format, guide })}
      </Title>
      <Table.ScrollContainer minWidth={640} tabIndex={0}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('partner.demand')}</Table.Th>
              <Table.Th scope="col" w={170}>
                {t('partner.demand.from')}
              </Table.Th>
              <Table.Th scope="col">{t('partner.demand.instead')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((demand) => (
              <DemandRow key={`${demand.kind} ${demand.name}`} demand={demand} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" mt={4}>
        {t('partner.reading.rest')} {format === 'ubl' && t('partner.reading.peppol')}
      </Text>
    </section>
  );
}

function DemandRow({ demand }: { readonly demand: Demand }): ReactNode {
  const { t, say } = useLanguage();
  const { what, value, from, instead } = demand;
  const sentence = t(demandSentence(demand), { what: say(what), value: value ?? '' });
  const own = from === 'overlay' || from === 'partner';
  return (
    <Table.Tr>
      <Table.Td fw={own ? 600 : 400} className="partner-words">
        {sentence.charAt(0).toUpperCase() + sentence.slice(1)}
      </Table.Td>
      <Table.Td>
        <Badge variant={own ? 'filled' : 'default'} tt="none" radius="sm" fw={own ? 600 : 400}>
          {t(`partner.source.${from}`)}
        </Badge>
      </Table.Td>
      <Table.Td c="dimmed" className="partner-words">
        {instead ?? ''}
      </Table.Td>
    </Table.Tr>
  );
}
