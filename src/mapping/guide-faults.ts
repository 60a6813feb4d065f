import type { Language } from '../kernel';

/** A sentence about a guide, for who writes it. */
export type GuideWords = Readonly<Record<Language, string>>;

const both = (nl: string, en: string): GuideWords => ({ nl, en });

/** A whole sentence of what was expected. */
export const expected = ({ nl, en }: GuideWords): GuideWords => both(`verwacht: ${nl}`, `expected ${en}`);

/** What was expected at a place in a guide. Words of the guide language stay as they are in every language. */
export const EXPECTED = {
  form: (forms: string, operator: string, text: string) =>
    both(
      `een vorm uit ${forms} achter ${operator}, niet "${text}"`,
      `a form of ${forms} after ${operator}, not "${text}"`,
    ),
  placeOfQualifier: (text: string) =>
    both(
      `.2 of -1 als plaats van een aanduiding, niet "${text}"`,
      `.2 or -1 as the place of a qualifier, not "${text}"`,
    ),
  segment: (text: string) =>
    both(`een segment als NAD of NAD[1=BY], niet "${text}"`, `a segment such as NAD or NAD[1=BY], not "${text}"`),
  elementBehind: (path: string) =>
    both(
      `een element achter het segment, als in BGM.2.1, niet "${path}"`,
      `an element after the segment, as in BGM.2.1, not "${path}"`,
    ),
  segmentBefore: (path: string) =>
    both(`een segment voor het element, niet "${path}"`, `a segment in front of the element, not "${path}"`),
  element: (text: string) =>
    both(
      `element en component zoals 2.1, 2-6[.2=SA].1 of 3.4-5, niet "${text}"`,
      `element and component such as 2.1, 2-6[.2=SA].1 or 3.4-5, not "${text}"`,
    ),
  countedFromOne: (text: string) =>
    both(
      `elementen en componenten geteld vanaf 1, niet "${text}"`,
      `elements and components counted up from 1, not "${text}"`,
    ),
  condition: (example: string, text: string) =>
    both(`een voorwaarde zoals ${example}, niet "${text}"`, `a condition such as ${example}, not "${text}"`),
  oneSegment: (path: string) =>
    both(
      `één segment en zijn elementen, zonder voorwaarden daarop, niet "${path}"`,
      `one segment and its elements, without conditions on them, not "${path}"`,
    ),
  path: both('een pad', 'a path'),
  column: (path: string) =>
    both(`een pad zoals column(Aantal|Quantity), niet "${path}"`, `a path such as column(Aantal|Quantity), not "${path}"`), // prettier-ignore
  row: (path: string) => both(`row of ".", niet "${path}"`, `row or ".", not "${path}"`),
  noQualifier: both(
    '`type` bij het pad van een kolom: getallen van een tabel hebben geen aanduiding',
    '`type` with the path of a column: numbers of a table have no qualifier',
  ),
  xmlElement: (text: string) =>
    both(
      `een element zoals cbc:ID of cbc:ID[@schemeID=0088], niet "${text}"`,
      `an element such as cbc:ID or cbc:ID[@schemeID=0088], not "${text}"`,
    ),
  prefix: (text: string) =>
    both(
      `een voorvoegsel dat de leeswijzer noemt onder namespaces, niet "${text}"`,
      `a prefix that the guide declares under namespaces, not "${text}"`,
    ),
  equals: (text: string) =>
    both(
      `"=" voor een pad vanaf het bericht, niet "${text}"`,
      `"=" in front of a path from the message, not "${text}"`,
    ),
  attribute: (path: string, qualifier: string) =>
    both(
      `een element en een attribuut ervan zoals @schemeID, niet "${path}" en "${qualifier}"`,
      `an element and an attribute of it such as @schemeID, not "${path}" and "${qualifier}"`,
    ),
  oneOf: (values: readonly string[], text: string | null = null) =>
    both(
      `een van ${values.join(', ')}${text === null ? '' : `, niet "${text}"`}`,
      `one of ${values.join(', ')}${text === null ? '' : `, not "${text}"`}`,
    ),
  number: (text: string) =>
    both(`een getal zoals '100' of '0.5', niet "${text}"`, `a number as '100' or '0.5', not "${text}"`),
  addDaysAtDay: both('`addDays` alleen bij een dag', '`addDays` at a day only'),
  codesOrConstant: both('een regel met `codes` of `constant`', 'a rule with `codes` or `constant`'),
  table: (name: string) => both(`een tabel, "${name}" is er niet`, `a table, there is no "${name}"`),
  block: (name: string) => both(`de naam van een blok, "${name}" is er niet`, `the name of a block, there is no "${name}"`), // prettier-ignore
  fromMessage: both(
    '`from: message` naast `parent`: in een regel is duidelijk bij wie hij hoort',
    '`from: message` beside `parent`: in a line it is clear whose it is',
  ),
  guide: (name: string) => both(`de naam van een leeswijzer, "${name}" is er niet`, `the name of a guide, there is no "${name}"`), // prettier-ignore
  noRing: both(
    'een leeswijzer die niet, over andere heen, op zichzelf lijkt',
    'a guide that is not, over others, like itself',
  ),
  baseGuide: (name: string) =>
    both(
      `de naam van een algemene leeswijzer, "${name}" is er niet`,
      `the name of a base guide, there is no "${name}"`,
    ),
  oneSource: both(
    'precies één van from, join, words, apply en constant',
    'exactly one of from, join, words, apply and constant',
  ),
  applyWithTo: both('`apply` samen met `to`', '`apply` together with `to`'),
  typeOrQualifier: both('precies één van type en qualifier', 'exactly one of type and qualifier'),
  qualifierWithCodes: both('`qualifier` samen met `codes`', '`qualifier` together with `codes`'),
  dayPattern: both(
    'een patroon van dagen zoals CCYYMMDD, DD.MM.CCYY of MM/DD/YY',
    'a pattern of days such as CCYYMMDD, DD.MM.CCYY or MM/DD/YY',
  ),
  eachOfLines: both('`each` van de regels', '`each` of the lines'),
  linesInOrder: both('`lines` in een order', '`lines` in an order'),
  check: both(
    'de naam van een controle uit docs/findings.md die in te stellen is',
    'the name of a check in docs/findings.md that can be set',
  ),
  noSuchWord: (key: string) =>
    both(
      `geen "${key}" hier: de taal van de leeswijzers heeft dat woord niet`,
      `no "${key}" here: the guide language has no such word`,
    ),
  type: (type: string) => both(`een waarde van het soort ${TYPES[type] ?? type}`, `a value of type ${type}`),
  rule: both('een pad, een regel, of een lijst daarvan', 'a path, a rule, or a list of them'),
  day: both('een dag zoals 2027-01-01', 'a day as 2027-01-01'),
  shape: (pattern: string) => both(`tekst van de vorm ${pattern}`, `text of the form ${pattern}`),
  atLeast: (n: string, isNumber: boolean) =>
    isNumber ? both(`minstens ${n}`, `at least ${n}`) : both(`minstens ${n} teken of deel`, `at least ${n} sign or part`), // prettier-ignore
  atMost: (n: string) => both(`hoogstens ${n}`, `at most ${n}`),
  otherValue: both('een andere waarde', 'another value'),
  overlay: both(
    'een eigen leeswijzer: die noemt een algemene leeswijzer onder `extends`',
    'an overlay: it names a base guide under `extends`',
  ),
  ofPartner: (partner: string, text: string) =>
    both(`"partner: ${partner}", niet "${text}"`, `"partner: ${partner}", not "${text}"`),
  nameOfPartner: (partner: string, text: string) =>
    both(
      `een naam die met de partner begint, als in "guide: ${partner}/orders", niet "${text}"`,
      `a name that begins with the partner, as in "guide: ${partner}/orders", not "${text}"`,
    ),
  higherVersion: both(
    'een hogere versie: met deze zijn al berichten gelezen, en toen stond er iets anders',
    'a higher version: messages were read by another text of this one',
  ),
} as const;

