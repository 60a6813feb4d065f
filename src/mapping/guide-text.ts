import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { z } from 'zod';
import { err, ok, type IsoDate, type Language, type Result } from '../kernel';
import { EXPECTED, expected, TOLD, type GuideWords } from './guide-faults';
import { guideSchema, NAME, type GuideSource } from './guide-schema';
import { likened, type GuideFamily } from './guide-likeness';
import { overlaid } from './overlay';
import { overlaySchema, type Agreed } from './overlay-schema';

/** Why a guide cannot be used: where in its file, and what was expected there. */
export interface GuideError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: GuideWords;
}

/** Where something stands in a guide: the keys that lead to it. */
export type GuideKeys = readonly (string | number)[];

/** What makes a guide one partner's. */
export interface OverlayOf {
  readonly partner: string;
  readonly validFrom: IsoDate | null;
  readonly agreed: Agreed;
  /** The guide that it extends, and the version that it was put over. */
  readonly base: string;
  readonly baseVersion: number;
}

/** A guide that fits the schema, and how to find the line of anything in it. */
export interface ReadGuide {
  /** Whole: with everything that it takes from others. */
  readonly source: GuideSource;
  /** Null for a guide that holds for everybody. */
  readonly overlay: OverlayOf | null;
  errorAt(keys: GuideKeys, message: GuideWords): GuideError;
}

/** One line for people: "mappings/edifact/orders.yaml:12:5 expected ...". */
export const printGuideError = (error: GuideError): string => guideErrorIn(error, 'en');

/** The same in the language of who reads it. */
export const guideErrorIn = ({ file, line, column, message }: GuideError, language: Language): string =>
  `${file}:${line}:${column} ${message[language]}`;

/** The same for people at a screen, who see the text that it is about. */
export const sentenceOf = ({ line, column, message: { nl, en } }: GuideError): GuideWords => ({
  nl: `Regel ${line}, kolom ${column}: ${nl}`,
  en: `Line ${line}, column ${column}: ${en}`,
});

/** A fault of a text that was read, at what the keys lead to. */
export function guideErrorAt(text: string, file: string, keys: GuideKeys, message: GuideWords): GuideError {
  const { document, at } = parsedYaml(text, file);
  return at(offsetOf(document, keys), message);
}

/**
 * Reads the YAML of a guide and holds it against the schema. All faults are told, not only the first.
 *
 * @param family the guides that this one may be like
 */
export function readGuideText(
  text: string,
  file: string,
  family: GuideFamily,
): Result<ReadGuide, readonly GuideError[]> {
  const { document, at, faults } = parsedYaml(text, file);
  if (faults.length > 0) return err(faults);
  const errorAt = (keys: GuideKeys, message: GuideWords): GuideError => at(offsetOf(document, keys), message);
  const told = (issues: readonly z.core.$ZodIssue[]): readonly GuideError[] =>
    issues.flatMap(flatten).map(({ keys, message }) => errorAt(keys, expected(message)));
  const plain = toPlain(document);
  if (!isOverlay(plain)) {
    const whole = likened(plain, family);
    if (!whole.ok) return err([errorAt(['like'], expected(whole.error))]);
    const parsed = guideSchema.safeParse(whole.value);
    return parsed.success ? ok({ source: parsed.data, overlay: null, errorAt }) : err(told(parsed.error.issues));
  }
  const own = overlaySchema.safeParse(plain);
  if (!own.success) return err(inOrder(told(own.error.issues)));
  const { partner, validFrom = null, agreed = {}, extends: name } = own.data;
  const base = likened(family.get(name), family);
  const baseVersion = base.ok && guideHead.safeParse(base.value);
  if (!base.ok || baseVersion === false || !baseVersion.success)
    return err([errorAt(['extends'], expected(EXPECTED.baseGuide(name)))]);
  const parsed = guideSchema.safeParse(overlaid(own.data, base.value));
  if (!parsed.success) return err(told(parsed.error.issues));
  const overlay = { partner, validFrom, agreed, base: name, baseVersion: baseVersion.data.version };
  return ok({ source: parsed.data, overlay, errorAt });
}

