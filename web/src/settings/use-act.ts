import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';

/** Something that is changed; afterwards what the screen knew of it is asked anew. */
export function useAct<T, R = unknown>(
  act: (what: T) => Promise<R>,
  ...stale: readonly string[]
): UseMutationResult<R, unknown, T> {
  const client = useQueryClient();
  return useMutation<R, unknown, T>({
    mutationFn: act,
    onSuccess: async () => {
      await Promise.all(stale.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
}
