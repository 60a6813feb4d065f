import { problem, PROBLEMS, type ProblemError } from '../platform';
import { authorityWords } from './authority-words';
import { CORRECTABLE_FIELDS, type CorrectionFault } from './corrections';
import type { DeskRefusal } from './desk-refusal';
import type { RememberingFault } from './remembering';

interface Words {
  readonly nl: string;
  readonly en: string;
}

const FAULTS: Readonly<Record<CorrectionFault, Words>> = {
  'unknown-field': {
    nl: `Dit veld kan niet worden gewijzigd. Wel: ${CORRECTABLE_FIELDS.join(', ')}.`,
    en: `This field cannot be corrected. These can: ${CORRECTABLE_FIELDS.join(', ')}.`,
  },
  'no-such-line': { nl: 'Deze regel bestaat niet.', en: 'There is no such line.' },
  'not-a-number': { nl: 'Geen getal; schrijf het als 12 of 3.49.', en: 'Not a number; write it as 12 or 3.49.' },
  'not-a-date': { nl: 'Geen datum; schrijf hem als 2026-11-23.', en: 'Not a date; write it as 2026-11-23.' },
  'not-a-text': { nl: 'Leeg, te lang of met vreemde tekens.', en: 'Empty, too long, or with control characters.' },
};

const REMEMBERING: Readonly<Record<RememberingFault, Words>> = {
  'not-remembered': {
    nl: 'Dit antwoord kan niet worden onthouden; beantwoord alleen deze order.',
    en: 'This answer cannot be remembered; answer this order alone.',
  },
  'not-global': {
    nl: 'Prijs, krediet, assortiment en wijzigingen worden nooit voor iedereen onthouden.',
    en: 'Price, credit, assortment and changes are never remembered for everybody.',
  },
  'no-such-scope': {
    nl: 'Van deze order is de partner, de klant, zijn keten of het artikel niet bekend.',
    en: 'The partner, the customer, his chain or the article of this order is not known.',
  },
  'ends-too-soon': { nl: 'Deze dag is al voorbij.', en: 'This day has passed already.' },
  'no-such-condition': {
    nl: 'Een voorwaarde past niet bij deze melding: vergelijk een gegeven dat zij heeft met een waarde van zijn soort.',
    en: 'A condition does not fit this finding: compare something that it has with a value of its kind.',
  },
  'no-bounds': {
    nl: 'Geef een voorwaarde waar deze melding zelf aan voldoet.',
    en: 'Give a condition that this finding itself fulfils.',
  },
};

/** Refusals that are told in words alone. */
const CONFLICTS = {
  'undecided-change': {
    nl: 'De klant vraagt om een wijziging. Beslis daar eerst over.',
    en: 'The buyer asks for a change. Decide about that first.',
  },
  'unknown-meaning': {
    nl: 'Zeg eerst wat de klant met dit bericht bedoelt (POST /api/messages/:id/meaning).',
    en: 'Say first what the customer means by this message (POST /api/messages/:id/meaning).',
  },
  'no-partial': {
    nl: 'Met deze partner is niet afgesproken dat een deel van een order doorgaat (partialAcceptance).',
    en: 'It is not agreed with this partner that a part of an order goes on (partialAcceptance).',
  },
  'other-head': {
    nl: 'Klant, afleveradres of valuta is nu anders dan bij de regels die al doorgingen. Wijs af wat nog wacht.',
    en: 'Customer, delivery place or currency differ by now from those of the lines that went on. Decline what still waits.',
  },
  'line-gone': {
    nl: 'Dit is al vrijgegeven. Alleen regels die wachten kunnen nog anders worden.',
    en: 'This is released already. Only lines that wait can still be altered.',
  },
  'unanswered-question': {
    nl: 'Beantwoord de vraag: voor één order, voor alle die er zijn, of voortaan.',
    en: 'Answer the question: for one order, for all that have come, or from now on.',
  },
  'no-first-order': {
    nl: 'Bij deze order staat niet (meer) open dat zijn nummer al bekend is (DUP-001, DUP-003).',
    en: 'That its number is known already (DUP-001, DUP-003) is not open (any more) at this order.',
  },
  'first-order-gone': {
    nl: 'De eerste order is afgewezen of geannuleerd en wordt niet geleverd: dit is nu de order. Behandel hem als order, of wijs hem af.',
    en: 'The first order is declined or cancelled and will not be delivered: this is the order now. Treat it as an order, or decline it.',
  },
  'first-order-later': {
    nl: 'De andere order met dit nummer kwam na deze. Behandel die als vervanging van deze.',
    en: 'The other order with this number came after this one. Treat that one as the replacement of this one.',
  },
  'answered-already': {
    nl: 'De klant kreeg al een antwoord op deze order zelf. Vraag hem wat hij bedoelt.',
    en: 'The customer had an answer to this order itself. Ask him what he means.',
  },
  'changed-itself': {
    nl: 'De klant heeft deze order zelf al gewijzigd; als vervanging zou die wijziging verloren gaan. Vraag hem wat hij bedoelt.',
    en: 'The customer changed this order itself; as a replacement that change would be lost. Ask him what he means.',
  },
  'not-his': {
    nl: 'Het is niet zeker dat dit van dezelfde partner komt als de eerste order en voor ons bedoeld is. Zo wordt geen order van een ander gewijzigd.',
    en: "It is not certain that this comes from the same partner as the first order and is meant for us. Nobody's order is changed so.",
  },
  'known-change': {
    nl: 'Deze wijziging van de eerste order hebben we al. Laat deze order vallen als herhaling (POST /api/review-cases/:id/duplicate).',
    en: 'We have this change of the first order already. Drop this order as a repetition (POST /api/review-cases/:id/duplicate).',
  },
  failed: {
    nl: 'De beslissing kon door een fout van ons niet worden uitgevoerd. De technische dienst ziet dat; beslis opnieuw.',
    en: 'The decision could not be carried out, by a fault of ours. Technical staff see that; decide again.',
  },
  'no-order': {
    nl: 'Dit geval heeft geen order; u kunt het alleen afsluiten.',
    en: 'This case has no order; you can only close it.',
  },
} as const satisfies Partial<Record<DeskRefusal['kind'], Words>>;

