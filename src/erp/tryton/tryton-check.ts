import { z } from 'zod';
import { parseGln } from '../../kernel';
import { ErpFault, type ErpCheck } from '../port';
import { theirWords } from '../reasons';
import { unitCodeOf, UNITS } from './tryton-articles';
import { allRecords, TrytonRefusal, type Tryton } from './tryton-calls';
import { TRYTON_MODULES, type TrytonModule } from './tryton-modules';
import { PARTY_IDENTIFIERS } from './tryton-parties';
import { warehousesOf, type Reading } from './tryton-read-articles';
import { customersOf } from './tryton-read-customers';
import { companyOf, priceDigits } from './tryton-references';
import type { TrytonSettings } from './tryton-settings';
import { CHANGE_RIGHTS, missingFieldRights, missingModelRights, missingRights, type RightsFor } from './tryton-rights';

/* What is looked at before a Tryton is relied upon. Nothing is changed; what is wrong says what to do. */

const good = (nl: string, en: string): ErpCheck => ({ ok: true, nl, en });
const bad = (nl: string, en: string): ErpCheck => ({ ok: false, nl, en });

/** The versions that this connector was tried with. */
const TRIED = '6.0';

export const checkVersion = (version: string): ErpCheck =>
  version.startsWith(`${TRIED}.`)
    ? good(`Tryton ${version} antwoordt.`, `Tryton ${version} answers.`)
    : bad(
        `Tryton ${version} antwoordt; deze koppeling is beproefd met ${TRIED}. Probeer haar eerst op een kopie.`,
        `Tryton ${version} answers; this connector was tried with ${TRIED}. Try it on a copy first.`,
      );

/** What kept us from looking any further. */
export function checkOfFault({ kind, words }: ErpFault, { user, url }: Pick<TrytonSettings, 'user' | 'url'>): ErpCheck {
  const where = new URL(url).host;
  const what = {
    away: [
      `Tryton antwoordt niet op ${where}. Kijk of het aanstaat en of het adres klopt.`,
      'See whether it runs and whether the address is right.',
    ],
    busy: ['Tryton is bezig. Probeer het zo nog eens.', 'Try again in a moment.'],
    access: [
      `Tryton laat ${user} niet toe. Kijk naam, wachtwoord en groepen na; na te veel pogingen is de naam een tijd op slot.`,
      'See to name, password and groups; after too many attempts the name is locked for a while.',
    ],
    strange: [
      `Wat op ${where} antwoordt, kent deze koppeling niet. Kijk adres en database na.`,
      'See to the address and the database.',
    ],
  } as const;
  const [nl, en] = what[kind];
  return bad(`${nl} (${words.nl})`, `${words.en} ${en}`);
}

type Check = (reading: Reading) => Promise<readonly ErpCheck[]>;

/** Everything behind the log-in, in the order in which it is told. */
const CHECKS: readonly Check[] = [checkCompany, checkModules, checkRights, checkChangeRights, checkUnits, checkGlns, checkCustomers, checkWarehouses]; // prettier-ignore

export async function checkAll(reading: Reading): Promise<readonly ErpCheck[]> {
  const checks: ErpCheck[] = [];
  for (const check of CHECKS) {
    try {
      checks.push(...(await check(reading)));
    } catch (error) {
      // One right that is missing must not hide what else is wrong.
      const isRight = error instanceof ErpFault && error.kind === 'access';
      if (!(error instanceof TrytonRefusal) && !isRight) throw error;
      const { nl, en } = error instanceof ErpFault ? error.words : theirWords(error.message);
      checks.push(bad(`Dit mag onze gebruiker niet bekijken: ${nl}`, `Our user may not look at this: ${en}`));
    }
  }
  return checks;
}

async function checkCompany({ tryton, settings }: Reading): Promise<readonly ErpCheck[]> {
  const { name, currency } = await companyOf(tryton);
  const digits = await priceDigits(tryton);
  return [
    good(
      `Aangemeld als ${settings.user} voor ${name}, in ${currency.code}, met prijzen van ${digits} cijfers achter de komma.`,
      `Logged in as ${settings.user} for ${name}, in ${currency.code}, with prices of ${digits} digits behind the point.`,
    ),
  ];
}

