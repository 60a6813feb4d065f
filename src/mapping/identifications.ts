import type { ReadingNotes } from './field-reader';
import type { NumberList } from './number-list';
import type { NumberPlaces, PairPath, Scope, ValuePath } from './syntax';

/** Reads numbers of the article of a line into the list of all of them. */
export interface Identifications<S> {
  addTo(list: NumberList, scope: S): void;
  /** False when no part that looks like the one at hand has such numbers. */
  mayLead(scope: S): boolean;
  /** See {@link PairPath.placesIn}. */
  placesIn(scope: S): NumberPlaces<S> | null;
  /** The number at this place of those that it reads; its place is noted then. */
  nth(scope: S, index: number): string | null;
}

/** Numbers whose kind the guide says. */
export class NumbersOfKind<S extends Scope> implements Identifications<S> {
  constructor(
    private readonly type: string,
    private readonly path: ValuePath<S>,
    private readonly notes: ReadingNotes,
  ) {}

  addTo(list: NumberList, scope: S): void {
    for (const number of this.path.all(scope)) list.add(this.type, number);
  }

  mayLead(scope: S): boolean {
    return this.path.leadsTo(scope) !== 'nowhere';
  }

  placesIn(): null {
    return null;
  }

  nth(scope: S, index: number): string | null {
    this.notes.last = scope;
    return this.path.nth(scope, index);
  }
}

/** Numbers that each have a qualifier. */
export class NumbersWithKinds<S extends Scope> implements Identifications<S> {
  constructor(
    private readonly path: PairPath<S>,
    private readonly notes: ReadingNotes,
  ) {}

  addTo(list: NumberList, scope: S): void {
    this.path.addTo(list, scope);
  }

  mayLead(scope: S): boolean {
    return this.path.mayLead(scope);
  }

  placesIn(scope: S): NumberPlaces<S> | null {
    return this.path.placesIn(scope);
  }

  nth(scope: S, index: number): string | null {
    this.notes.last = scope;
    return this.path.nth(scope, index);
  }
}
