import type { GuideSource, Rule, TextSource } from './guide-schema';
import type { NamedPart } from './syntax';

type Fields = Readonly<Record<string, Rule | undefined>>;

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** The paths of a field's rule; a constant has none. */
const pathsOf = (rule: Rule | undefined): readonly string[] =>
  listOf(rule).flatMap((one) =>
    typeof one === 'string'
      ? [one]
      : [...listOf(one.from), ...listOf(one.join), ...(one.words ?? []), ...(one.to ?? [])],
  );

const fieldPaths = (fields: Fields): readonly string[] => Object.values(fields).flatMap((rule) => pathsOf(rule));

const part = (at: string, fields: Fields): NamedPart['parts'][number] => ({
  at,
  inside: { paths: fieldPaths(fields), parts: [] },
});

const textPaths = (texts: readonly TextSource[] = []): readonly string[] =>
  texts.flatMap((text) => (typeof text === 'string' ? [text] : []));

/** Texts in lines. */
const textParts = (texts: readonly TextSource[] = []): NamedPart['parts'] =>
  texts.flatMap((text) => {
    if (typeof text === 'string') return [];
    const { each, lines, glued } = text;
    return [{ at: each, inside: { paths: glued === undefined ? [lines] : [lines, glued], parts: [] } }];
  });

/** Everything that a guide looks at, by the part of the message in which it looks. */
export function namedPaths(source: GuideSource): NamedPart {
  const { blocks = {}, lines = {}, allowances } = source;
  const fieldsOf = (fields: string | Fields): Fields => (typeof fields === 'string' ? (blocks[fields] ?? {}) : fields);
  const parties = Object.values(source.parties ?? {}).flatMap((party) =>
    listOf(party?.at).map((at) => part(at, fieldsOf(party?.fields ?? {}))),
  );
  const allowancesAt = (paths: readonly string[] | undefined): NamedPart['parts'] =>
    (paths ?? []).map((at) => part(at, allowances?.fields ?? {}));
  const { subLines, schedules } = lines;
  const subLineParts = listOf(subLines?.each).map((at) => part(at, { ...subLines?.fields, parent: subLines?.parent }));
  const inLine = subLines?.from !== 'message';
  const line: NamedPart = {
    paths: [
      ...fieldPaths(lines.fields ?? {}),
      ...textPaths(lines.texts),
      ...(lines.identifications ?? []).map(({ each }) => each),
    ],
    parts: [
      ...textParts(lines.texts),
      ...(inLine ? subLineParts : []),
      ...listOf(schedules?.each).map((at) => part(at, schedules?.fields ?? {})),
      ...(lines.groups ?? []).flatMap(({ at, fields }) => listOf(at).map((path) => part(path, fields))),
      ...allowancesAt(allowances?.line),
    ],
  };
  return {
    paths: [...fieldPaths(source.document ?? {}), ...fieldPaths(source.control ?? {}), ...textPaths(source.texts)],
    parts: [
      ...textParts(source.texts),
      ...parties,
      ...[...(source.references ?? []), ...(source.demands ?? [])].map(({ each, fields }) => part(each, fields)),
      ...allowancesAt(allowances?.order),
      ...listOf(lines.each).map((at) => ({ at, inside: line })),
      ...(inLine ? [] : subLineParts),
    ],
  };
}
