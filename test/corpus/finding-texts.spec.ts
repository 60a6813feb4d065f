import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { missingParams, render, SYNTAX_REASONS, type Finding } from '../../src/findings';
import { readFile } from '../../src/formats';
import { LANGUAGES } from '../../src/kernel';
import { book } from '../harness/reading';

// Real: the readers, the guides, the messages of all stories, whole, cut off and damaged. What they find is read as staff read it.

const STORIES = path.resolve(__dirname, '../../fixtures/stories');
const messages = readdirSync(STORIES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /message[^/]*\.(edi|xml|bin)$/.test(name))
  .sort()
  .map((name) => [name, readFileSync(path.join(STORIES, name))] as const);

function findingsOf(bytes: Buffer): readonly Finding[] {
  return readFile(bytes).flatMap((event) => {
    if (event.kind === 'envelope-end') return event.findings;
    return event.kind === 'message'
      ? [...event.message.findings, ...book.understand(event.message, null).findings]
      : [];
  });
}

/** Damage that senders do: each segment lost once, values emptied, signs of the syntax in the wrong place. */
function* damaged(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  for (let parts = 1; parts < 12; parts++) yield bytes.subarray(0, Math.floor((bytes.length * parts) / 12));
  const text = bytes.toString('latin1');
  const segments = text.split(/(?<=')/);
  for (let lost = 0; lost < Math.min(segments.length, 40); lost++) {
    yield Buffer.from(segments.filter((_, at) => at !== lost).join(''), 'latin1');
    yield Buffer.from(segments.map((one, at) => (at === lost ? one.replace(/\+[^+':]+/, '+') : one)).join(''), 'latin1');
    yield Buffer.from(segments.map((one, at) => (at === lost ? one.replace(/(\+[^+':]+)(?=')/, "$1:x:y:z+z+z+z+z+z+z'") : one)).join(''), 'latin1');
  }
  for (const [what, by] of [[/UNZ\+\d+/, 'UNZ+'], [/UNT\+\d+/g, 'UNT+'], [/UNOC:3/, 'UNOX:9'], [/QTY\+21/g, "''QTY+21"], [/\n/, '\0'], [/<cbc:ID>/, '<cbc:ID>&x;']] as const) {
    yield Buffer.from(text.replace(what, by), 'latin1');
  }
} // prettier-ignore

const UNREADABLE = new RegExp(
  `\\b(${Object.keys(SYNTAX_REASONS).join('|')})\\b|“”|\\(\\s*\\)|(^|[^.]) (is|zijn|are) [,.;]|: –|– [,.]|[^ ] {2}[^ ]`,
);

it.each(messages)('what can be wrong with %s is told in words, to staff and to the customer', (_, bytes) => {
  const odd = new Set<string>();
  for (const damage of damaged(bytes)) {
    for (const finding of findingsOf(damage)) {
      if (finding.reason !== null && missingParams(finding).length > 0)
        odd.add(`${finding.code} lacks ${missingParams(finding).join()}`);
      for (const language of LANGUAGES) {
        for (const audience of ['staff', 'customer'] as const) {
          const text = render(finding, language, audience);
          if (UNREADABLE.test(text)) odd.add(text);
        }
      }
    }
  }
  expect([...odd]).toEqual([]);
});
