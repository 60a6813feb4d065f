import { type ReactNode, useMemo } from 'react';
import type { BarAction } from '../review/action-bar';
import type { Question } from '../review/model';
import type { Notice } from '../review/use-review';
import { useLanguage } from '../texts/language';
import { AskDialog } from './ask-dialog';
import { CallDialog } from './call-dialog';
import { MailDialog } from './mail-dialog';
import { useClaimedDialog } from './use-claimed';
import './talk.css';

interface Props {
  readonly caseId: string;
  readonly mayAct: boolean;
  /** Another dialog is open. */
  readonly isBusy: boolean;
  /** What is done to the case. */
  readonly acts: { readonly busy: boolean; readonly about: string };
  readonly questions: readonly Question[];
  readonly question: Question | null;
  readonly say: (notice: Notice) => void;
}

interface Talk {
  readonly actions: readonly BarAction[];
  readonly isOpen: boolean;
  readonly dialog: ReactNode;
}

/** Mail, telephone and the question to a colleague, as keys and buttons of the case. Who begins takes the case in hand. */
export function useTalk({ caseId, mayAct, isBusy, acts, questions, question, say }: Props): Talk {
  const { t } = useLanguage();
  const [open, setOpen] = useClaimedDialog<'mail' | 'call' | 'ask'>(caseId, say);
  const { busy, about } = acts;
  const enabled = mayAct && !isBusy && !busy && open === null;
  const waits = mayAct && busy;
  const actions = useMemo<readonly BarAction[]>(
    () => [
      { keys: 'M', label: t('talk.mail'), act: () => setOpen('mail'), enabled, waits, about },
      { keys: 'B', label: t('talk.call'), act: () => setOpen('call'), enabled, waits, about },
      { keys: 'R', label: t('talk.ask'), act: () => setOpen('ask'), enabled, waits, about },
    ],
    [t, setOpen, enabled, waits, about],
  );
  const frame = {
    caseId,
    close: () => setOpen(null),
    done: (text: string) => {
      setOpen(null);
      say({ tone: 'done', text });
    },
  };
  const dialog =
    open === 'mail' ? (
      <MailDialog {...frame} />
    ) : open === 'call' ? (
      <CallDialog {...frame} questions={questions} />
    ) : open === 'ask' ? (
      <AskDialog {...frame} question={question} />
    ) : null;
  return { actions, isOpen: open !== null, dialog };
}