/** Whole sentences about a guide. */
export const TOLD = {
  notYaml: (code: string, english: string) =>
    both(`is geen YAML: ${YAML_FAULTS[code] ?? 'zo kan het niet gelezen worden'}`, `is not YAML: ${english}`),
  tooLarge: (bytes: number) => both(`meer dan ${bytes} bytes`, `more than ${bytes} bytes`),
  noPartner: (code: string) => both(`Er is geen partner "${code}".`, `There is no partner "${code}".`),
  noIdentifier: (code: string) =>
    both(
      `Er is geen partner "${code}" met een kenmerk waaraan zijn bestanden te herkennen zijn.`,
      `There is no partner "${code}" with an identifier.`,
    ),
  nameOfFile: (guide: string, file: string) =>
    both(
      `${guide} is de naam van een leeswijzer in ${file}: geef deze een andere naam`,
      `${guide} is the name of an overlay in ${file}: give this one another`,
    ),
  raiseVersion: (guide: string, version: number) =>
    both(
      `Er is al een versie ${version} van ${guide}, of een latere: verhoog de versie.`,
      `There is a version ${version} of ${guide} already, or a later one: raise the version.`,
    ),
  nothingFor: (file: string, partner: string, other: string) =>
    both(
      `${file} is een leeswijzer van ${partner}: voor ${other} verandert er niets.`,
      `${file} is an overlay of ${partner}: it changes nothing for ${other}.`,
    ),
} as const;

