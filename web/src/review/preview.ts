import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api, ApiError, dataOf } from '../api/client';
import { useFaultText } from '../parts/fault';
import type { Step } from '../decisions/decisions';
import { useLanguage } from '../texts/language';
import type { Case } from './model';

/** How long a choice must stand before the server is asked what comes of it, in milliseconds. */
const STANDS_MS = 250;

export interface Previewed {
  /** What the buyer gets, or why it cannot be done, in words; null while nobody knows. */
  readonly words: string | null;
  readonly possible: boolean;
  readonly lines: readonly { readonly number: string | null; readonly words: string }[];
}

/** What would come of a decision now, asked anew whenever the choice or the case is another one. */
export function usePreview({ id, version }: Pick<Case, 'id' | 'version'>, steps: readonly Step[] | null): Previewed {
  const { say, language } = useLanguage();
  const faultText = useFaultText();
  const text = steps === null ? null : JSON.stringify(steps);
  const [asked] = useDebouncedValue(text, STANDS_MS);
  const found = useQuery({
    queryKey: ['review-case', id, 'preview', version, asked],
    queryFn: () => dataOf(api.POST('/api/desk-decisions/preview', { params: { header: { 'If-Match': `"${String(version)}"` } }, body: { case: id, steps: JSON.parse(asked ?? '[]') as Step[] } })),
    enabled: asked !== null,
    retry: false,
  }); // prettier-ignore
  const isThis = asked === text && text !== null;
  if (!isThis || found.isPending) return { words: null, possible: false, lines: [] };
  if (found.isError) return { words: wordsOf(found.error, faultText), possible: false, lines: [] };
  const { summary, lines } = found.data;
  const told = lines.flatMap(({ number, words }) => (words[language] === null ? [] : [{ number, words: words[language] }])); // prettier-ignore
  return { words: say(summary), possible: true, lines: told };
}

function wordsOf(error: unknown, faultText: (error: unknown) => string): string {
  const fields = error instanceof ApiError ? ((error.problem as { errors?: readonly { message: string }[] } | null)?.errors ?? []) : []; // prettier-ignore
  return fields.length > 0 ? fields.map(({ message }) => message).join(' ') : faultText(error);
}
