import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileGuide } from './guide';
import { GUIDES_FOLDER } from './guide-files.client';
import { guideJsonSchema } from './guide-schema';
import { guideErrorIn, printGuideError } from './guide-text';

const ORDERS = readFileSync(path.join(GUIDES_FOLDER, 'edifact/orders.yaml'), 'utf8');

/** The faults of the guide for ORDERS after one change to it. */
function faults(from: string, to: string): readonly string[] {
  if (!ORDERS.includes(from)) throw new Error(`The guide does not say ${from}`);
  const result = compileGuide(ORDERS.replace(from, to), 'orders.yaml');
  return result.ok ? [] : result.error.map(printGuideError);
}

const lineOf = (text: string): number => ORDERS.slice(0, ORDERS.indexOf(text)).split('\n').length;

describe('a guide', () => {
  it('compiles', () => {
    expect(compileGuide(ORDERS, 'orders.yaml')).toMatchObject({
      ok: true,
      value: { id: 'edifact/orders', version: 8 },
    });
  });

  it.each([
    ['a path that is none', '  number: BGM.2.1', '  number: BGM', 'expected an element after the segment'],
    [
      'a tag in small letters',
      '  number: BGM.2.1',
      '  number: bgm.2.1',
      'expected a segment such as NAD or NAD[1=BY], not "bgm"',
    ],
    [
      'a condition that is none',
      '  number: BGM.2.1',
      '  number: BGM[x].2.1',
      'expected a condition such as 1.1=137, not "x"',
    ],
    ['an element 0', '  number: BGM.2.1', '  number: BGM.0.1', 'expected elements and components counted up from 1'],
    ['a form nobody knows', '  number: BGM.2.1', '  number: BGM[2~isin].2.1', 'expected a form of gtin'],
    ['a field nobody knows', '  documentType: BGM.1.1', '  documentTyp: BGM.1.1', 'expected no "documentTyp" here'],
    ['a table that is not there', 'codes: response }', 'codes: answer }', 'expected a table, there is no "answer"'],
    ['a value that is not ours', "'7': duplicate", "'7': double", 'expected one of original, cancellation'],
    [
      'a closed field without a table',
      '  responseType: { from: BGM.4.1, codes: response }',
      '  responseType: BGM.4.1',
      'expected a rule with `codes`',
    ],
    [
      'a block that is not there',
      "['NAD[1=IV]'], fields: party",
      "['NAD[1=IV]'], fields: parties",
      'there is no "parties"',
    ],
    [
      'two sources',
      'from: BGM.4.1, codes',
      'constant: AC, from: BGM.4.1, codes',
      'expected exactly one of from, join, words, apply and constant',
    ],
    ['a function nobody knows', 'apply: gln', 'apply: gnl', 'expected one of gln, isbn10'],
    ['an ignored path that is none', '  - CTA', '  - cta', 'expected a segment such as NAD or NAD[1=BY], not "cta"'],
    [
      'numbers without a kind',
      "PIA[1!=2|3|4|9|X1].2-6', qualifier: '.2', codes: identification",
      "PIA[1!=2|3|4|9|X1].2-6'",
      'expected exactly one of type and qualifier',
    ],
    [
      'a place of a qualifier that is none',
      "qualifier: '.2', codes: identification }\n    - { each: 'LIN[3.2=,3.1~gtin]",
      "qualifier: '.x', codes: identification }\n    - { each: 'LIN[3.2=,3.1~gtin]",
      'expected .2 or -1 as the place of a qualifier, not ".x"',
    ],
    ['a version that is no number', 'version: 8', 'version: one', 'expected a value of type number'],
  ])('with %s names line and expectation', (_what, from, to, message) => {
    const [first, ...others] = faults(from, to);
    expect(others).toHaveLength(0);
    expect(first).toContain(message);
    expect(first).toMatch(new RegExp(`^orders\\.yaml:${lineOf(from)}:\\d+ `));
  });

  it.each([
    ['a path that is none', '  number: BGM.2.1', '  number: BGM', 'verwacht: een element achter het segment'],
    ['a word nobody knows', '  documentType: BGM.1.1', '  documentTyp: BGM.1.1', 'verwacht: geen "documentTyp" hier'],
    ['a value of another kind', 'version: 8', 'version: one', 'verwacht: een waarde van het soort getal'],
    ['two sources', 'from: BGM.4.1, codes', 'constant: AC, from: BGM.4.1, codes', 'verwacht: precies één van from'],
    ['broken YAML', '  number: BGM.2.1', '  number: [BGM.2.1', 'is geen YAML: '],
  ])('with %s says so in Dutch as well', (_what, from, to, message) => {
    const result = compileGuide(ORDERS.replace(from, to), 'orders.yaml');
    expect(result.ok ? '' : result.error.map((error) => guideErrorIn(error, 'nl')).join()).toContain(message);
  });

  it('has no parent for sub-lines in a line', () => {
    expect(faults('from: message', 'from: line')).toEqual([
      expect.stringContaining('expected `from: message` beside `parent`'),
    ]);
  });

  it('tells all its faults, not only the first', () => {
    const twice = ORDERS.replace('  number: BGM.2.1', '  number: BGM').replace(
      'unitsPerPack: QTY[1.1=59].1.2',
      'unitsPerPack: QTY',
    );
    const result = compileGuide(twice, 'orders.yaml');
    expect(result.ok ? [] : result.error).toHaveLength(2);
  });

  it.each([
    ['broken YAML', 'guide: [a', 1],
    ['nothing', '', 1],
    ['a list', '- a\n- b\n', 1],
    ['a key twice', 'guide: a/b\nguide: a/b\n', 2],
  ])('of %s is refused with a line', (_what, text, line) => {
    const result = compileGuide(text, 'x.yaml');
    expect(result.ok ? null : result.error[0]).toMatchObject({ file: 'x.yaml', line });
  });

  it('may not multiply itself by aliases', () => {
    const bomb = `a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n`;
    expect(compileGuide(bomb, 'x.yaml').ok).toBe(false);
  });

  it('in XML uses only prefixes that it declares', () => {
    const text = readFileSync(path.join(GUIDES_FOLDER, 'ubl/order.yaml'), 'utf8').replace(
      'date: cbc:IssueDate',
      'date: ubl:IssueDate',
    );
    const result = compileGuide(text, 'order.yaml');
    expect(result.ok ? [] : result.error.map(({ message }) => message.en)).toEqual([
      'expected a prefix that the guide declares under namespaces, not "ubl"',
    ]);
  });
});

describe('the published schema', () => {
  it('is the one that guides are held against', () => {
    const published: unknown = JSON.parse(readFileSync(path.join(GUIDES_FOLDER, 'guide.schema.json'), 'utf8'));
    expect(published).toEqual(JSON.parse(guideJsonSchema()));
  });
});
