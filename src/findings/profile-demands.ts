import type { Language } from '../kernel';

type Texts = Readonly<Record<Language, string>>;
const say = (nl: string, en: string): Texts => ({ nl, en });

/**
 * What rules of the Peppol profile demand, in words that can be read to the sender. By the name of the rule without its transaction (T01,
 * T114, T115), which number them alike. Rules that another finding asks about have none: they are never told.
 */
export const PROFILE_DEMANDS = {
  COMMON_R001: say('een element mag niet leeg zijn', 'an element may not be empty'),
  COMMON_R030: say(
    'een datum moet bestaan en is geschreven als JJJJ-MM-DD',
    'a date must exist and is written YYYY-MM-DD',
  ),
  COMMON_R041: say('het Noorse organisatienummer moet geldig zijn', 'the Norwegian organisation number must be valid'),
  COMMON_R043: say('het Belgische ondernemingsnummer moet geldig zijn', 'the Belgian enterprise number must be valid'),
  COMMON_R044: say(
    'de Italiaanse IPA-code heeft zes letters of cijfers',
    'the Italian IPA code has six letters or digits',
  ),
  COMMON_R045: say(
    'de Italiaanse codice fiscale moet de juiste vorm hebben',
    'the Italian codice fiscale must have its proper form',
  ),
  COMMON_R046: say(
    'de Italiaanse codice fiscale moet de juiste vorm hebben',
    'the Italian codice fiscale must have its proper form',
  ),
  COMMON_R047: say('het Italiaanse btw-nummer moet geldig zijn', 'the Italian VAT number must be valid'),
  COMMON_R048: say('het Italiaanse btw-nummer moet geldig zijn', 'the Italian VAT number must be valid'),
  COMMON_R049: say('het Zweedse organisatienummer moet geldig zijn', 'the Swedish organisation number must be valid'),
  COMMON_R050: say(
    'het Australische bedrijfsnummer (ABN) moet geldig zijn',
    'the Australian Business Number must be valid',
  ),
  R001: say('elke regel heeft een nummer dat geen andere regel heeft', 'each line has a number that no other line has'),
  R003: say('alle bedragen staan in de valuta van de order', 'all amounts are in the currency of the order'),
  R006: say('het te betalen bedrag staat erin en is niet negatief', 'the amount to be paid is stated and not negative'),
  R008: say(
    'het totaal van de regels is de som van hun bedragen',
    'the total of the lines is the sum of their amounts',
  ),
  R009: say(
    'het totaal van de kortingen is de som van de kortingen op de order',
    'the total of discounts is the sum of the discounts on the order',
  ),
  R010: say(
    'het totaal van de toeslagen is de som van de toeslagen op de order',
    'the total of charges is the sum of the charges on the order',
  ),
  R011: say(
    'het totaal zonder btw is dat van de regels, min kortingen en plus toeslagen',
    'the total without VAT is that of the lines, less discounts and plus charges',
  ),
  R014: say(
    'wie om de goederen vroeg, heeft een naam of een nummer',
    'whoever asked for the goods has a name or an identifier',
  ),
  R016: say(
    'het te betalen bedrag is het totaal met btw, min wat betaald is en plus de afronding',
    'the amount to be paid is the total with VAT, less what was paid and plus the rounding',
  ),
  R017: say(
    'het totaal met btw is dat zonder btw plus de btw',
    'the total with VAT is the one without VAT and the VAT',
  ),
  R019: say('de prijs is de brutoprijs min de korting', 'the price is the gross price less the discount'),
  R020: say(
    'bij een percentage hoort het bedrag waarover het geldt',
    'a percentage comes with the amount that it is of',
  ),
  R024: say(
    'het bedrag van een regel is het aantal maal de prijs, plus toeslagen en min kortingen',
    'the amount of a line is its quantity times its price, plus charges and less discounts',
  ),
  R026: say('een btw-nummer begint met de code van het land', 'a VAT number begins with the code of its country'),
  R027: say('een brutoprijs is niet negatief', 'a gross price is not negative'),
  R028: say('een bedrag heeft hoogstens twee decimalen', 'an amount has two decimals at most'),
  R029: say('bij een soort btw hoort een percentage', 'a category of VAT comes with a percentage'),
  R030: say('het gewone btw-tarief is hoger dan nul', 'the standard rate of VAT is above zero'),
  R031: say('het proces is er een waar zo’n document bij hoort', 'the process is one that such a document belongs to'),
  R033: say('de korting in een prijs is niet negatief', 'the discount in a price is not negative'),
  R034: say('de specificatie is die van zo’n document', 'the specification is that of such a document'),
} as const satisfies Readonly<Record<string, Texts>>;

export type ProfileDemand = keyof typeof PROFILE_DEMANDS;

/** All of them as the choices of an ICU message over the parameter `demand`, each behind a colon. */
export const profileDemands = (language: Language): string =>
  `{demand, select, none {} ${Object.entries<Texts>(PROFILE_DEMANDS)
    .map(([name, texts]) => `${name} {: ${texts[language]}}`)
    .join(' ')} other {}}`;
