import { isSegmentFormat, isXmlFormat, type Envelope, type Message } from '../formats';
import { err, ok, type Result, type SourcePosition } from '../kernel';
import { parseSteps } from './edifact-path';
import { EdifactSyntax } from './edifact-syntax';
import type { GuideFamily } from './guide-likeness';
import type { GuideSource } from './guide-schema';
import { readGuideText, type GuideError, type OverlayOf, type ReadGuide } from './guide-text';
import { interpretWith, placeOfLine, type Interpretation } from './interpret';
import { compilePlan } from './plan';
import type { Scope, Syntax, Unmapped } from './syntax';
import { XmlSyntax } from './xml-syntax';

/** A guide ready for use. Not re-entrant, which does not show: reading a message never waits. */
export interface Guide {
  readonly id: string;
  readonly version: number;
  /** What tells this reading from every other of the same name: the version, and for an overlay that of its base: "2+4". */
  readonly edition: string;
  readonly source: GuideSource;
  /** Null for a guide that holds for everybody. */
  readonly overlay: OverlayOf | null;
  /** @param envelope for what a message may leave to it (its date); null where it is not known */
  interpret(message: Message, envelope: Envelope | null): Interpretation;
  /** All content that no path of the guide leads to; the findings of an interpretation name the first few. */
  unmapped(message: Message): readonly Unmapped[];
  /** Where the line with this index begins, from 0; undefined when the message has no such line. */
  placeOfLine(message: Message, index: number): SourcePosition | null | undefined;
}

/**
 * Reads and compiles the text of a guide.
 *
 * @param file its name in errors
 * @param family the guides that it may be like
 */
export function compileGuide(
  text: string,
  file: string,
  family: GuideFamily = new Map(),
): Result<Guide, readonly GuideError[]> {
  const read = readGuideText(text, file, family);
  if (!read.ok) return read;
  const { source } = read.value;
  const { format } = source;
  if (isSegmentFormat(format)) return bind(read.value, new EdifactSyntax(format, openerOfLine(source)));
  // Content stands in attributes of cXML as much as in elements; in other vocabularies they say how an element is written.
  if (isXmlFormat(format)) return bind(read.value, new XmlSyntax(source.namespaces ?? {}, format === 'cxml'));
  return err([read.value.errorAt(['format'], `expected a format that guides read, not "${format}"`)]);
}

/** The segment that opens a line: the last one of the last path, which is the path for a message without a table. */
function openerOfLine({ lines }: GuideSource): string {
  const steps = parseSteps([lines?.each ?? []].flat().at(-1) ?? '');
  return steps.ok ? (steps.value.at(-1)?.tag ?? '') : '';
}

function bind<S extends Scope, Part>(read: ReadGuide, syntax: Syntax<S, Part>): Result<Guide, readonly GuideError[]> {
  const plan = compilePlan(read, syntax);
  if (!plan.ok) return err(plan.error);
  const { source, overlay } = read;
  const { guide: id, version } = source;
  return ok({
    id,
    version,
    edition: overlay === null ? String(version) : `${version}+${overlay.baseVersion}`,
    source,
    overlay,
    interpret: (message, envelope) => interpretWith(plan.value, source, message, envelope),
    unmapped: (message) => {
      const root = plan.value.syntax.root(message);
      return root === null ? [] : plan.value.coverage.unmapped(message, root);
    },
    placeOfLine: (message, index) => placeOfLine(plan.value, message, index),
  });
}

/** What a message means by a guide. */
export const interpret = (guide: Guide, message: Message, envelope: Envelope | null = null): Interpretation =>
  guide.interpret(message, envelope);
