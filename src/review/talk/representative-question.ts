import type { Language } from '../../kernel';
import type { HoldRefusal } from '../case-hold';
import type { RepresentativeAnswer } from './talk';

/** A question as somebody asks it. Its id is made on the screen, so that a request that comes twice is one question. */
export interface WantedQuestion {
  readonly id: string;
  readonly asked: string;
  readonly text: string;
  readonly proposal: 'accept-theirs' | 'keep-ours' | null;
  /** Where the screens are found, for the link. */
  readonly origin: string;
}

export interface GivenAnswer {
  readonly answer: RepresentativeAnswer;
  readonly note: string | null;
}

export type QuestionRefusal =
  HoldRefusal | { readonly kind: 'not-asked' | 'answered' } | { readonly kind: 'nobody-of-that-name' };

/** Who is asked, and how he is reached. */
export interface Asked {
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
}
