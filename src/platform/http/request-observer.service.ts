import { Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MetricsService } from '../health/metrics.service';

/** Paths that a supervisor asks for every few seconds: a line each would bury everything else. */
const QUIET = /^\/(api\/health\/|metrics$)/;

/** Sees every request to its end: one log line without headers, query or body, and the duration for the metrics. */
@Injectable()
export class RequestObserverService {
  private readonly log = new Logger('Http');

  constructor(private readonly metrics: MetricsService) {}

  observe(request: Request, response: Response): void {
    const startedAt = performance.now();
    const { method } = request;
    // Without the query: what people search for is not ours to keep in a log.
    const path = request.originalUrl.split('?')[0] ?? '';
    response.once('close', () => {
      const durationMs = Math.round(performance.now() - startedAt);
      const route = routeOf(request);
      const status = response.writableFinished ? response.statusCode : 499;
      this.metrics.observeRequest({ method, route, status, durationMs });
      const level = status >= 500 ? 'warn' : QUIET.test(path) ? 'debug' : 'log';
      this.log[level]({ method, path, status, durationMs }, `${method} ${path} ${status}`);
    });
  }
}

/** The pattern of the route ("/api/sales-orders/:id"), so that metrics do not get a series for every id. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  if (typeof route !== 'object' || route === null || !('path' in route)) return 'none';
  return typeof route.path === 'string' ? route.path : 'none';
}
