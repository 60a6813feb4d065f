import type { Language } from '../kernel';
import type { AcknowledgementObstacle } from './acknowledgement-model';

/** Why there is no acknowledgement, for people, and what to do then. Each follows a word like "none". */
export const OBSTACLE_WORDS: Readonly<Record<Language, Readonly<Record<AcknowledgementObstacle, string>>>> = {
  nl: {
    'acknowledges-acknowledgement': 'ontvangstbevestigingen worden zelf niet bevestigd',
    'interchange-reference-missing': 'de uitwisseling heeft geen kenmerk; laat het de afzender op een andere manier weten',
    'sender-missing': 'de uitwisseling noemt geen afzender; zoek uit van wie ze komt',
    'receiver-missing': 'de uitwisseling noemt geen ontvanger; laat het de afzender op een andere manier weten',
    'group-reference-missing': 'een groep berichten heeft geen kenmerk, afzender of ontvanger; laat het de afzender op een andere manier weten',
    'message-reference-missing': 'een geweigerd bericht heeft geen kenmerk; laat het de afzender op een andere manier weten',
    'interchange-unquotable': 'in het kenmerk of een adres van de uitwisseling staat een teken dat er niet mag staan; laat het de afzender op een andere manier weten',
    'message-unquotable': 'in het kenmerk of type van een geweigerd bericht staat een teken dat er niet mag staan; laat het de afzender op een andere manier weten',
    'message-type-missing': 'een geweigerd bericht zegt niet van welk type of welke versie het is; laat het de afzender op een andere manier weten',
    'too-many-releases': 'de groepen hebben te veel verschillende versies; laat het de afzender op een andere manier weten',
  },
  en: {
    'acknowledges-acknowledgement': 'acknowledgements are not acknowledged themselves',
    'interchange-reference-missing': 'the interchange has no reference; tell the sender by other means',
    'sender-missing': 'the interchange names no sender; find out who sent it',
    'receiver-missing': 'the interchange names no receiver; tell the sender by other means',
    'group-reference-missing': 'a group of messages has no reference, sender or receiver; tell the sender by other means',
    'message-reference-missing': 'a refused message has no reference; tell the sender by other means',
    'interchange-unquotable': 'the reference or an address of the interchange holds a character that may not stand there; tell the sender by other means',
    'message-unquotable': 'the reference or type of a refused message holds a character that may not stand there; tell the sender by other means',
    'message-type-missing': 'a refused message does not say of which type or version it is; tell the sender by other means',
    'too-many-releases': 'the groups are of too many different versions; tell the sender by other means',
  },
}; // prettier-ignore
