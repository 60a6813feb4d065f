import { problem, type ProblemError, type Text } from '../platform';
import type { AgainRefusal } from './sending-again';

const WITHDRAWN: Readonly<Record<'cancelled' | 'superseded', Text>> = {
  cancelled: {
    nl: 'Dit antwoord is teruggenomen; het wordt niet meer verstuurd.',
    en: 'This answer was taken back; it is not sent any more.',
  },
  superseded: {
    nl: 'Een nieuwer antwoord is hiervoor in de plaats gekomen; verstuur dat.',
    en: 'A newer answer took the place of this one; send that.',
  },
};

const REFUSALS: Readonly<Record<Exclude<AgainRefusal['kind'], 'not-found' | 'stale' | 'withdrawn'>, Text>> = {
  'still-held': {
    nl: 'De bedenktijd loopt nog; het antwoord vertrekt daarna vanzelf.',
    en: 'Its grace time is not over yet; the answer leaves by itself after that.',
  },
  'not-composed-yet': {
    nl: 'Het antwoord moet nog worden opgemaakt en vertrekt daarna vanzelf.',
    en: 'The answer is still to be composed and leaves by itself after that.',
  },
  'under-way': {
    nl: 'Het antwoord wordt op dit moment verstuurd; wacht af wat daarvan komt.',
    en: 'The answer is being sent at this moment; wait for what becomes of it.',
  },
  overtaken: {
    nl: 'Er is een nieuwer antwoord op deze order; het oude opnieuw sturen zou dat terugnemen.',
    en: 'There is a newer answer to this order; sending the old one again would take it back.',
  },
  'no-bytes': {
    nl: 'Dit antwoord kon niet worden opgemaakt, dus er valt niets te herhalen; laat het opnieuw opmaken.',
    en: 'This answer could not be composed, so there is nothing to repeat; have it composed anew.',
  },
};

/** Why something is not sent again, in words; null where the words are those of every request. */
export const againText = (refusal: AgainRefusal): Text | null => {
  if (refusal.kind === 'not-found' || refusal.kind === 'stale') return null;
  return refusal.kind === 'withdrawn' ? WITHDRAWN[refusal.state] : REFUSALS[refusal.kind];
};

/** What such a refusal looks like over HTTP. */
export function againProblem(refusal: AgainRefusal): ProblemError {
  if (refusal.kind === 'not-found') return problem('not-found');
  if (refusal.kind === 'stale') return problem('stale', { version: refusal.revision });
  const detail = againText(refusal);
  return problem('conflict', { ...(detail !== null && { detail }), extra: { refusal: refusal.kind } });
}
