import { api, ApiError, dataOf } from '../api/client';
import { type Content, type Draft, type DraftDocument, NO_CONTENT } from './draft';

/** How long nobody types before it is kept, and how soon it is tried again after a fault. Milliseconds. */
const PAUSE_MS = 500;
const AGAIN_MS = 4_000;
/** Browsers let so many bytes go on after a page was left. */
const KEEPALIVE_BYTES = 20_000;

/** How the keeping of a draft stands. `other`: it was changed in another tab, and nothing is kept until somebody says which counts. */
export type Kept = 'nothing' | 'saved' | 'saving' | 'away' | 'other' | 'gone';

export interface KeptDraft {
  readonly content: Content;
  readonly document: DraftDocument | null;
  readonly kept: Kept;
}

interface Seen {
  readonly id: string;
  readonly version: number;
}

/**
 * Keeps a draft at the server while somebody types. Writes go one after the other, each naming the version that the one before it made; what cannot
 * be kept stays here and is tried again, also after a session has ended.
 */
export class DraftKeeper {
  private now: KeptDraft;
  private seen: Seen | null;
  private dirty = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  /** @param told when a draft was begun, and of every fault */
  constructor(
    loaded: Draft | null,
    private readonly told: { readonly begun: (id: string) => void; readonly failed: (error: unknown) => void },
  ) {
    this.seen = loaded === null ? null : { id: loaded.id, version: loaded.version };
    const { content, document } = loaded ?? { content: NO_CONTENT, document: null };
    this.now = { content, document, kept: loaded === null ? 'nothing' : 'saved' };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): KeptDraft => this.now;

  readonly change = (how: (now: Content) => Content): void => {
    this.dirty = true;
    const { kept } = this.now;
    this.show({ content: how(this.now.content), kept: kept === 'other' || kept === 'gone' ? kept : 'saving' });
    this.soon(PAUSE_MS);
  };

  /** Keeps what was typed last, from a page that is being left. */
  readonly leave = (): void => {
    clearTimeout(this.timer);
    if (this.dirty && this.seen !== null) void this.inTurn(this.write);
  };

  /** The version that holds everything typed so far; null where that cannot be had. */
  readonly settle = async (): Promise<Seen | null> => {
    clearTimeout(this.timer);
    return (await this.inTurn(this.write)) ? this.seen : null;
  };

  /** Lays a file beside the draft, or takes it away. @throws what the server refused */
  readonly lay = async (file: File | null): Promise<void> => {
    const at = await this.settle();
    if (at === null) return;
    const { version, document } = file === null ? await take(at) : await put(at, file);
    this.seen = { ...at, version };
    this.show({ document });
  };

  /** Of two tabs: what was typed here goes over the other. */
  readonly insist = async (): Promise<void> => {
    const { seen } = this;
    if (seen === null) return;
    await this.inTurn(async () => {
      const path = { id: seen.id };
      this.seen = {
        id: seen.id,
        version: (await dataOf(api.GET('/api/order-drafts/{id}', { params: { path } }))).version,
      };
      this.dirty = true;
      await this.write();
    });
  };

  private show(change: Partial<KeptDraft>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }

  private soon(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.inTurn(this.write).then((done) => {
        // Of two tabs nobody but the person can say which counts.
        if (!done && this.now.kept === 'away') this.soon(AGAIN_MS);
      });
    }, ms);
  }

  /** Does one thing after the other. @returns whether it was done */
  private inTurn(work: () => Promise<void>): Promise<boolean> {
    const done = this.turn.then(work).then(
      () => true,
      (error: unknown) => {
        const code = error instanceof ApiError ? error.problem?.code : undefined;
        this.show({ kept: code === 'stale' ? 'other' : code === 'not-found' || code === 'conflict' ? 'gone' : 'away' });
        this.told.failed(error);
        return false;
      },
    );
    this.turn = done;
    return done;
  }

  private readonly write = async (): Promise<void> => {
    if (!this.dirty && this.seen !== null) return;
    this.dirty = false;
    this.show({ kept: 'saving' });
    try {
      await this.save();
    } catch (error) {
      this.dirty = true;
      throw error;
    }
    // Somebody may have typed on meanwhile.
    this.show({ kept: this.isDirty() ? 'saving' : 'saved' });
  };

  private isDirty(): boolean {
    return this.dirty;
  }

  private async save(): Promise<void> {
    const { content } = this.now;
    if (this.seen === null) {
      this.seen = await dataOf(api.POST('/api/order-drafts', { body: content }));
      this.told.begun(this.seen.id);
      return;
    }
    const { id } = this.seen;
    const { version } = await dataOf(
      api.PUT('/api/order-drafts/{id}', {
        params: { path: { id }, header: as(this.seen) },
        body: content,
        keepalive: JSON.stringify(content).length < KEEPALIVE_BYTES,
      }),
    );
    this.seen = { id, version };
  }
}

const as = ({ version }: Seen) => ({ 'If-Match': `"${String(version)}"` });

const put = (seen: Seen, file: File) =>
  dataOf(
    api.POST('/api/entry-documents', {
      params: { query: { draft: seen.id, name: file.name }, header: as(seen) },
      // The bytes of the file go as they are.
      body: '',
      bodySerializer: () => file,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );

const take = async (seen: Seen) => {
  const params = { path: { id: seen.id }, header: as(seen) };
  return { ...(await dataOf(api.DELETE('/api/order-drafts/{id}/document', { params }))), document: null };
};
