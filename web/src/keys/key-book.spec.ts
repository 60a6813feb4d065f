import { KeyBook, nameOf, type KeyBinding } from './key-book';

const press = (key: string, more: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
  nameOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('a pressed key', () => {
  it('is named as on the keyboard, and Shift counts for letters and named keys', () => {
    expect(press('l')).toBe('L');
    expect(press('L', { shiftKey: true })).toBe('Shift+L');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('Enter')).toBe('Enter');
    expect(press('Enter', { shiftKey: true })).toBe('Shift+Enter');
  });

  it('belongs to the browser when Ctrl, Alt or the system key is held', () => {
    expect(press('l', { ctrlKey: true })).toBeNull();
    expect(press('l', { altKey: true })).toBeNull();
    expect(press('l', { metaKey: true })).toBeNull();
  });
});

describe('the keys of a screen', () => {
  const binding = (keys: string, enabled = true): KeyBinding => ({ keys, label: keys, enabled, act: () => undefined });
  const bindings = [binding('L'), binding('Q'), binding('G Q'), binding('D', false)];

  it('act by themselves, and two after each other within a moment', () => {
    const book = new KeyBook();
    expect(book.press('L', bindings, 0)?.keys).toBe('L');
    expect(book.press('G', bindings, 0)).toBeNull();
    expect(book.press('Q', bindings, 1_000)?.keys).toBe('G Q');
    expect(book.press('Q', bindings, 1_100)?.keys).toBe('Q');
    expect(book.press('G', bindings, 2_000)).toBeNull();
    expect(book.press('Q', bindings, 5_000)?.keys).toBe('Q');
  });

  it('do nothing while they are not enabled', () => {
    expect(new KeyBook().press('D', bindings, 0)).toBeNull();
  });
});
