import { Alert, Anchor, Button, CloseButton, Group, Kbd } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useKeys } from '../keys/keys';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { RequestDialog } from './request-dialog';

/** Asks for another value of an article or a customer, from the page of it. */
export function RequestButton({ article = null, customer = null }: { readonly article?: string | null; readonly customer?: string | null }): ReactNode {
  const { t } = useLanguage();
  const role = useSession().data?.role;
  const mayAsk = role !== undefined && role !== 'viewer';
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ readonly id: string; readonly joined: boolean } | null>(null);
  useKeys(useMemo(() => [{ keys: 'W', label: t('req.new'), act: () => setOpen(true), enabled: mayAsk && !open }], [t, mayAsk, open]));
  if (!mayAsk) return null;
  return (
    <Group gap="sm" role="status">
      <Button size="xs" variant="default" rightSection={<Kbd size="xs">W</Kbd>} onClick={() => setOpen(true)}>
        {t('req.new')}
      </Button>
      {made !== null && (
        <Alert color="teal" p={6}>
          <Group gap="xs" wrap="nowrap">
            {t(made.joined ? 'req.joined' : 'req.made')}
            <Anchor component={Link} to={`/change-requests?state=all&request=${made.id}`}>
              {t('req.look')}
            </Anchor>
            <CloseButton size="sm" aria-label={t('rv.dismiss')} onClick={() => setMade(null)} />
          </Group>
        </Alert>
      )}
      {open && (
        <RequestDialog
          origin={{ article, customer }}
          close={() => setOpen(false)}
          done={(id, joined) => {
            setOpen(false);
            setMade({ id, joined });
          }}
        />
      )}
    </Group>
  );
} // prettier-ignore
