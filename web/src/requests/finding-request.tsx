import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { Box } from '../parts/form-dialog';
import type { Finding } from '../review/model';
import { useLanguage } from '../texts/language';
import { RequestDialog } from './request-dialog';

interface Props {
  readonly caseId: string;
  readonly finding: Finding;
  readonly close: () => void;
  readonly done: (id: string, joined: boolean) => void;
}

/** Asks for another value of the master by what a finding of an order shows. The order goes on by its own answer. */
export function FindingRequest({ caseId, finding, close, done }: Props): ReactNode {
  const { t, say } = useLanguage();
  const proposal = useQuery({
    queryKey: ['review-case', caseId, 'change-proposal', finding.id],
    queryFn: () =>
      dataOf(
        api.GET('/api/review-cases/{id}/findings/{finding}/change-proposal', {
          params: { path: { id: caseId, finding: finding.id } },
        }),
      ),
  });
  if (proposal.isError && proposal.data === undefined)
    return (
      <Box title={t('req.new')} close={close}>
        <Fault error={proposal.error} retry={() => void proposal.refetch()} />
      </Box>
    );
  if (proposal.data === undefined) return null;
  const { article, customer } = proposal.data;
  const reason = say(finding.text).slice(0, 500);
  const origin = { article, customer, proposal: proposal.data, reason, from: { case: caseId, finding: finding.id } };
  return <RequestDialog origin={origin} close={close} done={done} />;
}
