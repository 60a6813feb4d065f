// npm run docs also writes web/src/api/schema.ts, the types of the API that the screens are built on; with --check it fails when they are
// out of date. The document is made from the modules without starting any of them: no database is needed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { root } from './lib/compile.mjs';

const HEAD = '// Made by `npm run docs` from the OpenAPI document. Do not edit.\n\n';
const target = path.join(root, 'web/src/api/schema.ts');

const require = createRequire(import.meta.url);
require('./swc-register.cjs');
require('reflect-metadata');
const { NestFactory } = require('@nestjs/core');
const { AppModule } = require(path.join(root, 'src/app.module.ts'));
const { apiDocument } = require(path.join(root, 'src/platform/http/api-document.service.ts'));

const app = await NestFactory.create(AppModule, { preview: true, abortOnError: false, logger: ['error'] });
const types = astToString(await openapiTS(apiDocument(app)));
const text = await prettier.format(HEAD + types, { ...(await prettier.resolveConfig(target)), filepath: target });

if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  if (process.argv.includes('--check')) {
    console.error('web/src/api/schema.ts is out of date: run npm run docs and commit the result');
    process.exitCode = 1;
  } else {
    writeFileSync(target, text);
    console.log('wrote web/src/api/schema.ts');
  }
}
