import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { wordsOf, type Words } from '../kernel';
import { ConfigService, SecretStore, UnitOfWork } from '../platform/services';
import { pauseMs } from './breaker';
import { ErpBook } from './erp-book.service';
import { stateOf } from './erp-state';
import { ErpRepository, type ErpSystem } from './erp.repository';
import { ErpFault, type ErpCheck, type ErpPort } from './port';

/** The way to an ERP: it is opened here, and what a fault means for everybody is noted here. */
@Injectable()
export class ErpGate {
  constructor(
    private readonly book: ErpBook,
    private readonly unitOfWork: UnitOfWork,
    private readonly erps: ErpRepository,
    private readonly secrets: SecretStore,
    private readonly config: ConfigService,
  ) {}

  /** The ERP that takes orders and can be asked now; null where there is none. */
  async taker(): Promise<ErpSystem | null> {
    const erp = (await this.book.list()).find(({ takesOrders }) => takesOrders);
    return erp !== undefined && stateOf(erp, new Date()) === 'in-step' ? erp : null;
  }

  /** Opens an ERP as it is written down. The caller closes it. */
  async open(erp: ErpSystem): Promise<ErpPort> {
    const connector = this.book.connector(erp.connector);
    const settings = connector.settings.safeParse(erp.settings);
    if (!settings.success)
      throw new ErpFault(
        'access',
        {
          nl: 'de instellingen van {erp} kloppen niet meer: {said}',
          en: 'the settings of {erp} are not right any more: {said}',
        },
        { erp: erp.code, said: z.prettifyError(settings.error) },
      );
    const secret = erp.secretName === null ? null : await this.secrets.read(erp.secretName);
    return connector.open({ settings: settings.data, secret, timeoutMs: this.config.limits.erpCallMs });
  }

  /** Goes there and looks, whatever state it is in, and changes nothing here or there. */
  async check(erp: ErpSystem): Promise<readonly ErpCheck[]> {
    let port: ErpPort | null = null;
    try {
      port = await this.open(erp);
      return [...(await port.check()), ...checkOfChanges(erp.code, port.abilities)];
    } catch (error) {
      if (!(error instanceof ErpFault)) throw error;
      const { nl, en } = error.words;
      return [{ ok: false, nl: `De ERP kon niet worden gevraagd: ${nl}`, en: `The ERP could not be asked: ${en}` }];
    } finally {
      await port?.close();
    }
  }

  /** Does something with an ERP that is not stopped and not away, and notes how it went. @throws ErpFault as it was */
  async using<T>(erp: ErpSystem, action: (port: ErpPort) => Promise<T>): Promise<T> {
    const now = await this.book.find(erp.code);
    const { code } = erp;
    if (now?.active !== true) throw new ErpFault('access', NOT_NOW.off, { code });
    if (now.stoppedReason !== null)
      throw new ErpFault('access', NOT_NOW.stopped, { code, why: wordsOf(now.stoppedReason) });
    if (now.retryAt !== null && now.retryAt > new Date())
      throw new ErpFault('away', NOT_NOW.away, { code, at: now.retryAt.toISOString() });
    let port: ErpPort | null = null;
    try {
      port = await this.open(now);
      const done = await action(port);
      await this.unitOfWork.run((tx) => this.erps.reached(tx, erp.id));
      return done;
    } catch (error) {
      if (error instanceof ErpFault) await this.note(now, error);
      throw error;
    } finally {
      await port?.close();
    }
  }

  /** What a fault means for everything else that is asked of it. */
  async note({ id, code }: Pick<ErpSystem, 'id' | 'code'>, fault: ErpFault): Promise<void> {
    if (fault.kind === 'busy') return;
    await this.unitOfWork.run(async (tx) => {
      if (fault.kind === 'away')
        return this.erps.away(tx, id, fault.told, (failures) => pauseMs(failures, fault.retryAfterMs));
      await this.erps.stop(tx, id, fault.told);
      await this.erps.note(tx, 'erp-stopped', id, 'system', { code });
    });
  }

  /** A person mended it. */
  async goOn({ id, code }: ErpSystem, by: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.erps.goOn(tx, id);
      await this.erps.note(tx, 'erp-goes-on', id, by, { code });
    });
  }
}

const NOT_NOW = {
  off: { nl: '{code} staat uit', en: '{code} is switched off' },
  stopped: { nl: '{code} wacht op een mens: {why}', en: '{code} waits for a person: {why}' },
  away: { nl: '{code} was weg en wordt niet gevraagd vóór {at}', en: '{code} was away and is not asked before {at}' },
} as const satisfies Readonly<Record<string, Words>>;

/** Said of one that can carry out no change request, so that nobody waits for it to. */
function checkOfChanges(code: string, { changes, reads }: ErpPort['abilities']): readonly ErpCheck[] {
  const hasMaster = reads.some((entity) => entity !== 'orders' && entity !== 'stock');
  if (!hasMaster || Object.keys(changes).length > 0) return [];
  return [
    {
      ok: true,
      nl: `Goedgekeurde wijzigingsverzoeken kan deze koppeling niet uitvoeren: iemand voert ze met de hand in ${code} in.`,
      en: `This connector cannot carry out approved change requests: somebody enters them in ${code} by hand.`,
    },
  ];
}
