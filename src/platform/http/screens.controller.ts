import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CONTENT_POLICY } from './content-policy';
import { Permit } from './permit.decorator';
import { problem } from './problem';
import { assetType, isAssetName, SCREEN_ADDRESSES, screenPolicy } from './screens';

/** `npm run build` puts them here; the same folder from src as from dist. */
const BUILT = path.resolve(__dirname, '../../../dist/web');
const NONCE_PLACE = '%STYLE_NONCE%';

/** The screens: one page for every address of theirs, and the files that it names. They hold no data; that comes from the API. */
@ApiExcludeController()
@Controller()
export class ScreensController {
  @Get([...SCREEN_ADDRESSES])
  @Permit('public')
  async page(@Res() response: Response): Promise<void> {
    const page = await readFile(path.join(BUILT, 'index.html'), 'utf8').catch(() => null);
    if (page === null) throw problem('unavailable', { detail: NOT_BUILT });
    const nonce = randomBytes(16).toString('base64url');
    response
      .setHeader('Content-Security-Policy', screenPolicy(CONTENT_POLICY, nonce))
      .setHeader('Cache-Control', 'no-store')
      .type('html')
      .send(page.replace(NONCE_PLACE, nonce));
  }

  @Get('assets/:name')
  @Permit('public')
  async asset(@Param('name') name: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const type = assetType(name);
    if (type === null || !isAssetName(name)) throw problem('not-found');
    const file = path.join(BUILT, 'assets', name);
    const mayBePacked = request.acceptsEncodings('gzip') !== false;
    const packed = mayBePacked ? await readFile(`${file}.gz`).catch(() => null) : null;
    const bytes = packed ?? (await readFile(file).catch(() => null));
    if (bytes === null) throw problem('not-found');
    if (packed !== null) response.setHeader('Content-Encoding', 'gzip');
    // The name holds a hash of the content: what changes has another name.
    response
      .type(type)
      .setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      .setHeader('Vary', 'Accept-Encoding')
      .send(bytes);
  }
}

const NOT_BUILT = {
  nl: 'De schermen zijn niet gebouwd: voer npm run build uit.',
  en: 'The screens are not built: run npm run build.',
};
