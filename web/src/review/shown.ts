import type { Place } from './header-strip';
import type { Tab } from './background';
import type { Case, Surroundings } from './model';

/** What a case is shown with, of any kind. */
export interface Shown {
  readonly found: Case;
  readonly known: Surroundings | undefined;
  readonly place: Place;
  readonly role: string;
  readonly tab: Tab;
  readonly selectedKey: string | null;
  /** The value that is lit on the screen and in the source. */
  readonly lit: string | null;
  readonly light: (path: string | null) => void;
  /** Notes something in the address, so that it restores the page. */
  readonly put: (name: string, value: string | null) => void;
  readonly go: (caseId: string | null) => void;
}
