import { codesOf, directoriesOf, type DirectoryChanges } from './directory';
import { directoryFor } from './index';

const FIRST: DirectoryChanges = {
  release: 'one',
  messages: { ORDERS: ['BGM!1'] },
  segments: { BGM: 'C002 1004', OLD: '1004' },
  composites: { C002: '1001' },
  elements: { '1001': 'an..3', '1004': 'an..35' },
  codes: { '1001': '1 2 3', '1225': '9' },
};
const SECOND: DirectoryChanges = {
  release: 'two',
  messages: { ORDCHG: ['BGM!1'] },
  segments: { BGM: 'C002! 1004', OLD: null, NEW: '1004' },
  composites: {},
  elements: { '1001': 'an..17' },
  codes: { '1001': '+ 4 - 2', '1225': null, '4343': 'AB' },
};
const THIRD: DirectoryChanges = {
  ...SECOND,
  release: 'three',
  codes: { '1001': '+ 2 5', '4343': '- AB' },
};

describe('a directory made of changes', () => {
  const directoryAt = directoriesOf([FIRST, SECOND, THIRD]);

  it('has what is new, keeps what stays and loses what is gone', () => {
    expect(directoryAt(1)).toMatchObject({
      release: 'two',
      messages: { ORDERS: ['BGM!1'], ORDCHG: ['BGM!1'] },
      segments: { BGM: 'C002! 1004', NEW: '1004' },
      composites: { C002: '1001' },
      elements: { '1001': 'an..17', '1004': 'an..35' },
    });
    expect(directoryAt(1).segments).not.toHaveProperty('OLD');
    expect(directoryAt(0).segments).toHaveProperty('OLD');
  });

  it('has the codes of its own release', () => {
    const codes = (at: number, element: string): readonly string[] | null => {
      const found = codesOf(directoryAt(at), element);
      return found === null ? null : [...found].sort();
    };
    expect([0, 1, 2].map((at) => codes(at, '1001'))).toEqual([
      ['1', '2', '3'],
      ['1', '3', '4'],
      ['1', '2', '3', '4', '5'],
    ]);
    expect([0, 1, 2].map((at) => codes(at, '4343'))).toEqual([null, ['AB'], []]);
    expect([0, 1].map((at) => codes(at, '1225'))).toEqual([['9'], null]);
  });

  it('is put together once, and only when it is asked for', () => {
    const unread: DirectoryChanges = {
      ...THIRD,
      get segments(): never {
        throw new Error('nobody asked for it');
      },
    };
    const lazy = directoriesOf([FIRST, SECOND, unread]);
    expect(lazy(1)).toBe(lazy(1));
    expect(() => lazy(2)).toThrow('nobody asked for it');
  });
});

describe('the tables', () => {
  // Counted in the folder that they are made from.
  it.each([
    ['D.93A', 9, 0, 0],
    ['D.96A', 11, 120, 5472],
    ['D.01B', 11, 144, 9279],
    ['D.16B', 11, 145, 10132],
  ])('of %s hold %i message types, %i code lists and %i codes', (release, types, lists, codes) => {
    const directory = directoryFor('ORDERS', release)?.directory;
    if (directory === undefined) throw new Error('no directory');
    const ids = Object.keys(directory.codes);
    const count = ids.reduce((sum, id) => sum + (codesOf(directory, id)?.size ?? 0), 0);
    expect([Object.keys(directory.messages).length, ids.length, count]).toEqual([types, lists, codes]);
  });

  it('follow a code through the releases', () => {
    const has = (release: string, element: string, code: string): boolean | undefined => {
      const directory = directoryFor('ORDERS', release)?.directory;
      return directory && codesOf(directory, element)?.has(code);
    };
    expect(['D.03A', 'D.03B', 'D.10A'].map((release) => has(release, '3055', '243'))).toEqual([true, false, false]);
    expect(['D.14B', 'D.16B'].map((release) => has(release, '1225', '66'))).toEqual([false, true]);
  });
});
