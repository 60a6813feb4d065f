import { Injectable } from '@nestjs/common';
import type { KeyActor } from '../access';
import type { Tx } from '../platform';
import { Database, UnitOfWork } from '../platform/services';
import { ArrivalRepository } from './arrival.repository';

/** The accounts that things arrive on. */
@Injectable()
export class AccountBook {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly arrivals: ArrivalRepository,
  ) {}

  /**
   * The account under which staff bring something in over HTTP: their own, or that of a partner.
   *
   * @returns null when there is no such partner
   */
  async forStaff(partnerCode: string | null): Promise<string | null> {
    const code = partnerCode === null ? 'desk' : `desk:${partnerCode}`;
    const known = await this.arrivals.account(this.database, code);
    if (known !== null) return known.id;
    return partnerCode === null ? null : this.unitOfWork.run((tx) => this.arrivals.staffAccountFor(tx, partnerCode));
  }

  /**
   * The account on which orders come in that people key for a partner: it speaks for him alone.
   *
   * @returns null when there is no such partner
   */
  forDesk(tx: Tx, partnerCode: string): Promise<string | null> {
    return this.arrivals.deskAccountFor(tx, partnerCode);
  }

  /**
   * Gives a partner a drop folder of his own, below `partners` in the data directory.
   *
   * @returns null when there is no such partner
   */
  async forFolder(partnerCode: string): Promise<string | null> {
    if (!FOLDER_NAME.test(partnerCode)) return null;
    return this.unitOfWork.run((tx) => this.arrivals.folderAccountFor(tx, partnerCode));
  }

  /** The account under which a partner's programs bring something in: it speaks for that partner alone (MSG-014). */
  async forKey({ partnerId, partnerCode }: KeyActor): Promise<string> {
    const known = await this.arrivals.account(this.database, `api:${partnerCode}`);
    if (known?.partnerId === partnerId) return known.id;
    return this.unitOfWork.run((tx) => this.arrivals.keyAccountFor(tx, partnerId));
  }
}

/** A partner's code becomes the name of a folder; `drop` is the company's own. */
const FOLDER_NAME = /^(?!drop$)[a-z0-9][a-z0-9-]*$/;
