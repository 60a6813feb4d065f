import { isFileName } from './file-name';

describe('the name of a file', () => {
  it.each(['order.edi', 'Bestelling 4711 (kopie).xml', 'café-7½.edi', '.hidden', 'a'.repeat(200), '订单.xml'])(
    '%s can be one',
    (name) => {
      expect(isFileName(name)).toBe(true);
    },
  );

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['too much', 'a'.repeat(201)],
    ['a folder', 'in/order.edi'],
    ['a folder of Windows', 'in\\order.edi'],
    ['the folder above', '..'],
    ['this folder', '.'],
    ['a line end', 'order\n.edi'],
    ['a NUL', 'order\0.edi'],
    ['an escape', '\u001b[31morder.edi'],
    ['a mark that turns the text around', 'order\u202eide.exe'],
    ['half a character', 'order\ud800.edi'],
  ])('%s can be none', (_, name) => {
    expect(isFileName(name)).toBe(false);
  });
});
