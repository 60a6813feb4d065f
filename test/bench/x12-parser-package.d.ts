/** The part of npm `x12-parser` that the bench uses; its own types stand where our module resolution does not look. */
declare module 'x12-parser' {
  import type { Transform } from 'node:stream';
  export const X12parser: new () => Transform;
}
