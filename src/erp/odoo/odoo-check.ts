import { z } from 'zod';
import { parseGln } from '../../kernel';
import { ErpFault, type ErpCheck } from '../port';
import { theirWords } from '../reasons';
import { unitCodeOf } from './odoo-articles';
import { OdooRefusal, recordsOf, type Odoo } from './odoo-calls';
import { formulaOf } from './odoo-prices';
import { customerDomain, customersOf } from './odoo-read-customers';
import { listsToRead, rulesOf } from './odoo-read-prices';
import { warehousesOf } from './odoo-read-stock';
import { allUnits, companyOf, priceDigits, type Opened } from './odoo-references';
import { missingRights, type RightsFor } from './odoo-rights';
import type { OdooSettings } from './odoo-settings';
import type { OdooModelName } from './odoo-shape';
import { idValue } from './odoo-values';

/* What is looked at before an Odoo is relied upon. Nothing is changed; what is wrong says what to do. */

const good = (nl: string, en: string): ErpCheck => ({ ok: true, nl, en });
const bad = (nl: string, en: string): ErpCheck => ({ ok: false, nl, en });

/** The versions whose documentation this connector was written from. */
const KNOWN = [16, 17, 18, 19];

export function checkVersion(version: string, api: string): ErpCheck {
  const major = Number(/\d+/.exec(version)?.[0] ?? 0);
  const how = api === 'json2' ? '/json/2' : '/jsonrpc';
  return KNOWN.includes(major)
    ? good(
        `Odoo ${version} antwoordt over ${how}. Deze koppeling is naar de documentatie gemaakt en nog met geen enkele Odoo beproefd: probeer haar eerst op een kopie.`,
        `Odoo ${version} answers over ${how}. This connector was made from the documentation and tried with no Odoo yet: try it on a copy first.`,
      )
    : bad(
        `Odoo ${version} antwoordt; deze koppeling kent ${KNOWN.join(', ')}.`,
        `Odoo ${version} answers; this connector knows ${KNOWN.join(', ')}.`,
      );
}

/** What kept us from looking any further. */
export function checkOfFault({ kind, words }: ErpFault, { url }: Pick<OdooSettings, 'url'>): ErpCheck {
  const where = new URL(url).host;
  const what = {
    away: [
      `Odoo antwoordt niet op ${where}. Kijk of het aanstaat en of het adres klopt.`,
      'See whether it runs and whether the address is right.',
    ],
    busy: ['Odoo is bezig. Probeer het zo nog eens.', 'Try again in a moment.'],
    access: [
      'Odoo laat onze gebruiker niet toe. Kijk sleutel, naam en database na; een sleutel geldt hooguit drie maanden.',
      'See to key, name and database; a key lasts for three months at most.',
    ],
    strange: [
      `Wat op ${where} antwoordt, kent deze koppeling niet. Kijk adres, database en "api" na.`,
      'See to the address, the database and "api".',
    ],
  } as const;
  const [nl, en] = what[kind];
  return bad(`${nl} (${words.nl})`, `${words.en} ${en}`);
}

type Check = (opened: Opened) => Promise<readonly ErpCheck[]>;

/** Everything behind the key, in the order in which it is told. */
const CHECKS: readonly Check[] = [checkCompany, checkUser, checkLanguage, checkModules, checkFields, checkRights, checkUnits, checkGlns, checkCustomers, checkPriceRules, checkWarehouses]; // prettier-ignore

export async function checkAll(opened: Opened): Promise<readonly ErpCheck[]> {
  const checks: ErpCheck[] = [];
  for (const check of CHECKS) {
    try {
      checks.push(...(await check(opened)));
    } catch (error) {
      // One right that is missing must not hide what else is wrong.
      const isRight = error instanceof ErpFault && error.kind === 'access';
      if (!(error instanceof OdooRefusal) && !isRight) throw error;
      const { nl, en } = error instanceof ErpFault ? error.words : theirWords(error.message);
      checks.push(bad(`Dit mag onze gebruiker niet bekijken: ${nl}`, `Our user may not look at this: ${en}`));
    }
  }
  return checks;
}

async function checkCompany({ odoo, shape }: Opened): Promise<readonly ErpCheck[]> {
  const { name, currency } = await companyOf(odoo);
  const digits = priceDigits(shape);
  return [
    good(
      `Aangemeld voor ${name}, in ${currency.code}, met prijzen van hooguit ${digits} cijfers achter de komma.`,
      `Logged in for ${name}, in ${currency.code}, with prices of at most ${digits} digits behind the point.`,
    ),
  ];
}

const userTold = z.object({ id: idValue, login: z.string(), share: z.boolean() });

