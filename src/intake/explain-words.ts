import type { Language } from '../kernel';
import type { NoAcknowledgement } from './explain-acknowledgement';

/** The words of `explain` on a terminal. */
export const WORDS = {
  nl: {
    file: 'Bestand', sender: 'Afzender', receiver: 'Ontvanger', test: 'TEST', message: 'Bericht', guide: 'gelezen met', noGuide: 'niet ingericht',
    date: 'Datum', delivery: 'Levering', buyer: 'Koper', supplier: 'Leverancier', deliverTo: 'Afleveradres', invoicee: 'Factuuradres',
    line: 'Regel', at: 'à', per: 'per', acknowledgement: 'Ontvangstbevestiging', unreadable: 'Dit bestand kon niet worden gelezen.', messages: 'berichten',
    interchange: 'Uitwisseling', of: 'van uitwisseling', from: 'vanaf uitwisseling', none: 'geen',
  },
  en: {
    file: 'File', sender: 'Sender', receiver: 'Receiver', test: 'TEST', message: 'Message', guide: 'read by', noGuide: 'not set up',
    date: 'Date', delivery: 'Delivery', buyer: 'Buyer', supplier: 'Supplier', deliverTo: 'Deliver to', invoicee: 'Invoice to',
    line: 'Line', at: 'at', per: 'per', acknowledgement: 'Acknowledgement', unreadable: 'This file could not be read.', messages: 'messages',
    interchange: 'Interchange', of: 'of interchange', from: 'from interchange', none: 'none',
  },
} as const; // prettier-ignore

export type Words = (typeof WORDS)[Language];

type Reasons = Readonly<Record<NoAcknowledgement, string>>;

/** Why there is no acknowledgement, as it follows the word "none". */
export const NO_ACKNOWLEDGEMENT: Readonly<Record<Language, Reasons>> = {
  nl: {
    format: 'dit formaat kent er geen',
    repeated: 'dezelfde uitwisseling staat eerder in dit bestand, en die is bevestigd',
    'beyond-limit': 'zover wordt een bestand met zo veel uitwisselingen of groepen niet verwerkt',
    'acknowledges-acknowledgement': 'ontvangstbevestigingen worden zelf niet bevestigd',
    'header-missing': 'het begin van de uitwisseling ontbreekt, dus is niet te zien van wie ze komt; laat het de afzender anders weten',
    'interchange-reference-missing': 'de uitwisseling heeft geen kenmerk; laat het de afzender anders weten',
    'sender-missing': 'de uitwisseling noemt geen afzender; zoek uit van wie ze komt',
    'receiver-missing': 'de uitwisseling noemt geen ontvanger; laat het de afzender anders weten',
    'group-reference-missing': 'een groep berichten heeft geen kenmerk, afzender of ontvanger; laat het de afzender anders weten',
    'message-reference-missing': 'een geweigerd bericht heeft geen kenmerk; laat het de afzender anders weten',
    'message-type-missing': 'een geweigerd bericht zegt niet van welk type of welke versie het is; laat het de afzender anders weten',
    'too-many-releases': 'de groepen hebben te veel verschillende versies; laat het de afzender anders weten',
  },
  en: {
    format: 'this format has none',
    repeated: 'the same interchange stands earlier in this file, and that one is acknowledged',
    'beyond-limit': 'a file with so many interchanges or groups is not processed as far as this',
    'acknowledges-acknowledgement': 'acknowledgements are not acknowledged themselves',
    'header-missing': 'the beginning of the interchange is missing, so that it does not say who sent it; tell the sender by other means',
    'interchange-reference-missing': 'the interchange has no reference; tell the sender by other means',
    'sender-missing': 'the interchange names no sender; find out who sent it',
    'receiver-missing': 'the interchange names no receiver; tell the sender by other means',
    'group-reference-missing': 'a group of messages has no reference, sender or receiver; tell the sender by other means',
    'message-reference-missing': 'a refused message has no reference; tell the sender by other means',
    'message-type-missing': 'a refused message does not say of which type or version it is; tell the sender by other means',
    'too-many-releases': 'the groups are of too many different versions; tell the sender by other means',
  },
}; // prettier-ignore
