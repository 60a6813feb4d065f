import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import { PayloadStore, UnitOfWork } from '../platform/services';
import { documentTypeOf, TELLING_BYTES } from './document-type';
import { Drafts, type DraftRefusal, type SeenDraft } from './drafts.service';
import { EntryDocumentRepository } from './entry-document.repository';
import { OrderDraftRepository, type DraftDocument } from './order-draft.repository';

export type DocumentRefusal =
  | DraftRefusal
  | { readonly kind: 'unshowable' | 'empty' }
  | { readonly kind: 'too-large'; readonly limitBytes: number };

/** Takes documents in, untouched, and lays them beside drafts. */
@Injectable()
export class DocumentLaying {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payloads: PayloadStore,
    private readonly drafts: Drafts,
    private readonly rows: EntryDocumentRepository,
    private readonly draftRows: OrderDraftRepository,
  ) {}

  /** Stores a document and lays it beside the draft, in the place of the one before. */
  async lay(
    owner: Actor,
    seen: SeenDraft,
    name: string,
    source: AsyncIterable<Uint8Array>,
    limitBytes: number,
  ): Promise<Result<{ readonly version: number; readonly document: DraftDocument }, DocumentRefusal>> {
    const start = new Start(source);
    const taken = await this.payloads.store(start, limitBytes);
    if (!taken.ok)
      return err(
        taken.error.reason === 'empty' ? { kind: 'empty' } : { kind: 'too-large', limitBytes: taken.error.limitBytes },
      );
    const type = documentTypeOf(start.bytes);
    if (type === null) {
      await this.payloads.discard(taken.value.id);
      return err({ kind: 'unshowable' });
    }
    const { result, kept } = await this.unitOfWork.run(async (tx) => {
      const draft = await this.drafts.open(tx, owner, seen);
      if (!draft.ok) return { result: draft, kept: false };
      const known = await this.rows.known(tx, taken.value.sha256);
      if (known === null) await this.payloads.seal(tx, taken.value);
      const document = known ?? (await this.rows.insert(tx, taken.value, type));
      const version = await this.draftRows.lay(tx, seen.id, { id: document.id, name });
      await this.drafts.dropDocument(tx, draft.value);
      const laid = { id: document.id, name, type: document.type, size: document.size };
      return { result: ok({ version, document: laid }), kept: known === null };
    });
    if (!kept) await this.payloads.discard(taken.value.id);
    return result;
  }
}

/** Bytes that go by, of which the first are kept. */
class Start implements AsyncIterable<Uint8Array> {
  private readonly kept: Uint8Array[] = [];
  private size = 0;

  constructor(private readonly source: AsyncIterable<Uint8Array>) {}

  get bytes(): Uint8Array {
    return Buffer.concat(this.kept).subarray(0, TELLING_BYTES);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.source) {
      if (this.size < TELLING_BYTES) this.kept.push(chunk);
      this.size += chunk.length;
      yield chunk;
    }
  }
}
