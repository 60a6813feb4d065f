import { positionText, type Finding } from '../findings';
import type { Language } from '../kernel';
import type { Unmapped } from '../mapping';
import type { Rehearsed } from '../review';
import { explainMessage } from './explain-contract';
import { findingLine, messageLines } from './explain-text';
import { WORDS } from './explain-words';
import type { BenchedMessage, TestedFile } from './guide-bench';

const BENCH = {
  nl: {
    notUsed: 'Niet gebruikt', times: 'keer', nothing: 'niets', missing: 'Ontbreekt of klopt niet', hints: 'Valt op en houdt niets op', would: 'Dit zou er gebeuren', answer: 'Orderbevestiging',
    released: 'de order gaat door zonder dat iemand ernaar kijkt', 'in-review': 'de order wacht op een mens', duplicate: 'hij is een herhaling van een order die er al is',
    change: 'hij wordt een wijziging van order', ofChange: 'volgt op wat er van de wijziging wordt',
    test: 'hij is een testbericht: beoordeeld en bewaard, nooit een order', refused: 'het bericht wordt geweigerd', 'set-aside': 'het bericht wordt apart gelegd voor een mens',
    frame: 'het wordt gelezen bij de orders van zijn bestand',
    waiting: 'het wordt verwerkt', noAnswer: 'geen, zolang niemand heeft beslist', noneWanted: 'geen: de koper vraagt er niet om of kan er geen krijgen',
  },
  en: {
    notUsed: 'Not used', times: 'times', nothing: 'nothing', missing: 'Missing or wrong', hints: 'Noticed, and stops nothing', would: 'What would happen', answer: 'Order response',
    released: 'the order goes on and nobody has to look at it', 'in-review': 'the order waits for a person', duplicate: 'it repeats an order that is there already',
    change: 'it becomes a change of order', ofChange: 'follows what becomes of the change',
    test: 'it is a test message: judged and kept, never an order', refused: 'the message is refused', 'set-aside': 'the message is set aside for a person',
    frame: 'it is read with the orders of its file',
    waiting: 'it is processed', noAnswer: 'none, as long as nobody has decided', noneWanted: 'none: the buyer does not ask for one, or cannot get one',
  },
} as const; // prettier-ignore

/** What came of a file on the bench, for people to read on a terminal. */
export function benchText(file: string, tested: TestedFile, language: Language): string {
  const words = WORDS[language];
  const lines = [
    `${words.file} ${file}: ${tested.format}${tested.charset === null ? '' : `, ${tested.charset.used}`}`,
    ...tested.findings.map((finding) => findingLine(finding, language)),
    ...tested.messages.flatMap((one, at) => messageText(one, tested.rehearsed[at] ?? null, language)),
    '',
    ...tested.acknowledgements.made.map(({ standard, text }) => `${words.acknowledgement} ${standard}: ${text}`),
    ...(tested.acknowledgements.made.length === 0 ? [`${words.acknowledgement}: ${words.none}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function messageText(one: BenchedMessage, rehearsed: Rehearsed | null, language: Language): readonly string[] {
  const words = BENCH[language];
  const all = rehearsed?.findings ?? one.findings;
  // What cannot be read is missing, and not merely left out.
  const unreadable = all.filter((finding) => isOfReading(finding) && finding.stops);
  const wrong = [...unreadable, ...all.filter((finding) => !isOfReading(finding))];
  const hints = all.filter(
    (finding) => isOfReading(finding) && !finding.stops && !one.unused.some((unused) => isThat(finding, unused)),
  );
  const edition = one.understood.guide === null ? '' : ` (${one.understood.guide.edition})`;
  const of = (rehearsed?.changes ?? null) === null ? '' : ` ${rehearsed?.changes ?? ''}`;
  const [empty, title = '', ...document] = messageLines(explainMessage(one.message, one.understood, false), WORDS[language], language); // prettier-ignore
  return [
    empty ?? '',
    `${title}${edition}`,
    ...document,
    `${words.notUsed}:${one.unused.length === 0 ? ` ${words.nothing}` : ''}`,
    ...one.unused.map((unused) => unusedLine(unused, words.times, language)),
    ...listed(words.missing, wrong, language),
    ...listed(words.hints, hints, language),
    `${words.would}: ${words[rehearsed?.outcome ?? one.state]}${of}.`,
    ...answerLines(rehearsed, language),
  ];
}

const isOfReading = ({ code }: Finding): boolean => code === 'MSG-010';

/** What the guide does not read is listed in full, and need not be told of a second time. */
const isThat = ({ reason, params }: Finding, { path }: Unmapped): boolean => reason === null && params['path'] === path;

const listed = (title: string, findings: readonly Finding[], language: Language): readonly string[] => [
  `${title}:${findings.length === 0 ? ` ${BENCH[language].nothing}` : ''}`,
  ...findings.map((finding) => findingLine(finding, language)),
];

function answerLines(rehearsed: Rehearsed | null, language: Language): readonly string[] {
  const words = BENCH[language];
  if (rehearsed === null) return [];
  if (rehearsed.answer !== null) return [`${words.answer}:`, rehearsed.answer];
  return [`${words.answer}: ${rehearsed.outcome === 'in-review' ? words.noAnswer : rehearsed.outcome === 'change' ? words.ofChange : words.noneWanted}`]; // prettier-ignore
}

const unusedLine = ({ path, value, count, position }: Unmapped, times: string, language: Language): string =>
  `  ${path} = ${value}${count > 1 ? ` (${count} ${times})` : ''} [${positionText(position, language)}]`;
