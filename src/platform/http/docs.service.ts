import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { problem } from './problem';

/** What of swagger-ui is served; nothing else of its folder is. */
const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

/** The OpenAPI document and the files of the page that shows it, all from this machine. */
@Injectable()
export class DocsService {
  private make: (() => OpenAPIObject) | undefined;
  private made: OpenAPIObject | undefined;

  /** Says how the document is made. It is made when somebody first asks, so that the start does not wait for it. */
  describe(make: () => OpenAPIObject): void {
    this.make = make;
    this.made = undefined;
  }

  document(): OpenAPIObject {
    this.made ??= this.make?.();
    if (!this.made) throw problem('not-found');
    return this.made;
  }

  async asset(name: string): Promise<{ readonly type: string; readonly bytes: Buffer }> {
    const type = ASSETS[name];
    if (type === undefined) throw problem('not-found');
    // swagger-ui comes with @nestjs/swagger, so it is looked up from there: its place in node_modules is npm's business.
    const from = path.dirname(require.resolve('@nestjs/swagger'));
    return { type, bytes: await readFile(require.resolve(`swagger-ui-dist/${name}`, { paths: [from] })) };
  }
}
