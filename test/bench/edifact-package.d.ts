/** The part of npm `edifact` that the bench uses; the package has no types of its own. */
declare module 'edifact/parser.js' {
  import type Validator from 'edifact/validator.js';
  export default class Parser {
    constructor(validator?: Validator);
    onopensegment: (segment: string) => void;
    onelement: () => void;
    oncomponent: (value: string) => void;
    onclosesegment: () => void;
    encoding(level: string): void;
    write(chunk: string): void;
    end(): void;
  }
}
declare module 'edifact/validator.js' {
  export default class Validator {
    define(definitions: object): void;
  }
}
declare module 'edifact/reader.js' {
  export default class Reader {
    constructor(options?: { autoDetectEncoding?: boolean });
    parse(document: string): readonly { readonly name: string; readonly elements: readonly (readonly string[])[] }[];
  }
}
declare module 'edifact/segments.js' {
  const definitions: object;
  export default definitions;
}
declare module 'edifact/elements.js' {
  const definitions: object;
  export default definitions;
}
