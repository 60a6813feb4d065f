import { isMisread } from './csv-text';

describe('text in UTF-8 that was read as of one byte a character', () => {
  const read = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

  it.each(['Bloempot Ø 14 cm', 'caf\u00e9', '3 \u20ac', 'Łódź', 'één – twee'])('%s is told', (text) => {
    expect(isMisread(read(text))).toBe(true);
    expect(isMisread(text)).toBe(false);
  });

  it.each(['plain', 'São Paulo', 'MAÃ', 'Â la carte', 'â', ''])('and %s is none', (text) =>
    expect(isMisread(text)).toBe(false),
  );
});
