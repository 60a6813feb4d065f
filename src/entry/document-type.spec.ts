import { documentTypeOf } from './document-type';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('a document', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['\n\n%PDF-1.4', 'pdf'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'webp'],
    ['Return-Path: <a@b.example>\r\nFrom: A <a@b.example>\r\n\r\nhallo', 'mail'],
    ['From: A <a@b.example>\r\n\r\n--x\r\n%PDF-1.4', 'mail'],
    ['Graag 24 x 4711\n', 'text'],
    ['Graag: morgen leveren\n24 x 4711', 'text'],
  ])('%j is by its content a %s', (text, type) => {
    expect(documentTypeOf(bytes(text))).toBe(type);
  });

  it('may be one that is not shown', () => {
    expect(documentTypeOf(bytes('MZ\x90\x00\x03\x00'))).toBeNull();
    expect(documentTypeOf(bytes('PK\x03\x04'))).toBeNull();
  });
});
