import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import type { Response } from 'express';
import { DOCS_PAGE, DOCS_SCRIPT } from './docs-page';
import { DocsService } from './docs.service';
import { ANYBODY } from './permit';
import { Permit } from './permit.decorator';

/**
 * The documentation of the API. Routes of our own instead of `SwaggerModule.setup`, whose routes would stand beside the guard:
 * everything but health asks for a log-in.
 */
@ApiExcludeController()
@Controller('api')
export class DocsController {
  constructor(private readonly docs: DocsService) {}

  @Get('docs-json')
  @Permit(...ANYBODY)
  document(): OpenAPIObject {
    return this.docs.document();
  }

  @Get('docs')
  @Permit(...ANYBODY)
  page(@Res() response: Response): void {
    response.type('html').send(DOCS_PAGE);
  }

  @Get('docs/start.js')
  @Permit(...ANYBODY)
  script(@Res() response: Response): void {
    response.type('text/javascript').send(DOCS_SCRIPT);
  }

  @Get('docs/:asset')
  @Permit(...ANYBODY)
  async asset(@Param('asset') name: string, @Res() response: Response): Promise<void> {
    const { type, bytes } = await this.docs.asset(name);
    response.type(type).setHeader('Cache-Control', 'private, max-age=86400').send(bytes);
  }
}
