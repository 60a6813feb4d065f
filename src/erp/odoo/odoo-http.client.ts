import { z } from 'zod';
import { jsonOf, type HttpAnswer } from '../http-answer';
import { askOverHttp } from '../http-ask.client';
import { ErpFault } from '../port';
import { recordsOf, type Odoo, type OdooArguments, type OdooSession } from './odoo-calls';
import { resultOfJson2, resultOfRpc } from './odoo-faults';
import type { OdooSettings } from './odoo-settings';
import { idValue, relationValue } from './odoo-values';

/** What is needed to speak to an Odoo. */
export interface OdooAccess {
  readonly settings: Pick<OdooSettings, 'url' | 'database' | 'api' | 'login' | 'company' | 'locale'>;
  readonly secret: Buffer | null;
  readonly timeoutMs: number;
}

const versionTold = z.looseObject({ version_info: z.array(z.unknown()).min(1), version: z.string() });
const rpcVersion = z.looseObject({ server_version: z.string() });
const contextTold = z.looseObject({ uid: idValue });
const userTold = z.object({ id: idValue, company_id: relationValue });

type Api = 'json2' | 'jsonrpc';

/** Parameters that `/jsonrpc` takes by their place alone: they had other names in earlier versions, or are looked for there. */
const BY_PLACE: Readonly<Record<string, string>> = { create: 'vals_list', write: 'vals', search_count: 'domain' };

/** Speaks to an Odoo, the way that it has. There is no session: every question carries the key. */
export class OdooHttp implements Odoo {
  private readonly base: URL;
  private api: Promise<Api> | null = null;
  private user: Promise<OdooSession> | null = null;
  private rpcUser: Promise<number> | null = null;
  private count = 0;

  constructor(private readonly access: OdooAccess) {
    const { url } = access.settings;
    this.base = new URL(url.endsWith('/') ? url : `${url}/`);
  }

