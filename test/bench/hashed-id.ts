/** A statement's id of a row that is made of a text, the same each time: a UUID of the kind that everybody makes as he likes (RFC 9562, version 8). */
export const hashedId = (text: string): string =>
  `overlay(overlay(md5(${text}) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;