/** What is missed without a part of Tryton. */
const WITHOUT: Readonly<Partial<Record<TrytonModule, readonly [nl: string, en: string]>>> = {
  sale_price_list: ['prijslijsten van klanten', 'price lists of customers'],
  product_price_list_dates: ['dagen waarop een prijs geldt', 'days on which a price is valid'],
  sale_product_customer: ['artikelnummers van klanten', 'article numbers of customers'],
  account_credit_limit: ['kredietlimieten', 'credit limits'],
  party_relationship: ['afleveradressen met een eigen GLN', 'delivery places with a GLN of their own'],
};

function checkModules({ has }: Reading): Promise<readonly ErpCheck[]> {
  const missing = TRYTON_MODULES.filter((module) => !has(module));
  return Promise.resolve(
    missing.map((module) => {
      const [nl, en] = WITHOUT[module] ?? ['een deel van wat nodig is', 'a part of what is needed'];
      const isNeeded = WITHOUT[module] === undefined;
      return (isNeeded ? bad : good)(
        `De module ${module} is niet geactiveerd: ${nl} zijn er niet${isNeeded ? '. Activeer haar' : ''}.`,
        `The module ${module} is not activated: there are no ${en}${isNeeded ? '. Activate it' : ''}.`,
      );
    }),
  );
}

const RIGHTS: readonly (readonly [what: RightsFor, nl: string, en: string])[] = [
  ['reading', 'stamgegevens lezen', 'read the master'],
  ['writing', 'orders boeken', 'book orders'],
  ['withdrawing', 'orders wijzigen en annuleren na bevestiging', 'change and cancel orders once they are confirmed'],
];

async function checkRights({ tryton, settings }: Reading): Promise<readonly ErpCheck[]> {
  const checks: ErpCheck[] = [];
  for (const [what, nl, en] of RIGHTS) {
    const missing = await missingRights(tryton, what);
    checks.push(
      missing.length === 0
        ? good(`${settings.user} mag ${nl}.`, `${settings.user} may ${en}.`)
        : bad(
            `${settings.user} mag niet ${nl}: ${missing.join(', ')}. Geef in Tryton de groep die dit mag (Sales, Stock, Account).`,
            `${settings.user} may not ${en}: ${missing.join(', ')}. Give it the group in Tryton that may (Sales, Stock, Account).`,
          ),
    );
  }
  return checks;
}

const CREDIT_LIMIT = { model: 'party.party', field: 'credit_limit_amount' } as const;

/** What of a change request needs which rights. */
const CHANGED_BY: readonly (readonly [rights: readonly string[], nl: string, en: string])[] = [
  [['product.template: write'], 'omschrijving en lijstprijs van artikelen', 'descriptions and list prices of articles'],
  [['product.identifier: write', 'product.identifier: create'], "GTIN's", 'GTINs'],
  [['party.party: write'], 'namen van klanten', 'names of customers'],
  [['party.party: write', `${CREDIT_LIMIT.model}: write ${CREDIT_LIMIT.field}`], 'kredietlimieten van klanten', 'credit limits of customers'],
  [['party.address: write'], 'adressen van klanten', 'addresses of customers'],
  [['party.identifier: write', 'party.identifier: create'], "GLN's", 'GLNs'],
]; // prettier-ignore

/** Nothing is wrong without them: what may not be written there goes back to its owner, and orders go on. */
async function checkChangeRights({ tryton, settings: { user }, has }: Reading): Promise<readonly ErpCheck[]> {
  // Without its module there is no such field, and a person is asked.
  const limits = has('account_credit_limit')
    ? await missingFieldRights(tryton, CREDIT_LIMIT.model, [CREDIT_LIMIT.field])
    : [];
  const missing = [...(await missingModelRights(tryton, CHANGE_RIGHTS)), ...limits];
  const all = CHANGED_BY.filter(([, , en]) => has('account_credit_limit') || en !== 'credit limits of customers');
  const lacking = all.filter(([rights]) => rights.some((right) => missing.includes(right)));
  const words = (of: typeof all, at: 1 | 2): string => of.map((one) => one[at]).join(', ');
  const rights = missing.join(', ');
  return [
    lacking.length === 0
      ? good(
          `${user} mag goedgekeurde wijzigingsverzoeken uitvoeren: ${words(all, 1)}.`,
          `${user} may carry out approved change requests: ${words(all, 2)}.`,
        )
      : good(
          `${user} mag geen wijzigingsverzoek uitvoeren voor ${words(lacking, 1)}; een goedgekeurd verzoek daarvoor gaat terug naar de eigenaar. Wilt u dat anders, geef dan in Tryton deze rechten: ${rights}.`,
          `${user} may carry out no change request for ${words(lacking, 2)}; one that is approved goes back to its owner. If you want that otherwise, give these rights in Tryton: ${rights}.`,
        ),
  ];
}

