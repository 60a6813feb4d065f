import { z } from 'zod';
import type { HttpAnswer } from '../http-answer';
import { askOverHttp } from '../http-ask.client';
import { ErpFault } from '../port';
import type { Tryton, TrytonSession } from './tryton-calls';
import { resultOf } from './tryton-faults';
import type { TrytonSettings } from './tryton-settings';

/** What is needed to speak to a Tryton. */
export interface TrytonAccess {
  readonly settings: Pick<TrytonSettings, 'url' | 'database' | 'user' | 'language'>;
  readonly secret: Buffer | null;
  readonly timeoutMs: number;
}

const loggedIn = z.tuple([z.int(), z.string().min(1)]);
const preferences = z.looseObject({
  company: z.int().nullable().default(null),
  groups: z.array(z.int()).default([]),
});

interface OpenSession extends TrytonSession {
  readonly authorization: string;
}

/** Speaks JSON-RPC to a Tryton, with a session that is opened when it is needed. */
export class TrytonHttp implements Tryton {
  private opening: Promise<OpenSession> | null = null;
  private readonly base: URL;
  private count = 0;

  constructor(private readonly access: TrytonAccess) {
    const { url } = access.settings;
    this.base = new URL(url.endsWith('/') ? url : `${url}/`);
  }

  async call(
    method: string,
    params: readonly unknown[],
    context: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> {
    const first = this.open();
    const session = await first;
    const ask = (as: OpenSession) => this.post(this.path, method, [...params, { ...as.context, ...context }], as.authorization); // prettier-ignore
    const answer = await ask(session);
    if (answer.status !== 401) return resultOf(answer);
    // The session is over: log in again, once, and only one of those who find it so.
    if (this.opening === first) this.opening = null;
    return resultOf(await ask(await this.open()));
  }

  session(): Promise<TrytonSession> {
    return this.open();
  }

  /** Asked without a log-in. */
  async version(): Promise<string> {
    const version = resultOf(await this.post('', 'common.server.version', [], null));
    if (typeof version !== 'string')
      throw new ErpFault('strange', {
        nl: 'Wat op dit adres antwoordt, noemt geen versie.',
        en: 'What answers at this address tells no version.',
      });
    return version.slice(0, 20);
  }

  /** Ends the session; what goes wrong with that is no matter. */
  async close(): Promise<void> {
    const { opening } = this;
    this.opening = null;
    try {
      if (opening !== null) await this.post(this.path, 'common.db.logout', [], (await opening).authorization);
    } catch {
      // It ends by itself.
    }
  }

  private get path(): string {
    return `${encodeURIComponent(this.access.settings.database)}/`;
  }

  private open(): Promise<OpenSession> {
    if (this.opening === null) {
      const opening = this.logIn();
      this.opening = opening;
      // Nobody waits for it a second time. A log-in that was refused is not tried again by us: whoever asks next does.
      opening.catch(() => {
        if (this.opening === opening) this.opening = null;
      });
    }
    return this.opening;
  }

  private async logIn(): Promise<OpenSession> {
    const { settings, secret } = this.access;
    if (secret === null)
      throw new ErpFault('access', {
        nl: 'Er is geen wachtwoord van onze gebruiker in Tryton bewaard.',
        en: 'No password of our user in Tryton is stored.',
      });
    const parameters = [settings.user, { password: secret.toString('utf8') }, settings.language];
    const answer = await this.post(this.path, 'common.db.login', parameters, null);
    if (answer.status === 401)
      throw new ErpFault(
        'access',
        {
          nl: 'Tryton laat "{user}" niet toe: de naam of het wachtwoord is fout.',
          en: 'Tryton does not let "{user}" in: the name or the password is wrong.',
        },
        { user: settings.user },
      );
    if (answer.status === 429)
      throw new ErpFault(
        'access',
        {
          nl: 'Tryton heeft "{user}" een tijd op slot gezet: er zijn te veel aanmeldingen geweigerd.',
          en: 'Tryton has locked "{user}" for a while: too many log-ins were refused.',
        },
        { user: settings.user },
      );
    const read = loggedIn.safeParse(resultOf(answer));
    if (!read.success)
      throw new ErpFault('strange', {
        nl: 'Tryton antwoordt op een aanmelding met iets wat deze koppeling niet kent.',
        en: 'Tryton answers a log-in with something that is not known here.',
      });
    const [userId, session] = read.data;
    const authorization = `Session ${Buffer.from(`${settings.user}:${userId}:${session}`).toString('base64')}`;
    const told = preferences.safeParse(
      resultOf(await this.post(this.path, 'model.res.user.get_preferences', [true, {}], authorization)),
    );
    if (!told.success)
      throw new ErpFault('strange', {
        nl: 'Tryton geeft voorkeuren van onze gebruiker die deze koppeling niet kent.',
        en: 'Tryton tells preferences of our user that are not known here.',
      });
    const { company, groups } = told.data;
    if (company === null)
      throw new ErpFault(
        'access',
        {
          nl: '"{user}" werkt in Tryton voor geen enkel bedrijf: prijzen en limieten zouden leeg zijn.',
          en: '"{user}" works for no company in Tryton: prices and limits would be empty.',
        },
        { user: settings.user },
      );
    return { userId, company, groups, authorization, context: { ...told.data, language: settings.language } };
  }

  private post(
    path: string,
    method: string,
    params: readonly unknown[],
    authorization: string | null,
  ): Promise<HttpAnswer> {
    return askOverHttp({
      erp: 'Tryton',
      url: new URL(path, this.base),
      headers: authorization === null ? {} : { authorization },
      body: { id: ++this.count, method, params },
      timeoutMs: this.access.timeoutMs,
    });
  }
}
