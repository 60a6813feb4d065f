import fc from 'fast-check';
import { replyFileName, safeFileName } from './compose-file-name';

describe('file names', () => {
  it.each([
    ['4711', '4711'],
    ['PO 2026/00.12', 'PO-2026-00.12'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Café_Noord', 'Cafe-Noord'],
    ['...', ''],
  ])('makes %s safe', (text, safe) => {
    expect(safeFileName(text)).toBe(safe);
  });

  it('is safe for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(safeFileName(text)).toMatch(/^([A-Za-z0-9]([A-Za-z0-9.-]{0,58}[A-Za-z0-9])?)?$/);
        expect(safeFileName(text)).not.toContain('..');
      }),
    );
  });

  it('names kind, order and reference', () => {
    expect(replyFileName('ORDRSP', 'A/1', '00000007')).toBe('ORDRSP_A-1_00000007.edi');
    expect(replyFileName('OrderResponse', 'A/1', '00000007')).toBe('OrderResponse_A-1_00000007.xml');
    expect(replyFileName('CONTRL', null, '00000007')).toBe('CONTRL_00000007.edi');
  });
});