/** A portal user sees nothing but its own (`share` of odoo/odoo `odoo/addons/base/models/res_users.py`; unchecked). */
async function checkUser({ odoo }: Opened): Promise<readonly ErpCheck[]> {
  const { userId } = await odoo.session();
  const given = { domain: [['id', '=', userId]], fields: ['login', 'share'], limit: 1 };
  const [user] = recordsOf('res.users', userTold, await odoo.call('res.users', 'search_read', given));
  return user?.share === true
    ? [
        bad(
          `${user.login} is een portaalgebruiker. Neem een interne gebruiker die alleen hiervoor is.`,
          `${user.login} is a portal user. Take an internal user that is there for this alone.`,
        ),
      ]
    : [];
}

async function checkLanguage({ odoo, settings: { locale } }: Opened): Promise<readonly ErpCheck[]> {
  if (locale === null || (await countOf(odoo, 'res.lang', [['code', '=', locale]])) > 0) return [];
  return [
    bad(
      `De taal ${locale} is in Odoo niet geïnstalleerd: voeg haar toe, of zet onder "locale" een andere.`,
      `The language ${locale} is not installed in Odoo: add it, or put another one under "locale".`,
    ),
  ];
}

/** What is missed without a module, by a model or a field that comes with it; those without words are needed. */
const MODULES: readonly (readonly [module: string, model: OdooModelName, nl: string | null, en: string])[] = [
  ['sale_management', 'sale.order', null, ''],
  ['stock', 'stock.picking', 'voorraad en leveringen', 'stock and deliveries'],
  ['account', 'account.move', 'facturen en btw', 'invoices and taxes'],
  ['product', 'product.pricelist', 'prijslijsten', 'price lists'],
  ['product_supplierinfo_for_customer', 'product.customerinfo', 'artikelnummers van klanten', 'article numbers of customers'], // prettier-ignore
];

function checkModules({ shape }: Opened): Promise<readonly ErpCheck[]> {
  const missing = MODULES.filter(([, model]) => !shape.has(model));
  return Promise.resolve(
    missing.map(([module, , nl, en]) =>
      nl === null
        ? bad(
            `De module ${module} is niet geïnstalleerd, of onze gebruiker ziet er niets van.`,
            `The module ${module} is not installed, or our user sees nothing of it.`,
          )
        : good(
            `De module ${module} is niet geïnstalleerd, of onze gebruiker ziet er niets van: ${nl} zijn er niet.`,
            `The module ${module} is not installed, or our user sees nothing of it: there are no ${en}.`,
          ),
    ),
  );
}

/** The fields that the settings name, and those without which nothing can be said of credit. */
function checkFields({ shape, settings }: Opened): Promise<readonly ErpCheck[]> {
  const named = [
    ['articleNumber', 'product.product', settings.articleNumber],
    ['customerNumber', 'res.partner', settings.customerNumber],
    ['keyField', 'sale.order', settings.keyField],
  ] as const;
  const missing = named.filter(([, model, field]) => shape.has(model) && !shape.has(model, field));
  return Promise.resolve([
    ...missing.map(([setting, model, field]) =>
      bad(
        `${model} heeft geen veld "${field}": kies een ander onder "${setting}".`,
        `${model} has no field "${field}": choose another one under "${setting}".`,
      ),
    ),
    ...(shape.has('res.partner', 'credit_limit')
      ? []
      : [
          good(
            'Onze gebruiker ziet geen kredietlimieten: daarvoor moet hij facturen mogen bekijken.',
            'Our user sees no credit limits: for that it must be allowed to look at invoices.',
          ),
        ]),
  ]);
}

const RIGHTS: readonly (readonly [what: RightsFor, nl: string, en: string])[] = [
  ['reading', 'stamgegevens lezen', 'read the master'],
  ['writing', 'orders boeken', 'book orders'],
];

async function checkRights({ odoo, shape }: Opened): Promise<readonly ErpCheck[]> {
  const checks: ErpCheck[] = [];
  for (const [what, nl, en] of RIGHTS) {
    const missing = await missingRights(odoo, shape, what);
    if (missing === null) return [...checks, good('Odoo zegt niet wat onze gebruiker mag.', 'Odoo does not say what our user may do.')]; // prettier-ignore
    checks.push(
      missing.length === 0
        ? good(`Onze gebruiker mag ${nl}.`, `Our user may ${en}.`)
        : bad(
            `Onze gebruiker mag niet ${nl}: ${missing.join(', ')}. Geef hem in Odoo de rechten van verkoop, voorraad en facturatie.`,
            `Our user may not ${en}: ${missing.join(', ')}. Give it the rights of sales, inventory and invoicing in Odoo.`,
          ),
    );
  }
  return checks;
}