/** Why a text is no YAML, the first few faults: one bracket too many can be told of a thousand times. */
export const yamlFaults = (text: string, file: string): readonly GuideError[] => parsedYaml(text, file).faults;

/** As a person goes through the file. */
const inOrder = (errors: readonly GuideError[]): readonly GuideError[] => [...errors].sort((one, other) => one.line - other.line || one.column - other.column); // prettier-ignore

const MOST_YAML_FAULTS = 5;

function parsedYaml(
  text: string,
  file: string,
): {
  readonly document: Document;
  readonly at: (offset: number, message: GuideWords) => GuideError;
  readonly faults: readonly GuideError[];
} {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const at = (offset: number, message: GuideWords): GuideError => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  const faults = document.errors.slice(0, MOST_YAML_FAULTS).map((error) => at(error.pos[0], TOLD.notYaml(error.code, error.message.split('\n')[0] ?? ''))); // prettier-ignore
  return { document, at, faults };
}

const guideHead = z.object({ guide: z.string(), version: z.int(), extends: z.never().optional() });

/** Whether a text, as plain values, is an overlay and not a guide of its own. */
export const isOverlay = (plain: unknown): boolean =>
  typeof plain === 'object' && plain !== null && Object.hasOwn(plain, 'extends');

/** What a text says, whether or not it is a guide; null where it is no YAML. */
export const plainGuide = (text: string): unknown => toPlain(parseDocument(text, { uniqueKeys: true }));

/** Aliases multiply: a guide has no need of them, and a few bytes of them can fill the memory. */
function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
}

/** The offset of what the keys lead to; of the nearest thing around it when it is not there. */
function offsetOf(document: Document, keys: GuideKeys): number {
  for (let length = keys.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : (document.getIn(keys.slice(0, length), true) as Node | undefined);
    if (node?.range) return node.range[0];
  }
  return 0;
}

interface Fault {
  readonly keys: GuideKeys;
  readonly message: GuideWords;
}

/**
 * The faults behind a zod issue. A union says only that nothing fitted; what helps is what the branch says that the author
 * meant, which is the one that got furthest.
 */
function flatten(issue: z.core.$ZodIssue): readonly Fault[] {
  const keys = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.map((branch) => branch.flatMap(flatten));
    const depth = (faults: readonly Fault[]): number => Math.max(0, ...faults.map((fault) => fault.keys.length));
    const specific = branches.filter((faults) =>
      faults.some((fault) => !fault.message.en.startsWith('a value of type')),
    );
    const best = (specific.length > 0 ? specific : branches).sort((a, b) => depth(b) - depth(a))[0] ?? [];
    if (specific.length === 0 && depth(best) === 0) return [{ keys, message: EXPECTED.rule }];
    return best.map((fault) => ({ keys: [...keys, ...fault.keys], message: fault.message }));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ keys: [...keys, key], message: EXPECTED.noSuchWord(key) }));
  }
  if (issue.code === 'invalid_type') return [{ keys, message: EXPECTED.type(issue.expected) }];
  if (issue.code === 'invalid_value') return [{ keys, message: EXPECTED.oneOf(issue.values.map(String)) }];
  return [{ keys, message: wordsOf(issue) }];
}

function wordsOf(issue: z.core.$ZodIssue): GuideWords {
  switch (issue.code) {
    case 'custom':
      return (issue.params?.['words'] as GuideWords | undefined) ?? EXPECTED.otherValue;
    case 'invalid_format':
      return issue.format === 'date' ? EXPECTED.day : EXPECTED.shape(issue.pattern ?? issue.format);
    case 'invalid_key':
      return EXPECTED.shape(NAME.toString());
    case 'too_small':
      return EXPECTED.atLeast(String(issue.minimum), issue.origin === 'number' || issue.origin === 'int');
    case 'too_big':
      return EXPECTED.atMost(String(issue.maximum));
    default:
      return EXPECTED.otherValue;
  }
}
