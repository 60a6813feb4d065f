import type { Severity } from '../findings';
import type { Language } from '../kernel';
import type { DocumentKind } from '../mapping';
import type { MessageFunction } from '../purchase-order';
import { OBSTACLE_WORDS } from '../replies';
import type { NoAcknowledgement } from './explain-acknowledgement';

/** The words of `explain` on a terminal. */
export const WORDS = {
  nl: {
    file: 'Bestand', sender: 'Afzender', receiver: 'Ontvanger', test: 'TEST', message: 'Bericht', guide: 'gelezen met', noGuide: 'niet ingericht',
    date: 'Datum', delivery: 'Levering', buyer: 'Koper', supplier: 'Leverancier', deliverTo: 'Afleveradres', invoicee: 'Factuuradres',
    line: 'Regel', at: 'à', per: 'per', acknowledgement: 'Ontvangstbevestiging', unreadable: 'Dit bestand kon niet worden gelezen.', messages: 'berichten', oneMessage: 'bericht',
    interchange: 'Uitwisseling', of: 'van uitwisseling', from: 'vanaf uitwisseling', none: 'geen', receipt: 'meldt alleen de ontvangst',
    sheet: 'Werkblad', headerRow: 'kolommen in rij', separator: 'scheidingsteken', decimalMark: 'decimaalteken',
    marks: { comma: 'komma', point: 'punt', both: 'tegenstrijdig', unknown: 'niet te zien' },
  },
  en: {
    file: 'File', sender: 'Sender', receiver: 'Receiver', test: 'TEST', message: 'Message', guide: 'read by', noGuide: 'not set up',
    date: 'Date', delivery: 'Delivery', buyer: 'Buyer', supplier: 'Supplier', deliverTo: 'Deliver to', invoicee: 'Invoice to',
    line: 'Line', at: 'at', per: 'per', acknowledgement: 'Acknowledgement', unreadable: 'This file could not be read.', messages: 'messages', oneMessage: 'message',
    interchange: 'Interchange', of: 'of interchange', from: 'from interchange', none: 'none', receipt: 'says only that it arrived',
    sheet: 'Sheet', headerRow: 'columns in row', separator: 'separator', decimalMark: 'decimal mark',
    marks: { comma: 'comma', point: 'point', both: 'contradictory', unknown: 'not to be seen' },
  },
} as const; // prettier-ignore

export type Words = (typeof WORDS)[Language];

/** Codes of the contract in Dutch: kinds of documents, what they want, how bad a finding is. */
const CODES_NL: Readonly<Record<DocumentKind | MessageFunction | Severity, string>> = {
  order: 'order', 'order-change': 'orderwijziging', 'order-cancellation': 'annulering', 'order-response': 'orderbevestiging',
  'despatch-advice': 'pakbon', invoice: 'factuur', catalogue: 'artikellijst', acknowledgement: 'ontvangstbevestiging', other: 'overig',
  original: 'nieuw', cancellation: 'annulering', change: 'wijziging', replacement: 'vervanging', confirmation: 'akkoord',
  duplicate: 'duplicaat', proposal: 'voorstel', hold: 'wachten', copy: 'kopie', provisional: 'voorlopig', test: 'test',
  blocking: 'blokkeert', error: 'fout', warning: 'waarschuwing', info: 'ter informatie',
}; // prettier-ignore

/** A code of the contract as people read it; in English the code is the word. */
export function codeText(code: string, language: Language): string {
  const words: Readonly<Record<string, string>> = CODES_NL;
  return language === 'nl' && Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

type Reasons = Readonly<Record<NoAcknowledgement, string>>;

/** Why there is no acknowledgement, as it follows the word "none". */
export const NO_ACKNOWLEDGEMENT: Readonly<Record<Language, Reasons>> = {
  nl: {
    ...OBSTACLE_WORDS.nl,
    format: 'dit formaat kent er geen',
    repeated: 'dezelfde uitwisseling staat eerder in dit bestand, en die is bevestigd',
    'beyond-limit': 'zover wordt een bestand met zo veel uitwisselingen of groepen niet verwerkt',
    'header-missing': 'het begin van de uitwisseling ontbreekt, dus is niet te zien van wie ze komt; laat het de afzender op een andere manier weten',
  },
  en: {
    ...OBSTACLE_WORDS.en,
    format: 'this format has none',
    repeated: 'the same interchange stands earlier in this file, and that one is acknowledged',
    'beyond-limit': 'a file with so many interchanges or groups is not processed as far as this',
    'header-missing': 'the beginning of the interchange is missing, so that it does not say who sent it; tell the sender by other means',
  },
}; // prettier-ignore
