import { alike, filled, storedWords, wordsOf } from './words';

const WORDS = { nl: '{file} is weg: {why}', en: '{file} is gone: {why}' };

it('fills the places once, in the language around them', () => {
  const why = { nl: 'de map {file} is leeg', en: 'the folder {file} is empty' };
  expect(filled(WORDS, { file: 'a.csv', why })).toEqual({
    nl: 'a.csv is weg: de map {file} is leeg',
    en: 'a.csv is gone: the folder {file} is empty',
  });
  expect(filled(WORDS, { why: 3 })).toEqual({ nl: '{file} is weg: 3', en: '{file} is gone: 3' });
});

it.each([
  ['of two languages', WORDS],
  ['of one text', alike('Debiteur "{what}" onbekend')],
  ['of one text that looks like two', alike('{"nl":1}')],
  ['of one text that begins like two', alike('{"nl": and so on')],
])('keeps words %s in a column', (_, words) => expect(wordsOf(storedWords(words))).toEqual(words));

it('keeps one text as it is', () => expect(storedWords(alike('nobody answers'))).toBe('nobody answers'));

it.each(['nobody answers', '{"nl":1}', '{"nl": and so on', '{"nl":"half"}'])(
  'reads %s that was stored before as one text',
  (text) => expect(wordsOf(text)).toEqual(alike(text)),
);
