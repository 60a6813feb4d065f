import { NativeSelect, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { FormDialog } from '../parts/form-dialog';
import { useLanguage } from '../texts/language';
import { REQUESTS, SUBJECTS, valuesOf, type Request } from './requests';
import { useRequestWords } from './words';

export type RequestAct = Request['acts'][number];

export interface Decision {
  readonly act: RequestAct;
  readonly reason?: string;
  readonly value?: string | null;
}

/** Decides about a request as it was seen. */
export function useDecide({ id, version }: Request) {
  const client = useQueryClient();
  const at = { params: { path: { id }, header: { 'If-Match': `"${String(version)}"` } } };
  return useMutation({
    mutationFn: ({ act, reason = '', value }: Decision) => {
      if (act === 'approve')
        return dataOf(
          api.POST('/api/change-requests/{id}/approve', {
            ...at,
            body: { reason: reason === '' ? null : reason, ...(value !== undefined && { value }) },
          }),
        );
      return act === 'reject'
        ? dataOf(api.POST('/api/change-requests/{id}/reject', { ...at, body: { reason } }))
        : dataOf(api.POST('/api/change-requests/{id}/withdraw', { ...at, body: { reason } }));
    },
    // Also where it was refused: somebody else decided, or it is another one by now.
    onSettled: async () => {
      for (const key of [REQUESTS, SUBJECTS, 'today']) await client.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** Why, and of several values that were asked for which one. */
export function DecideDialog({ request, act, close }: { readonly request: Request; readonly act: RequestAct; readonly close: () => void }): ReactNode {
  const { t } = useLanguage();
  const words = useRequestWords();
  const decide = useDecide(request);
  const [reason, setReason] = useState('');
  const values = valuesOf(request);
  const [at, setAt] = useState(0);
  const isApproval = act === 'approve';
  const submit = (): void =>
    decide.mutate({ act, reason: reason.trim(), ...(isApproval && { value: values[at] ?? null }) }, { onSuccess: close });
  return (
    <FormDialog title={t(`req.act.${act}`)} close={close} submit={submit} label={t(`req.act.${act}`)} busy={decide.isPending} error={decide.error}>
      {act === 'withdraw' && request.state === 'sent' && <Text size="sm">{t('req.keeps', { erp: request.erp ?? '' })}</Text>}
      {isApproval && values.length > 1 && (
        <NativeSelect
          label={t('req.value')}
          value={String(at)}
          data={values.map((value, place) => ({ value: String(place), label: words.value(request, value) }))}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
        />
      )}
      <Textarea
        data-autofocus
        label={t(isApproval ? 'req.reasonIfAny' : 'req.decisionReason')}
        required={!isApproval}
        minLength={3}
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
} // prettier-ignore
