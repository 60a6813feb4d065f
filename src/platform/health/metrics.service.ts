import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is known of a request when it has ended. */
export interface RequestFacts {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
}

/** The figures of this process. Labels hold routes and kinds, never ids, so that their number stays small. */
@Injectable()
export class MetricsService {
  /** A registry of our own: prom-client's global one would be shared by every application in a test process. */
  private readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;
  private readonly abandoned: Counter<'kind'>;

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'binnendienst_' });
    this.requests = new Histogram({
      name: 'binnendienst_http_request_duration_seconds',
      help: 'Time from the first byte of a request to the last byte of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [this.registry],
    });
    this.abandoned = new Counter({
      name: 'binnendienst_work_abandoned_total',
      help: 'Batches of work that did not end in time; their leases ran out and others took the work over',
      labelNames: ['kind'],
      registers: [this.registry],
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  observeRequest({ method, route, status, durationMs }: RequestFacts): void {
    this.requests.observe({ method, route, status: String(status) }, durationMs / 1000);
  }

  /** A batch of this kind hangs, and is waited for no longer. */
  countAbandoned(kind: string): void {
    this.abandoned.inc({ kind });
  }

  /**
   * Adds a figure that is read whenever somebody asks for the metrics. A `read` that fails leaves its figure out, because one
   * slow table must not blind us to all the rest.
   */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name: `binnendienst_${name}`,
      help,
      registers: [this.registry],
      async collect() {
        try {
          this.set(await read());
        } catch {
          this.remove();
        }
      },
    });
  }

  /** Everything, in the text format of Prometheus. */
  async render(): Promise<string> {
    return this.registry.metrics();
  }
}