/** What a refusal of the desk looks like over HTTP. */
export function deskProblem(refusal: DeskRefusal): ProblemError {
  switch (refusal.kind) {
    case 'not-found':
      return problem('not-found');
    case 'stale':
      return problem('stale', { version: refusal.version });
    case 'finished':
      return problem('conflict', {
        detail: { nl: 'Dit geval is al afgehandeld.', en: 'This case is already finished.' },
        extra: { state: refusal.state },
      });
    case 'repeats':
      return problem('conflict', {
        detail: {
          nl: 'Deze order hebben we al (DUP-002). Wijs hem af om te sluiten; de klant krijgt geen nieuw antwoord.',
          en: 'We have this order already (DUP-002). Reject it to close it; the buyer gets no new answer.',
        },
        version: refusal.version,
      });
    case 'not-authorised':
      return problem('not-authorised', {
        detail: authorityWords(refusal.needed, refusal.beyond ?? null, refusal.names ?? null),
        extra: { needed: refusal.needed },
      });
    case 'open-findings':
      return problem('open-findings', { extra: { findings: refusal.fingerprints }, version: refusal.version });
    case 'no-such-finding':
      return fieldProblem(
        'body.finding',
        'Deze melding staat niet (meer) open.',
        'This finding is not open (any more).',
      );
    case 'action-not-possible':
      return fieldProblem(
        'body.action',
        `Kies uit ${refusal.possible.join(', ')}.`,
        `Choose from ${refusal.possible.join(', ')}.`,
      );
    case 'no-such-line':
      return fieldProblem('body.lines', FAULTS['no-such-line'].nl, FAULTS['no-such-line'].en);
    case 'correction':
      return problem('invalid-request', {
        errors: [{ path: `body.corrections.${refusal.field}`, message: FAULTS[refusal.fault] }],
      });
    case 'remember':
      return fieldProblem('body.remember', REMEMBERING[refusal.fault].nl, REMEMBERING[refusal.fault].en);
    case 'undecided-change':
    case 'unknown-meaning':
    case 'no-partial':
    case 'other-head':
    case 'line-gone':
    case 'unanswered-question':
    case 'no-first-order':
    case 'first-order-gone':
    case 'first-order-later':
    case 'answered-already':
    case 'changed-itself':
    case 'not-his':
    case 'known-change':
    case 'failed':
    case 'no-order':
      return problem('conflict', {
        detail: CONFLICTS[refusal.kind],
        ...('version' in refusal ? { version: refusal.version } : {}),
      });
    case 'leaving':
      return problem('conflict', {
        detail: {
          nl: `${refusal.by} heeft hierover beslist: ${refusal.summary.nl}. Maak dat eerst ongedaan.`,
          en: `${refusal.by} decided about this: ${refusal.summary.en}. Undo that first.`,
        },
        extra: { leaving: { decision: refusal.decision, by: refusal.by, dueAt: refusal.dueAt } },
      });
    case 'nothing-goes':
      return fieldProblem('body.hold', 'Laat minstens één regel doorgaan.', 'Let at least one line go on.');
    case 'nothing-chosen':
      return fieldProblem('body.items', 'Kies wat u overneemt, of wijs de wijziging af.', 'Choose what to apply, or refuse the change.'); // prettier-ignore
  }
}

const fieldProblem = (path: string, nl: string, en: string): ProblemError =>
  problem('invalid-request', { errors: [{ path, message: { nl, en } }] });

/** Why the desk did not do it, in words. */
export function refusalText(refusal: DeskRefusal): Words {
  const { problem: told } = deskProblem(refusal);
  return told.detail ?? told.errors?.[0]?.message ?? PROBLEMS[told.code].title;
}
