import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ANYBODY } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidQuery } from '../platform/services';
import { ARTICLE_STATUSES } from './article';
import { ArticleRepository, type FoundArticle } from './article.repository';

const query = z.strictObject({
  q: z.string().trim().min(1).max(70).describe('Beginnings of words of the number or the description, or of a GTIN'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
const found = z.object({
  number: z.string(),
  description: z.string(),
  status: z.enum(ARTICLE_STATUSES),
  gtin: z.string().nullable().describe('Of its smallest package, 14 digits'),
  baseUnit: z.string(),
});

/** Articles, to be found while somebody types. */
@ApiTags('master')
@Controller('api/articles')
export class ArticleController {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Articles by number, GTIN or words of their description; those that can be sold first' })
  @apiOk(z.object({ items: z.array(found) }))
  @apiProblems('invalid-request')
  async search(@ValidQuery(query) { q, limit }: z.output<typeof query>): Promise<{ items: readonly FoundArticle[] }> {
    return { items: await this.articles.search(this.database, q, limit) };
  }
}
