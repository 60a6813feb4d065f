import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReadinessService } from '../health/readiness.service';

/** What is thrown away of one refused request, at most: as much as the largest upload that is let in where no other limit is set. */
const LINGER_BYTES = 64 * 1024 * 1024;
/** Longest time that a refused sender may go on, and that he may be silent meanwhile. Milliseconds. */
const LINGER_MS = 30_000;
const SILENCE_MS = 5_000;
const LOOK_MS = 250;

/**
 * Closes the connection of a request that is answered before all of it has come. Closed at once, with bytes that nobody has read, the
 * system answers what still comes with a reset, and that may take the answer from a sender who has not read it yet. So our side ends with
 * the answer, and what comes is thrown away until he has seen it: he ends as well, or has sent everything (RFC 9112, 9.6).
 */
@Injectable()
export class LingeringClose {
  constructor(private readonly readiness: ReadinessService) {}

  /** Call it before the answer is sent. */
  after(request: Request, response: Response): void {
    const { socket } = request;
    const close = socket.destroySoon.bind(socket);
    const seen = { bytes: 0, at: 0 };
    response.setHeader('Connection', 'close');
    request.on('data', (chunk: Buffer) => {
      seen.bytes += chunk.length;
      seen.at = performance.now();
      if (seen.bytes > LINGER_BYTES) socket.destroy();
    });
    request.resume();
    // How Node closes a connection when its last answer is handed over.
    socket.destroySoon = () => {
      if (request.complete) {
        close();
        return;
      }
      const since = (seen.at = performance.now());
      const watch = setInterval(() => {
        const now = performance.now();
        const over = now - since > LINGER_MS || now - seen.at > SILENCE_MS;
        // A process that ends waits for nobody whom it has answered.
        if (over || this.readiness.isDraining) socket.destroy();
      }, LOOK_MS);
      socket.once('close', () => clearInterval(watch));
      request.once('end', close);
      socket.end();
    };
  }
}