  async call(
    model: string,
    method: string,
    given: OdooArguments,
    context: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> {
    const { company } = await this.session();
    return this.ask(model, method, given, { ...this.context, allowed_company_ids: [company], ...context });
  }

  session(): Promise<OdooSession> {
    return (this.user ??= this.once(this.whoWeAre(), () => (this.user = null)));
  }

  /** Asked without a key. */
  async version(): Promise<string> {
    if ((await this.usedApi()) === 'jsonrpc') {
      const told = rpcVersion.safeParse(await this.rpc('common', 'version', []));
      if (told.success) return told.data.server_version.slice(0, 20);
    } else {
      const told = versionTold.safeParse(jsonOf('Odoo', await this.get('web/version')));
      if (told.success) return told.data.version.slice(0, 20);
    }
    throw new ErpFault('strange', {
      nl: 'Wat op dit adres antwoordt, noemt geen versie van Odoo.',
      en: 'What answers at this address tells no version of Odoo.',
    });
  }

  usedApi(): Promise<Api> {
    const { api } = this.access.settings;
    if (api !== 'auto') return Promise.resolve(api);
    return (this.api ??= this.once(this.findApi(), () => (this.api = null)));
  }

  private get context(): Readonly<Record<string, unknown>> {
    return { lang: this.access.settings.locale ?? 'en_US', tz: 'UTC' };
  }

  /** What failed once is asked again by whoever comes next. */
  private once<T>(asking: Promise<T>, forget: () => void): Promise<T> {
    asking.catch(forget);
    return asking;
  }

  /** From 19 on a version is told at an address of its own (odoo/documentation `external_api.rst`, "Common service"); before it there is no page. */
  private async findApi(): Promise<Api> {
    const answer = await this.get('web/version');
    if (answer.status !== 200) return 'jsonrpc';
    let body: unknown;
    try {
      body = JSON.parse(answer.text);
    } catch {
      return 'jsonrpc';
    }
    const told = versionTold.safeParse(body);
    // A service of Odoo online says "saas~18.2" first; its number stands behind.
    const major = told.success ? Number(/\d+/.exec(String(told.data.version_info[0]))?.[0] ?? 0) : 0;
    return major >= 19 ? 'json2' : 'jsonrpc';
  }

  private async whoWeAre(): Promise<OdooSession> {
    const isJson2 = (await this.usedApi()) === 'json2';
    const userId = isJson2
      ? contextTold.parse(await this.ask('res.users', 'context_get', {}, {})).uid
      : await this.rpcUserId();
    const given = { domain: [['id', '=', userId]], fields: ['company_id'], limit: 1 };
    const [user] = recordsOf('res.users', userTold, await this.ask('res.users', 'search_read', given, this.context));
    const company = this.access.settings.company ?? user?.company_id ?? null;
    if (company === null)
      throw new ErpFault('access', {
        nl: 'Onze gebruiker werkt in Odoo voor geen enkel bedrijf.',
        en: 'Our user works for no company in Odoo.',
      });
    return { userId, company };
  }

  private async ask(
    model: string,
    method: string,
    given: OdooArguments,
    context: Readonly<Record<string, unknown>>,
  ): Promise<unknown> {
    if ((await this.usedApi()) === 'json2') {
      const url = new URL(`json/2/${model}/${method}`, this.base);
      const { database } = this.access.settings;
      const headers = {
        authorization: this.bearer,
        'x-odoo-database': database,
        'user-agent': 'Binnendienst',
      };
      return resultOfJson2(await this.post(url, { ...given, context }, headers));
    }
    const { ids, ...named } = given;
    const place = BY_PLACE[method];
    const placed = place === undefined || !(place in named) ? [] : [named[place]];
    const rest = Object.fromEntries(Object.entries(named).filter(([name]) => name !== place));
    const positional = [...(ids === undefined ? [] : [ids]), ...placed];
    const user = await this.rpcUserId();
    const { database } = this.access.settings;
    return this.rpc('object', 'execute_kw', [database, user, this.key, model, method, positional, { ...rest, context }]); // prettier-ignore
  }

  private rpcUserId(): Promise<number> {
    return (this.rpcUser ??= this.once(this.logIn(), () => (this.rpcUser = null)));
  }

  private async logIn(): Promise<number> {
    const { database, login } = this.access.settings;
    if (login === null)
      throw new ErpFault('access', {
        nl: 'Deze Odoo wordt met "jsonrpc" gevraagd: daarvoor moet in de instellingen een "login" staan.',
        en: 'This Odoo is asked by "jsonrpc", for which the settings need a "login".',
      });
    const user = await this.rpc('common', 'authenticate', [database, login, this.key, {}]);
    if (typeof user !== 'number')
      throw new ErpFault(
        'access',
        {
          nl: 'Odoo laat "{login}" niet toe: de naam of de sleutel is fout.',
          en: 'Odoo does not let "{login}" in: the name or the key is wrong.',
        },
        { login },
      );
    return user;
  }

  private async rpc(service: string, method: string, args: readonly unknown[]): Promise<unknown> {
    const body = { jsonrpc: '2.0', method: 'call', id: ++this.count, params: { service, method, args } };
    return resultOfRpc(await this.post(new URL('jsonrpc', this.base), body, {}));
  }

  private get key(): string {
    const { secret } = this.access;
    if (secret === null)
      throw new ErpFault('access', {
        nl: 'Er is geen sleutel van onze gebruiker in Odoo bewaard.',
        en: 'No key of our user in Odoo is stored.',
      });
    return secret.toString('utf8').trim();
  }

  private get bearer(): string {
    const { key } = this;
    // In a header nothing else may stand.
    if (!/^[\x21-\x7e]+$/.test(key))
      throw new ErpFault('access', {
        nl: 'Wat als sleutel van onze gebruiker in Odoo is bewaard, is er geen.',
        en: 'What is stored as the key of our user in Odoo is none.',
      });
    return `bearer ${key}`;
  }

  private get(path: string): Promise<HttpAnswer> {
    return askOverHttp({ erp: 'Odoo', url: new URL(path, this.base), body: null, timeoutMs: this.access.timeoutMs });
  }

  private post(url: URL, body: unknown, headers: Readonly<Record<string, string>>): Promise<HttpAnswer> {
    return askOverHttp({ erp: 'Odoo', url, headers, body, timeoutMs: this.access.timeoutMs });
  }
}
