import type { Language } from '../kernel';
import type { ReplayDifference, ReplayedMessage } from './replay';

const WORDS = {
  nl: {
    guide: 'leeswijzer', order: 'order', finding: 'bevinding', outcome: 'gevolg', answer: 'antwoord', none: '-', came: 'erbij', went: 'weg',
    summary: ({ messages, changed, of }: Totals) => `${String(messages)} berichten, waarvan ${String(changed)} anders: orders ${String(of.order)}, bevindingen ${String(of.finding)}, gevolgen ${String(of.outcome)}, antwoorden ${String(of.answer)}. Er is niets geschreven.`,
  },
  en: {
    guide: 'guide', order: 'order', finding: 'finding', outcome: 'outcome', answer: 'answer', none: '-', came: 'came', went: 'went',
    summary: ({ messages, changed, of }: Totals) => `${String(messages)} messages, of which ${String(changed)} differ: orders ${String(of.order)}, findings ${String(of.finding)}, outcomes ${String(of.outcome)}, answers ${String(of.answer)}. Nothing was written.`,
  },
} as const; // prettier-ignore

interface Totals {
  readonly messages: number;
  readonly changed: number;
  /** Messages in which something of the kind differs. */
  readonly of: Readonly<Record<ReplayDifference['about'], number>>;
}

/** A message that means something else than before, in lines; none where nothing differs. */
export function replayLines({ message, differences }: ReplayedMessage, language: Language): readonly string[] {
  if (differences.length === 0) return [];
  const words = WORDS[language];
  const head = `${message.orderNumber ?? '-'}  ${message.type}  ${message.receivedAt.toISOString()}  ${message.id}`;
  return [
    head,
    ...differences.map(({ about, name, before, after }) => {
      if (about === 'finding') return `  ${words.finding} ${name} ${before === null ? words.came : words.went}: ${before ?? after ?? ''}`; // prettier-ignore
      const place = about === 'order' || about === 'answer' ? `${words[about]} ${name}` : words[about];
      return `  ${place}: ${before ?? words.none} -> ${after ?? words.none}`;
    }),
  ];
}

/** The end of a replay in one line. @param all what differs in each message, of which only the kinds are wanted: there may be many */
export function replaySummary(
  all: readonly (readonly Pick<ReplayDifference, 'about'>[])[],
  language: Language,
): string {
  const count = (about: ReplayDifference['about']): number =>
    all.filter((differences) => differences.some((one) => one.about === about)).length;
  const of = { guide: count('guide'), order: count('order'), finding: count('finding'), outcome: count('outcome'), answer: count('answer') }; // prettier-ignore
  const changed = all.filter((differences) => differences.length > 0).length;
  return WORDS[language].summary({ messages: all.length, changed, of });
}
