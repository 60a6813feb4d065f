/** The least scalar value that needs a sequence of that many continuation bytes; anything below is an overlong form. */
const LEAST = [0, 0x80, 0x800, 0x10000] as const;

/**
 * The offset at which UTF-8 stops being valid (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF): the first
 * byte of the bad sequence. -1 when all is valid.
 */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const following = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4) return at;
    let scalar = lead & (0x3f >> following);
    for (let next = at + 1; next <= at + following; next++) {
      const byte = bytes[next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return at;
      scalar = (scalar << 6) | (byte & 0x3f);
    }
    const least = LEAST[following];
    if (scalar < least || scalar > 0x10ffff || (scalar >= 0xd800 && scalar <= 0xdfff)) return at;
    at += following + 1;
  }
  return -1;
}

/** The offset of the first lone surrogate or half unit of UTF-16; -1 when all is valid. */
export function firstInvalidUtf16(bytes: Uint8Array, littleEndian: boolean): number {
  const unitAt = (at: number): number => {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    return littleEndian ? (second << 8) | first : (first << 8) | second;
  };
  const whole = bytes.length & ~1;
  for (let at = 0; at < whole; at += 2) {
    const kind = unitAt(at) & 0xfc00;
    if (kind === 0xdc00) return at;
    if (kind === 0xd800) {
      if (at + 2 >= whole || (unitAt(at + 2) & 0xfc00) !== 0xdc00) return at;
      at += 2;
    }
  }
  return whole === bytes.length ? -1 : whole;
}
