import { MessageSequence } from './message-sequence';

const told = (...references: readonly (string | null)[]): readonly (string | null)[] => {
  const sequence = new MessageSequence();
  return references.map((reference) => {
    if (reference === '|') sequence.mayRestart();
    return reference === '|' ? '|' : sequence.next(reference);
  });
};

describe('numbers of messages', () => {
  it.each([
    ['count from 1', ['1', '2', '3'], [null, null, null]],
    ['may have zeros and blanks', ['0001', ' 2', '3 '], [null, null, null]],
    ['do not begin elsewhere', ['5', '6'], ['1', null]],
    ['leave none out, told once', ['1', '3', '4'], [null, '2', null]],
    ['do not go back', ['1', '2', '1', '2'], [null, null, '3', null]],
    ['are numbers', ['1', 'A', '3', null, '5'], [null, '2', null, '4', null]],
    ['may begin again in a group', ['1', '2', '|', '1', '2'], [null, null, '|', null, null]],
    ['may go on in a group', ['1', '2', '|', '3', '4'], [null, null, '|', null, null]],
    ['begin again at the first of a group alone', ['1', '|', '2', '1'], [null, '|', null, '3']],
    ['of twelve digits are numbers', ['999999999998', '999999999999'], ['1', null]],
  ])('%s', (_, references, expected) => {
    expect(told(...references)).toEqual(expected);
  });
});
