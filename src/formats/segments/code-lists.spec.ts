import type { DirectoryData } from '../edifact-directory';
import { codeKey, CodeLists } from './code-lists';

const directory: DirectoryData = {
  release: 'one',
  messages: {},
  segments: {},
  composites: {},
  elements: {},
  codes: {
    '1001': '1 220 AB',
    '4343': 'AB',
    get '9999'(): never {
      throw new Error('nobody looked for it');
    },
  },
};

const asWritten = (lists: CodeLists, list: number, code: string): boolean => {
  const bytes = Buffer.from(`+${code}'`, 'latin1');
  return lists.hasBytes(codeKey(list, bytes, 1, 1 + code.length), list, bytes, 1, 1 + code.length);
};

describe('code lists', () => {
  it('have numbers from 1, and 0 for an element without list', () => {
    const lists = new CodeLists(directory);
    expect(['1001', '4343', '1004', 'toString'].map((element) => lists.numberOf(element))).toEqual([1, 2, 0, 0]);
  });

  it('are read when a code of theirs is first looked for', () => {
    const lists = new CodeLists(directory);
    expect([lists.has(1, '220'), lists.has(2, '220')]).toEqual([true, false]);
    expect(() => lists.has(lists.numberOf('9999'), '1')).toThrow('nobody looked for it');
  });

  it('remember a code that they have, each for itself', () => {
    const lists = new CodeLists(directory);
    const keys = ['1', '220', '2'].map((code) => codeKey(1, Buffer.from(code), 0, code.length));
    expect(keys.map((key) => lists.isRecent(key))).toEqual([false, false, false]);
    expect(['1', '220', '2'].map((code) => asWritten(lists, 1, code))).toEqual([true, true, false]);
    expect(keys.map((key) => lists.isRecent(key))).toEqual([true, true, false]);
    expect(lists.isRecent(codeKey(2, Buffer.from('220'), 0, 3))).toBe(false);
    expect(asWritten(lists, 2, '220')).toBe(false);
  });

  it('remember nothing of what is longer than a code', () => {
    const lists = new CodeLists({ ...directory, codes: { '0065': 'ORDERS' } });
    expect([asWritten(lists, 1, 'ORDERS'), asWritten(lists, 1, 'ORDER')]).toEqual([true, false]);
    expect(lists.isRecent(codeKey(1, Buffer.from('ORDERS'), 0, 6))).toBe(false);
  });
});