async function checkUnits({ tryton, settings }: Reading): Promise<readonly ErpCheck[]> {
  const unknown = (await allRecords(tryton, UNITS, [])).filter((unit) => unitCodeOf(unit, settings) === null);
  const ids = unknown.map(({ id }) => id);
  const base = await countOf(tryton, 'product.product', [['default_uom', 'in', ids]]);
  if (base === 0) return [good('Elke basiseenheid heeft een code.', 'Every base unit has a code.')];
  const symbols = unknown.map(({ symbol }) => symbol).join(', ');
  return [
    bad(
      `${base} artikelen hebben een basiseenheid zonder code. Zet onder "units" wat elk hiervan is: ${symbols}.`,
      `${base} articles have a base unit without a code. Say under "units" what each of these is: ${symbols}.`,
    ),
  ];
}

async function checkGlns({ tryton, settings }: Reading): Promise<readonly ErpCheck[]> {
  const { glnType } = settings;
  const all = await allRecords(tryton, PARTY_IDENTIFIERS, [['type', '=', glnType]]);
  const glns = all.filter(({ code }) => parseGln(code) !== null).length;
  const type = { nl: glnType ?? 'zonder type', en: glnType ?? 'without a type' };
  return [
    glns > 0
      ? good(`${glns} GLN's gevonden bij identificaties ${type.nl}.`, `${glns} GLNs found among identifiers ${type.en}.`) // prettier-ignore
      : bad(
          `Geen GLN gevonden bij identificaties ${type.nl}: zet onder "glnType" welk type de GLN heeft.`,
          `No GLN found among identifiers ${type.en}: say under "glnType" which type the GLN has.`,
        ),
  ];
}

async function checkCustomers(reading: Reading): Promise<readonly ErpCheck[]> {
  const { tryton, settings } = reading;
  const { category, others, places } = await customersOf(reading);
  if (category === -1)
    return [
      bad(
        `Er is geen categorie van relaties "${settings.customerCategory ?? ''}": kies een andere onder "customerCategory".`,
        `There is no category of parties "${settings.customerCategory ?? ''}": choose another one under "customerCategory".`,
      ),
    ];
  const count = await countOf(tryton, 'party.party', [
    ['id', 'not in', [...others]],
    ...(category === null ? [] : [['categories', '=', category]]),
  ]);
  const own = [...places.values()].flat().length;
  return [
    (count > 0 ? good : bad)(
      `${count} relaties zijn klanten, ${own} relaties zijn een afleveradres van een klant.`,
      `${count} parties are customers, ${own} parties are a delivery place of a customer.`,
    ),
  ];
}

async function checkWarehouses({ tryton, settings }: Reading): Promise<readonly ErpCheck[]> {
  const found = await warehousesOf(tryton, settings);
  const missing = settings.warehouses.filter((code) => !found.some((one) => one.code === code));
  if (found.length > 0 && missing.length === 0) {
    const names = found.map(({ name, code }) => code ?? name ?? '').join(', ');
    return [good(`Voorraad van magazijn ${names}.`, `Stock of warehouse ${names}.`)];
  }
  return [
    bad(
      `Magazijn niet gevonden: ${missing.join(', ')}. Zet onder "warehouses" de codes uit Tryton.`,
      `Warehouse not found: ${missing.join(', ')}. Put the codes from Tryton under "warehouses".`,
    ),
  ];
}

async function countOf(tryton: Tryton, model: string, domain: readonly unknown[]): Promise<number> {
  return z.int().parse(await tryton.call(`model.${model}.search_count`, [domain]));
}
