import type { Language } from '../../kernel';
import type { FindingCode } from '../../findings';

/** What a mail is written for: each has a text of its own in every language. */
export const MAIL_TEMPLATES = [
  'article',
  'price',
  'quantity',
  'date',
  'delivery',
  'several',
  'other',
  'representative',
] as const;
export type MailTemplateCode = (typeof MAIL_TEMPLATES)[number];

/** What may be put into a text, in braces. */
export const MERGE_FIELDS = [
  'contact',
  'customer',
  'order',
  'reference',
  'questions',
  'sender',
  'company',
  'link',
] as const;
type MergeField = (typeof MERGE_FIELDS)[number];
export type MergeValues = Readonly<Record<MergeField, string>>;

export interface MailText {
  readonly subject: string;
  readonly body: string;
} // prettier-ignore

const FIELD = /\{([^{}]*)\}/g;
const isField = (name: string): name is MergeField => MERGE_FIELDS.some((one) => one === name);

/** Puts values in place of the fields. What is put in is never read again: braces that a customer wrote stay braces. */
export function merged({ subject, body }: MailText, values: MergeValues): MailText {
  const fill = (text: string): string =>
    text.replace(FIELD, (whole, name: string) => (isField(name) ? values[name] : whole));
  return { subject: fill(subject).replace(/\s+/g, ' ').trim(), body: fill(body) };
}

/** What is wrong with a text that somebody wrote: fields that there are not, and that the questions are missing. Empty when nothing is. */
export function templateFaults({
  subject,
  body,
}: MailText): readonly ({ readonly unknown: string } | 'no-questions')[] {
  const names = [...`${subject}\n${body}`.matchAll(FIELD)].map(([, name = '']) => name);
  const unknown = [...new Set(names)].filter((name) => !isField(name)).map((name) => ({ unknown: name }));
  return body.includes('{questions}') ? unknown : [...unknown, 'no-questions'];
}

const FAMILIES: readonly (readonly [RegExp, MailTemplateCode])[] = [
  [/^ITM-/, 'article'],
  [/^PRC-/, 'price'],
  [/^(QTY|UOM)-/, 'quantity'],
  [/^DAT-/, 'date'],
  [/^(LOG|PAR)-/, 'delivery'],
];

/** The template for what is asked: that of its reason, or that for several. */
export function templateFor(codes: readonly FindingCode[]): MailTemplateCode {
  const families = new Set(codes.map((code) => FAMILIES.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'));
  const [only = 'other'] = families;
  return families.size > 1 ? 'several' : only;
}

const ending = (language: Language): string =>
  language === 'nl'
    ? 'U kunt deze mail beantwoorden. Zodra wij uw antwoord hebben, gaat uw order verder.\n\nMet vriendelijke groet,\n{sender}\n{company}'
    : 'You can reply to this mail. Your order goes on as soon as we have your answer.\n\nKind regards,\n{sender}\n{company}';

const dutch = (subject: string, opening: string, asked: string): MailText => ({
  subject,
  body: `Beste {contact},\n\n${opening}\n\n{questions}\n\n${asked} ${ending('nl')}`,
});
const english = (subject: string, opening: string, asked: string): MailText => ({
  subject,
  body: `Dear {contact},\n\n${opening}\n\n{questions}\n\n${asked} ${ending('en')}`,
});

/** The texts as long as nobody wrote others. */
export const DEFAULT_TEMPLATES: Readonly<Record<MailTemplateCode, Readonly<Record<Language, MailText>>>> = {
  article: {
    nl: dutch('Artikel in uw order {order}', 'In uw order {order} staat een artikel waarover wij een vraag hebben.', 'Wilt u ons laten weten wat u wilt?'),
    en: english('Article in your order {order}', 'Your order {order} names an article that we have a question about.', 'Would you let us know what you would like?'),
  },
  price: {
    nl: dutch('Prijs in uw order {order}', 'In uw order {order} staat een andere prijs dan wij rekenen.', 'Bent u akkoord met onze prijs?'),
    en: english('Price in your order {order}', 'Your order {order} states another price than ours.', 'Do you agree to our price?'),
  },
  quantity: {
    nl: dutch('Aantal in uw order {order}', 'Over een aantal in uw order {order} hebben wij een vraag.', 'Welk aantal wilt u ontvangen?'),
    en: english('Quantity in your order {order}', 'We have a question about a quantity in your order {order}.', 'Which quantity would you like to receive?'),
  },
  date: {
    nl: dutch('Leverdag van uw order {order}', 'Over de leverdag van uw order {order} hebben wij een vraag.', 'Welke dag schikt u?'),
    en: english('Delivery day of your order {order}', 'We have a question about the delivery day of your order {order}.', 'Which day suits you?'),
  },
  delivery: {
    nl: dutch('Levering van uw order {order}', 'Over de levering van uw order {order} hebben wij een vraag.', 'Wilt u ons laten weten hoe wij leveren?'),
    en: english('Delivery of your order {order}', 'We have a question about the delivery of your order {order}.', 'Would you let us know how to deliver?'),
  },
  several: {
    nl: dutch('Vragen over uw order {order}', 'Over uw order {order} hebben wij enkele vragen.', 'Wilt u ze alle beantwoorden?'),
    en: english('Questions about your order {order}', 'We have some questions about your order {order}.', 'Would you answer them all?'),
  },
  other: {
    nl: dutch('Vraag over uw order {order}', 'Over uw order {order} hebben wij een vraag.', 'Wilt u ons dit laten weten?'),
    en: english('Question about your order {order}', 'We have a question about your order {order}.', 'Would you let us know?'),
  },
  representative: {
    nl: {
      subject: 'Vraag over order {order} van {customer}',
      body: 'Beste {contact},\n\n{questions}\n\nAntwoord met één knop (inloggen is nodig):\n{link}\n\n{sender}',
    },
    en: {
      subject: 'Question about order {order} of {customer}',
      body: 'Dear {contact},\n\n{questions}\n\nAnswer with one button (you have to log in):\n{link}\n\n{sender}',
    },
  },
}; // prettier-ignore

/** An order that does not exist, to show a text by. */
export const SAMPLE: Readonly<Record<Language, MergeValues>> = {
  nl: {
    contact: 'Marieke Proefstra',
    customer: 'Voorbeeld Tuinwinkels B.V.',
    order: 'VB-1001',
    reference: 'SO-000001',
    questions: 'Uw regel 3: u rekent met 3,10, onze prijs is 3,45.',
    sender: 'Fatma de Jong',
    company: 'Voorbeeldleverancier B.V.',
    link: 'https://binnendienst.example/review/1',
  },
  en: {
    contact: 'Marieke Proefstra',
    customer: 'Example Garden Shops B.V.',
    order: 'VB-1001',
    reference: 'SO-000001',
    questions: 'Your line 3: you expect 3.10, our price is 3.45.',
    sender: 'Fatma de Jong',
    company: 'Example Supplier B.V.',
    link: 'https://binnendienst.example/review/1',
  },
};
