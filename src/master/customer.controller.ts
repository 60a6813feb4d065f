import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { businessDateOf, systemClock } from '../kernel';
import { ANYBODY, decodeCursor, pageOf, pageQuery, problem, toPage, type Page } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidParams, ValidQuery } from '../platform/services';
import { CustomerListRepository, type FoundCustomer } from './customer-list.repository';
import { customerSchema, foundCustomerSchema, placeSchema, type CustomerView, type PlaceView } from './customer-view';
import { CustomerViewRepository, type PlacePlace } from './customer-view.repository';
import { PortfolioService } from './portfolio.service';

const query = pageQuery.extend({
  q: z.string().trim().min(1).max(70).optional().describe('Beginnings of words of the number or the name, or of a GLN'),
});
const byNumber = z.strictObject({ number: z.string().min(1).max(40).describe('Our customer number') });
type CustomerNumber = z.output<typeof byNumber>;

/** Customers, for people who look them up. Nobody changes them here: they come from the ERP. */
@ApiTags('master')
@Controller('api/customers')
export class CustomerController {
  constructor(
    private readonly lists: CustomerListRepository,
    private readonly views: CustomerViewRepository,
    private readonly portfolios: PortfolioService,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Customers by number, name or GLN; all by number' })
  @apiOk(pageOf(foundCustomerSchema))
  @apiProblems('invalid-request')
  async search(@ValidQuery(query) { q, limit, cursor }: z.output<typeof query>): Promise<Page<FoundCustomer>> {
    const [exact, last] = decodeCursor(cursor, 2) ?? [];
    const after = typeof last === 'string' ? { exact: exact === 1, number: last } : null;
    const rows = await this.lists.search(this.database, q ?? null, limit, after);
    return toPage(
      rows,
      limit,
      ({ number }) => [Number(number.toLowerCase() === q?.toLowerCase()), number],
      (row) => row,
    );
  }

  @Get(':number')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Everything that is known of a customer but his places and orders' })
  @apiOk(customerSchema)
  @apiProblems('not-found')
  async show(@ValidParams(byNumber) { number }: CustomerNumber): Promise<CustomerView> {
    const row = await this.views.find(this.database, number);
    if (row === null) throw problem('not-found');
    if (row.portfolio === null) return { ...row, portfolio: null };
    const today = await this.portfolios.responsibleFor(this.database, row.id);
    return { ...row, portfolio: { ...row.portfolio, today } };
  }

  @Get(':number/places')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Parties and places of a customer, with the days on which goods are received there' })
  @apiOk(pageOf(placeSchema))
  @apiProblems('invalid-request')
  async places(
    @ValidParams(byNumber) { number }: CustomerNumber,
    @ValidQuery(pageQuery) { limit, cursor }: z.output<typeof pageQuery>,
  ): Promise<Page<PlaceView>> {
    const [rank, name, id] = decodeCursor(cursor, 3) ?? [];
    const isWhole = typeof rank === 'number' && typeof name === 'string' && typeof id === 'string';
    const after = isWhole ? ([rank, name, id] as PlacePlace) : null;
    const day = businessDateOf(systemClock.now());
    const rows = await this.views.places(this.database, number, day, limit, after);
    return toPage(
      rows,
      limit,
      (row) => [row.rank, row.name, row.id],
      ({ rank: _, ...row }) => row,
    );
  }
}
