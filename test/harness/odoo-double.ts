import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { odooSettings, type OdooSettings } from '../../src/erp/odoo/odoo-settings';
import type { OdooVersion } from './odoo-models';
import { ODOO_USER, seedOdoo } from './odoo-seed';
import { OdooException, type OdooContext } from './odoo-tables';
import { OdooWorld, type OdooCall } from './odoo-world';

/*
 * A made-up Odoo over HTTP on 127.0.0.1, in the shapes of its documentation (odoo/documentation `content/developer/reference/external_api.rst` and
 * `external_rpc_api.rst`) and of its source: 19 speaks `/json/2` with a key, 17 `/jsonrpc` with a name and a key.
 */

const DATABASE = 'company';
const LOGIN = 'intake';
const KEY = '6578616d706c65206a736f6e20617069206b6579';

/** Parameters of the methods by their names; those of a model are called on no records. */
const PARAMETERS: Readonly<Record<string, { readonly names: readonly string[]; readonly ofModel?: boolean }>> = {
  fields_get: { names: ['allfields', 'attributes'], ofModel: true },
  search_read: { names: ['domain', 'fields', 'offset', 'limit', 'order'], ofModel: true },
  search_count: { names: ['domain', 'limit'], ofModel: true },
  create: { names: ['vals_list'], ofModel: true },
  context_get: { names: [], ofModel: true },
  check_access_rights: { names: ['operation', 'raise_exception'], ofModel: true },
  write: { names: ['vals'] },
  has_access: { names: ['operation'] },
};
const parametersOf = (method: string) => PARAMETERS[method] ?? { names: [] };

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export class OdooDouble {
  readonly world: OdooWorld;
  private readonly server: Server;

  private constructor(readonly version: OdooVersion) {
    this.world = new OdooWorld(version, ODOO_USER);
    seedOdoo(this.world);
    this.server = createServer((request, response) => void this.take(request, response));
  }

  static async start(version: OdooVersion): Promise<OdooDouble> {
    const double = new OdooDouble(version);
    await new Promise<void>((resolve) => double.server.listen(0, '127.0.0.1', resolve));
    return double;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  get key(): Buffer {
    return Buffer.from(KEY);
  }

  settings(more: Partial<OdooSettings> = {}): OdooSettings {
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return odooSettings.parse({ url, database: DATABASE, login: LOGIN, language: 'en', ...more });
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const say = (status: number, body: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
    const path = (request.url ?? '').split('/').slice(1);
    if (this.version === 19 && request.url === '/web/version')
      say(200, { version_info: [19, 0, 0, 'final', 0, ''], version: '19.0' });
    else if (this.version === 19 && path[0] === 'json' && path[1] === '2' && request.method === 'POST')
      this.json2(path, text, request, say);
    else if (request.url === '/jsonrpc') this.rpc(text, say);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>404 Not Found</title>');
  }

  private json2(
    [, , model = '', method = '']: readonly string[],
    text: string,
    { headers }: IncomingMessage,
    say: (status: number, body: unknown) => void,
  ): void {
    try {
      if (headers.authorization !== `bearer ${KEY}`)
        throw new OdooException('werkzeug.exceptions.Unauthorized', 'Invalid apikey', 401);
      if (headers['x-odoo-database'] !== DATABASE)
        throw new OdooException('werkzeug.exceptions.NotFound', 'The requested URL was not found on the server.', 404);
      const { ids, context = {}, ...named } = JSON.parse(text) as OdooCall & { readonly context?: OdooContext };
      const { names, ofModel = false } = parametersOf(method);
      if (ofModel && ids !== undefined && ids.length > 0)
        throw new OdooException('werkzeug.exceptions.UnprocessableEntity', `cannot call ${model}.${method} with ids`);
      for (const name of Object.keys(named))
        if (!names.includes(name))
          throw new OdooException('werkzeug.exceptions.UnprocessableEntity', `got an unexpected keyword argument '${name}'`); // prettier-ignore
      say(200, this.world.call(model, method, { ids: ids ?? [], ...named }, context));
    } catch (error) {
      if (!(error instanceof OdooException)) throw error;
      say(error.status, told(error));
    }
  }

  private rpc(text: string, say: (status: number, body: unknown) => void): void {
    const { id, params } = JSON.parse(text) as { readonly id: number; readonly params: { readonly service: string; readonly method: string; readonly args: readonly unknown[] } }; // prettier-ignore
    try {
      say(200, { jsonrpc: '2.0', id, result: this.serve(params.service, params.method, params.args) });
    } catch (error) {
      if (!(error instanceof OdooException)) throw error;
      say(200, { jsonrpc: '2.0', id, error: { code: 200, message: 'Odoo Server Error', data: told(error) } });
    }
  }

  private serve(service: string, method: string, args: readonly unknown[]): unknown {
    if (service === 'common' && method === 'version')
      return { server_version: `${this.version}.0`, server_version_info: [this.version, 0, 0, 'final', 0, ''], protocol_version: 1 }; // prettier-ignore
    if (service === 'common' && method === 'authenticate')
      return args[0] === DATABASE && args[1] === LOGIN && args[2] === KEY ? this.world.user : false;
    const [database, user, key, model, called, positional, named] = args as readonly [string, number, string, string, string, readonly unknown[], Readonly<Record<string, unknown>>]; // prettier-ignore
    if (database !== DATABASE || user !== this.world.user || key !== KEY)
      throw new OdooException('odoo.exceptions.AccessDenied', 'Access Denied', 403);
    if (!this.world.tables.has(model)) throw new OdooException('odoo.exceptions.UserError', `Object ${model} doesn't exist`); // prettier-ignore
    return this.executeKw(model, called, positional, named);
  }

  /** The first of the positional arguments are the records, where a method has any. */
  private executeKw(
    model: string,
    method: string,
    positional: readonly unknown[],
    { context = {}, ...named }: Readonly<Record<string, unknown>>,
  ): unknown {
    const { names, ofModel = false } = parametersOf(method);
    const [ids, ...rest] = ofModel ? [[], ...positional] : positional;
    if (!isList(ids)) throw new OdooException('builtins.TypeError', `${method} is called on records`, 500);
    if (method === 'create' && rest.length === 0) throw new OdooException('builtins.IndexError', 'list index out of range', 500); // prettier-ignore
    const placed = Object.fromEntries(rest.map((value, at) => [names[at] ?? `argument ${at}`, value]));
    const given = { ...placed, ...named };
    for (const name of Object.keys(given))
      if (!names.includes(name)) throw new OdooException('builtins.TypeError', `got an unexpected keyword argument '${name}'`, 500); // prettier-ignore
    return this.world.call(model, method, { ids: ids as readonly number[], ...given }, context as OdooContext);
  }
}

const told = ({ name, message }: OdooException) => ({
  ...{ name, message, arguments: [message], context: {} },
  debug: `Traceback (most recent call last):\n  File "/opt/odoo/secret.py", line 1\n${name}: ${message}`,
});
