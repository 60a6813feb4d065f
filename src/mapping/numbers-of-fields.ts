import type { Reference } from '../purchase-order';
import { onlyTextOf, type Reader } from './field-reader';
import type { Identifications } from './identifications';
import type { NumberPlaces, Scope } from './syntax';

const NAMES = ['gtin', 'supplierArticle', 'buyerArticle'] as const;
type Name = (typeof NAMES)[number];
type NumbersOfLine = Readonly<Record<Name, string | null>>;

/** In lines that look alike: all their numbers are what fields of the line say, and need not be read twice. */
export class NumbersOfFields<S extends Scope> {
  private constructor(
    private readonly numbers: readonly { readonly type: string; readonly name: Name }[],
    private readonly found: readonly NumberPlaces<S>[],
  ) {}

  /** Null where lines like the one at hand may have a number that none of the fields says. */
  static in<S extends Scope>(
    scope: S,
    fields: Readonly<Record<Name, Reader<S>>>,
    identifications: readonly Identifications<S>[],
  ): NumbersOfFields<S> | null {
    const numbers: { type: string; name: Name }[] = [];
    const all: NumberPlaces<S>[] = [];
    for (const one of identifications) {
      const found = one.placesIn(scope);
      if (found === null) return null;
      all.push(found);
      for (const { type, ...place } of found.places) {
        const name = NAMES.find((field) => {
          const text = onlyTextOf(fields[field]);
          return text?.entry === place.entry && text.element === place.element && text.component === place.component;
        });
        if (name === undefined) return null;
        numbers.push({ type, name });
      }
    }
    return new NumbersOfFields(numbers, all);
  }

  /** The numbers of the line at hand; null where they must be looked for after all. */
  of(line: NumbersOfLine, scope: S): readonly Reference[] | null {
    for (const found of this.found) if (found.mayHaveMore(scope)) return null;
    for (const { name } of this.numbers) if (line[name] === null) return null;
    return this.numbers.map(({ type, name }) => ({ type, number: line[name] ?? '' }));
  }
}