async function checkUnits(opened: Opened): Promise<readonly ErpCheck[]> {
  const unknown = (await allUnits(opened)).filter((unit) => unitCodeOf(unit, opened.settings) === null);
  const base = await countOf(opened.odoo, 'product.product', [['uom_id', 'in', unknown.map(({ id }) => id)]]);
  if (base === 0) return [good('Elke basiseenheid heeft een code.', 'Every base unit has a code.')];
  const names = unknown.map(({ name }) => name).join(', ');
  return [
    bad(
      `${base} artikelen hebben een basiseenheid zonder code. Zet onder "units" wat elk hiervan is: ${names}.`,
      `${base} articles have a base unit without a code. Say under "units" what each of these is: ${names}.`,
    ),
  ];
}

const located = z.looseObject({ id: idValue });
const ENOUGH = 200;

async function checkGlns({ odoo, shape, settings: { glnField } }: Opened): Promise<readonly ErpCheck[]> {
  if (!shape.has('res.partner', glnField))
    return [
      bad(
        `Relaties hebben geen veld "${glnField}" voor hun GLN: installeer account_add_gln, of kies een ander veld onder "glnField".`,
        `Partners have no field "${glnField}" for their GLN: install account_add_gln, or choose another field under "glnField".`,
      ),
    ];
  const given = { domain: [[glnField, '!=', false]], fields: [glnField], limit: ENOUGH };
  const some = recordsOf('res.partner', located, await odoo.call('res.partner', 'search_read', given));
  const glns = some.filter((one) => typeof one[glnField] === 'string' && parseGln(one[glnField]) !== null).length;
  return [
    glns > 0
      ? good(`GLN's gevonden in "${glnField}".`, `GLNs found in "${glnField}".`)
      : bad(
          `Geen GLN gevonden in "${glnField}": vul hem bij klanten en afleveradressen, of kies een ander veld onder "glnField".`,
          `No GLN found in "${glnField}": fill it in for customers and delivery places, or choose another field under "glnField".`,
        ),
  ];
}

async function checkCustomers(opened: Opened): Promise<readonly ErpCheck[]> {
  const customers = await customersOf(opened);
  const { customerTag } = opened.settings;
  if (customers.tag === -1)
    return [
      bad(
        `Er is geen label "${customerTag ?? ''}": kies een ander onder "customerTag".`,
        `There is no tag "${customerTag ?? ''}": choose another one under "customerTag".`,
      ),
    ];
  const count = await countOf(opened.odoo, 'res.partner', customerDomain(customers));
  return [
    (count > 0 ? good : bad)(
      `${count} relaties zijn klanten.${count > 0 ? '' : ' Zet onder "customerTag" welk label klanten hebben.'}`,
      `${count} partners are customers.${count > 0 ? '' : ' Say under "customerTag" which tag customers have.'}`,
    ),
  ];
}

/** Rules of which only Odoo can say what they make of a price: what they make is refused, and the list price would hold. */
async function checkPriceRules(opened: Opened): Promise<readonly ErpCheck[]> {
  const { currency } = await companyOf(opened.odoo);
  const lists = await listsToRead(opened);
  const names: string[] = [];
  for (const list of lists) {
    const isForeign = list.currency_id !== null && list.currency_id.id !== currency.id;
    const rules = await rulesOf(opened, list.id);
    const unknown = rules.filter((rule) => formulaOf(rule, isForeign).kind === 'other').length;
    if (unknown > 0) names.push(`${list.name ?? String(list.id)} (${unknown})`);
  }
  if (names.length === 0) return [good(`${lists.length} prijslijsten.`, `${lists.length} price lists.`)];
  return [
    bad(
      `Regels van prijslijsten waarvan de prijs niet is over te nemen: ${names.join(', ')}. Geef vaste prijzen of een korting op de verkoopprijs; voor deze klanten zou anders de gewone prijs gelden.`,
      `Rules of price lists whose price cannot be taken over: ${names.join(', ')}. Give fixed prices or a discount on the sales price; for these customers the general price would hold otherwise.`,
    ),
  ];
}

async function checkWarehouses(opened: Opened): Promise<readonly ErpCheck[]> {
  if (!opened.shape.has('stock.warehouse')) return [];
  const { warehouses } = opened.settings;
  const found = await warehousesOf(opened);
  const missing = warehouses.filter((code) => !found.some((one) => one.code === code));
  if (found.length > 0 && missing.length === 0) {
    const names = found.map(({ name, code }) => code ?? name ?? '').join(', ');
    return [good(`Voorraad van magazijn ${names}.`, `Stock of warehouse ${names}.`)];
  }
  return [
    bad(
      `Magazijn niet gevonden: ${missing.join(', ')}. Zet onder "warehouses" de codes uit Odoo.`,
      `Warehouse not found: ${missing.join(', ')}. Put the codes from Odoo under "warehouses".`,
    ),
  ];
}

async function countOf(odoo: Odoo, model: string, domain: readonly unknown[]): Promise<number> {
  return z.int().parse(await odoo.call(model, 'search_count', { domain }));
}
