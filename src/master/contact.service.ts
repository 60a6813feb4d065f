import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import type { EventValue, Tx } from '../platform';
import { Database, EventLog, UnitOfWork } from '../platform/services';
import { changedFields, type Contact, type KeptContact } from './contact';
import { ContactRepository } from './contact.repository';

export type ContactRefusal = 'not-found' | 'name-taken';

/** Keeps who answers at customers, as people of the office know it. What they said goes before what an import says. */
@Injectable()
export class ContactService {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  /** @returns null when there is no such customer */
  list(customer: string): Promise<readonly KeptContact[] | null> {
    return this.contacts.list(this.database, customer);
  }

  add(customer: string, contact: Contact, actor: Actor): Promise<Result<string, ContactRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const customerId = await this.contacts.lockCustomer(tx, customer);
      if (customerId === null) return err('not-found');
      const same = await this.contacts.find(tx, customerId, { name: contact.name });
      if (same !== null && same.endedAt === null) return err('name-taken');
      const id = await this.contacts.add(tx, customerId, contact, actor.id);
      await this.tell(tx, 'contact-added', id, actor, { customer, topic: contact.topic, again: same !== null });
      return ok(id);
    });
  }

  change(customer: string, id: string, contact: Contact, actor: Actor): Promise<Result<null, ContactRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const customerId = await this.contacts.lockCustomer(tx, customer);
      const before = customerId === null ? null : await this.contacts.find(tx, customerId, { id });
      if (customerId === null || before?.endedAt !== null) return err('not-found');
      const same = await this.contacts.find(tx, customerId, { name: contact.name });
      if (same !== null && same.id !== id) return err('name-taken');
      await this.contacts.change(tx, id, contact, actor.id);
      const [was, is] = [{ topic: before.topic }, { topic: contact.topic }];
      await this.tell(tx, 'contact-changed', id, actor, { customer, before: was, after: is, fields: [...changedFields(before, contact)] }); // prettier-ignore
      return ok(null);
    });
  }

  end(customer: string, id: string, actor: Actor): Promise<Result<null, ContactRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const customerId = await this.contacts.lockCustomer(tx, customer);
      const before = customerId === null ? null : await this.contacts.find(tx, customerId, { id });
      if (before?.endedAt !== null) return err('not-found');
      await this.contacts.end(tx, id, actor.id);
      await this.tell(tx, 'contact-ended', id, actor, { customer });
      return ok(null);
    });
  }

  /** The log is never erased: it says which fields of a person changed, and not to what. */
  private tell(
    tx: Tx,
    kind: string,
    id: string,
    actor: Actor,
    data: Readonly<Record<string, EventValue>>,
  ): Promise<void> {
    return this.events.append(tx, [{ kind, subjectType: 'contact', subjectId: id, actor: actor.id, data }]);
  }
}
