import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import { UnitOfWork } from '../platform/services';
import type { DraftContent } from './draft';
import { EntryDocumentRepository } from './entry-document.repository';
import { OrderDraftRepository, type OrderDraft } from './order-draft.repository';

/** Why a draft is not changed. */
export type DraftRefusal =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'placed' }
  /** Somebody changed it meanwhile: the same person in another tab. */
  | { readonly kind: 'stale'; readonly version: number };

/** A draft as somebody saw it. */
export interface SeenDraft {
  readonly id: string;
  readonly version: number;
}

/** Keeps what people type, version by version. */
@Injectable()
export class Drafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: OrderDraftRepository,
    private readonly documents: EntryDocumentRepository,
  ) {}

  begin(owner: Actor, content: DraftContent): Promise<{ readonly id: string }> {
    return this.unitOfWork.run((tx) => this.drafts.insert(tx, owner.id, content));
  }

  save(owner: Actor, seen: SeenDraft, content: DraftContent): Promise<Result<number, DraftRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const draft = await this.open(tx, owner, seen);
      return draft.ok ? ok(await this.drafts.write(tx, seen.id, content)) : draft;
    });
  }

  remove(owner: Actor, seen: SeenDraft): Promise<Result<null, DraftRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const draft = await this.open(tx, owner, seen);
      if (!draft.ok) return draft;
      await this.drafts.remove(tx, seen.id);
      await this.dropDocument(tx, draft.value);
      return ok(null);
    });
  }

  /** Takes the document away from beside the draft. */
  clear(owner: Actor, seen: SeenDraft): Promise<Result<number, DraftRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const draft = await this.open(tx, owner, seen);
      if (!draft.ok) return draft;
      const version = await this.drafts.lay(tx, seen.id, null);
      await this.dropDocument(tx, draft.value);
      return ok(version);
    });
  }

  /** The draft, locked, where it may be changed by who saw it so. */
  async open(tx: Tx, owner: Actor, { id, version }: SeenDraft): Promise<Result<OrderDraft, DraftRefusal>> {
    const draft = await this.drafts.lock(tx, owner.id, id);
    if (draft === null) return err({ kind: 'unknown' });
    if (draft.state === 'placed') return err({ kind: 'placed' });
    return draft.version === version ? ok(draft) : err({ kind: 'stale', version: draft.version });
  }

  /** The draft became an order. */
  async placed(tx: Tx, id: string, interchangeId: string): Promise<void> {
    await this.drafts.place(tx, id, interchangeId);
  }

  /** What a draft became; null while it became nothing. */
  async placedAs(tx: Tx, owner: Actor, id: string): Promise<string | null> {
    return (await this.drafts.find(tx, owner.id, id))?.interchangeId ?? null;
  }

  async dropDocument(tx: Tx, { document }: Pick<OrderDraft, 'document'>): Promise<void> {
    if (document !== null) await this.documents.removeUnused(tx, document.id);
  }
}
