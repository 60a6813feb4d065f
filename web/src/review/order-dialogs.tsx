import { type ReactNode, useRef } from 'react';
import { useLanguage } from '../texts/language';
import { FindingRequest } from '../requests/finding-request';
import * as deeds from './deeds';
import { ArticleDialog, EditDialog, ReasonDialog } from './dialogs';
import { actionKey } from './finding-panel';
import { answersTo, OFFER_AGAIN, type Case, type Line, type Question } from './model';
import { PartDialog } from './part-dialog';
import type { Possible } from './possible';
import type { Deed, Notice } from './use-review';

/** What is being asked of the person; null while nothing is. */
export type Open =
  | { readonly kind: 'override'; readonly action: string | null }
  | { readonly kind: 'part' }
  | {
      readonly kind:
        | 'rejectLine'
        | 'rejectOrder'
        | 'duplicate'
        | 'replacement'
        | 'edit'
        | 'quantity'
        | 'substitute'
        | 'masterChange';
    };

interface Props {
  readonly open: Open | null;
  readonly close: () => void;
  readonly caseId: string;
  readonly question: Question | null;
  readonly line: Line | null;
  readonly document: unknown;
  readonly remember: (reason: string) => deeds.Remember | null;
  /** Against the version that was seen; without one that of the screen now. */
  readonly act: (deed: Deed, seen?: number) => Promise<boolean>;
  readonly busy: boolean;
  readonly notice: Notice | null;
  readonly possible: Possible;
  readonly found: Case;
  readonly say: (notice: Notice | null) => void;
}

const ENDINGS = { rejectOrder: 'rejection', duplicate: 'duplicate', replacement: 'replacement' } as const;

/**
 * The version of the case that the person saw when a dialog was opened: what changes beneath it must not be decided about unseen. Once he was told,
 * it is that of the screen.
 */
function useSeen(isOpen: boolean, version: number) {
  const latest = useRef(version);
  latest.current = version;
  const opened = useRef<number | 'told' | null>(null);
  if (!isOpen) opened.current = null;
  else opened.current ??= version;
  return {
    version: () => (typeof opened.current === 'number' ? opened.current : latest.current),
    again: () => {
      opened.current = 'told';
    },
  };
}

/** The dialogs of the order. Each stays as it is until what it asks was done. */
export function OrderDialogs(props: Props): ReactNode {
  const { open, close, caseId, question, line, remember, act, busy, notice } = props;
  const { t } = useLanguage();
  const seen = useSeen(open !== null, props.found.version);
  if (open === null) return null;
  const done = (deed: Deed): void => void act(deed, seen.version()).then((ok) => (ok ? close() : seen.again()));
  const frame = { close, busy, notice };
  const correct = (field: string, value: string | null, reason: string) =>
    done(deeds.corrections(caseId, { corrections: [{ field, value }], remember: remember(reason) }));
  switch (open.kind) {
    case 'override': {
      if (question === null) return null;
      const options = answersTo(question.finding).map((value) => ({ value, label: t(actionKey(value, null), { value: '', action: value }) })); // prettier-ignore
      const title = t(options.some(({ value }) => value === OFFER_AGAIN) ? 'rv.act.AGAIN' : 'rv.k.override');
      return <ReasonDialog {...frame} title={title} told={false} options={options} refusedOf={(action) => props.possible.refused(question.finding.id, action)} {...(open.action === null ? {} : { chosen: open.action })} submit={(reason, action) => done(deeds.overrides(caseId, { ...deeds.targetOf(question), action: (action === '' ? null : action) as never, reason, remember: remember(reason) }))} />; // prettier-ignore
    }
    case 'part':
      return <PartDialog {...frame} found={props.found} hold={props.possible.hold ?? []} submit={(hold) => done(deeds.decide(caseId, { kind: 'release', body: { hold: [...hold] } }))} />; // prettier-ignore
    case 'rejectLine': {
      const lines = question !== null && question.lines.length > 1 && question.lines.includes(line?.index ?? -1) ? [...question.lines] : line === null ? [] : [line.index]; // prettier-ignore
      const which = lines.map((index) => index + 1).join(', ');
      return <ReasonDialog {...frame} title={`${t('rv.k.rejectLine')} ${which}`} told submit={(reason) => done(deeds.lineRejection(caseId, lines, reason))} />; // prettier-ignore
    }
    case 'rejectOrder':
    case 'duplicate':
    case 'replacement': {
      const how = ENDINGS[open.kind];
      return <ReasonDialog {...frame} title={t(`rv.k.${open.kind}`)} told={open.kind === 'rejectOrder'} submit={(reason) => done(deeds.decide(caseId, { kind: how, body: { reason } }))} />; // prettier-ignore
    }
    case 'quantity':
    case 'edit': {
      const field = open.kind === 'edit' ? (question?.finding.field ?? null) : `lines[${String(line?.index)}].quantity`;
      return <EditDialog {...frame} title={t(`rv.k.${open.kind}`)} line={line?.index ?? null} field={field} valueOf={(path) => valueAt(props, path)} submit={(path, value) => correct(path, value, t('rv.k.edit'))} />; // prettier-ignore
    }
    case 'masterChange':
      return question === null ? null : (
        <FindingRequest caseId={caseId} finding={question.finding} close={close} done={(_, joined) => { close(); props.say({ tone: 'done', text: t(joined ? 'req.joined' : 'req.made') }); }} />
      ); // prettier-ignore
    case 'substitute':
      return line === null ? null : (
        <ArticleDialog {...frame} title={`${t('rv.k.substitute')}, ${t('rv.onLine', { n: line.index + 1 })}`} typed={line.theirs.description?.split(' ')[0] ?? ''} submit={(article) => correct(`lines[${String(line.index)}].supplierArticle`, article, t('rv.k.substitute'))} />
      ); // prettier-ignore
  }
}

/** What stands in a field now: as understood, or as corrected. A party is named by its id. */
function valueAt({ document, line }: Props, path: string): string {
  const names = path.split(/[.[\]]+/).filter((name) => name !== '');
  const isLine = names[0] === 'lines';
  const steps = isLine ? names.slice(2) : names[0] === 'parties' ? [...names, 'id'] : names;
  const start: unknown = isLine ? line?.theirs : document;
  const value = steps.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined), start); // prettier-ignore
  return typeof value === 'string' ? value : '';
}