/** Kinds of values as zod names them. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'getal',
  int: 'geheel getal',
  boolean: 'ja of nee',
  array: 'lijst',
  object: 'sectie',
  record: 'sectie',
};

/** By the codes of the reader of YAML; in English its own words are told. */
const YAML_FAULTS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'een verwijzing heeft geen eigen kenmerken',
  BAD_ALIAS: 'een verwijzing zonder naam',
  BAD_DIRECTIVE: 'een onbekende aanwijzing achter %',
  BAD_DQ_ESCAPE: 'een onbekend teken achter \\ tussen aanhalingstekens',
  BAD_INDENT: 'deze regel springt niet goed in',
  BAD_PROP_ORDER: 'kenmerken staan in de verkeerde volgorde',
  BAD_SCALAR_START: 'een waarde mag niet met dit teken beginnen: zet haar tussen aanhalingstekens',
  BLOCK_AS_IMPLICIT_KEY: 'een naam kan geen lijst of sectie zijn: ontbreekt er een regeleinde of een spatie?',
  BLOCK_IN_FLOW: 'tussen haakjes kan geen ingesprongen lijst of sectie staan',
  DUPLICATE_KEY: 'deze naam staat er twee keer',
  KEY_OVER_1024_CHARS: 'de naam is te lang',
  MISSING_CHAR: 'er ontbreekt een teken, zoals een haakje, aanhalingsteken of dubbele punt',
  MULTILINE_IMPLICIT_KEY: 'een naam moet op één regel staan, met een dubbele punt erachter',
  MULTIPLE_ANCHORS: 'meer dan één naam voor een verwijzing',
  MULTIPLE_DOCS: 'er staat meer dan één document in',
  MULTIPLE_TAGS: 'meer dan één soort bij een waarde',
  NON_STRING_KEY: 'een naam moet tekst zijn',
  TAB_AS_INDENT: 'inspringen gaat met spaties, niet met een tab',
  TAG_RESOLVE_FAILED: 'een onbekende soort bij een waarde',
  UNEXPECTED_TOKEN: 'dit teken wordt hier niet verwacht',
  BAD_COLLECTION_TYPE: 'een lijst of sectie van een onbekende soort',
};

/** How zod carries a sentence of ours to where it is told. */
export const zodFault = (words: GuideWords): { error: string; params: { words: GuideWords } } => ({
  error: words.en,
  params: { words },
});
