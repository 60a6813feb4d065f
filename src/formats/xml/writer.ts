/** An element to be written. `name` carries the prefix ("cbc:ID"). It holds text or children, never both. */
export type XmlNode = XmlLeaf | XmlBranch;

export interface XmlLeaf {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface XmlBranch {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** A name with at most one prefix; the letters of ASCII are all that our documents need. */
const QUALIFIED_NAME = /^(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*$/;
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** True when XML 1.0 can carry the text: no control characters but tab and line ends, no half of a surrogate pair. */
export const isXmlText = (text: string): boolean => !FORBIDDEN.test(text);

/**
 * Writes a document: declaration, two blanks a level, attributes in the order given, UTF-8 when encoded as such.
 *
 * @param namespaces prefix to URI, declared on the root; '' is the default namespace
 * @throws RangeError when a name, a prefix or a character cannot stand in XML: the caller composed it and vouches for it
 */
export function writeXml(root: XmlNode, namespaces: Readonly<Record<string, string>>): string {
  const declarations = Object.entries(namespaces).map(
    ([prefix, uri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${checkedName(prefix)}`}="${escapeAttribute(uri)}"`,
  );
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const prefixes = new Set([...Object.keys(namespaces), 'xml']);
  writeNode({ node: root, declarations: declarations.join(''), indent: '', prefixes, lines });
  return `${lines.join('\n')}\n`;
}

interface Writing {
  readonly node: XmlNode;
  readonly declarations: string;
  readonly indent: string;
  readonly prefixes: ReadonlySet<string>;
  readonly lines: string[];
}

function writeNode({ node, declarations, indent, prefixes, lines }: Writing): void {
  const name = checkedName(node.name, prefixes);
  const attributes = Object.entries(node.attributes ?? {}).map(
    ([attribute, value]) => ` ${checkedName(attribute, prefixes)}="${escapeAttribute(value)}"`,
  );
  const start = `${indent}<${name}${declarations}${attributes.join('')}`;
  if ('text' in node) {
    lines.push(node.text === '' ? `${start}/>` : `${start}>${escapeText(node.text)}</${name}>`);
  } else if (node.children.length === 0) {
    lines.push(`${start}/>`);
  } else {
    lines.push(`${start}>`);
    for (const child of node.children)
      writeNode({ node: child, declarations: '', indent: `${indent}  `, prefixes, lines });
    lines.push(`${indent}</${name}>`);
  }
}

function checkedName(name: string, prefixes?: ReadonlySet<string>): string {
  const match = QUALIFIED_NAME.exec(name);
  const prefix = match?.[1];
  if (match === null || name.startsWith('xmlns'))
    throw new RangeError(`"${name}" is not a name of an element or attribute`);
  if (prefix !== undefined && prefixes?.has(prefix) !== true)
    throw new RangeError(`Prefix "${prefix}" of "${name}" has no namespace`);
  return name;
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

const escapeText = (text: string): string =>
  checkedText(text).replaceAll(/[&<>\r]/g, (char) => TEXT_ESCAPES[char] ?? char);

const escapeAttribute = (text: string): string =>
  checkedText(text).replaceAll(/[&<>\r"\t\n]/g, (char) => ATTRIBUTE_ESCAPES[char] ?? char);

function checkedText(text: string): string {
  if (!isXmlText(text)) throw new RangeError('A text holds a character that XML cannot carry');
  return text;
}
