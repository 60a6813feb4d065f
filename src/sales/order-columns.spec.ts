import { getMetadataArgsStorage } from 'typeorm';
import { columnNames, fieldNames, HEAD_COLUMNS, LINE_COLUMNS, readBack, recordType } from './order-columns';
import { SalesOrderLineEntity } from './sales-order-line.entity';
import { SalesOrderEntity } from './sales-order.entity';

/** Field -> column and type, as the entity describes the table. */
const described = (entity: new () => object) =>
  new Map(
    getMetadataArgsStorage()
      .columns.filter(({ target }) => target === entity)
      .map(({ propertyName, options }) => [
        propertyName,
        {
          column: options.name ?? propertyName,
          type: options.array === true ? `${String(options.type)}[]` : options.type,
        },
      ]),
  );

describe('the columns of an order', () => {
  it.each([
    ['line', LINE_COLUMNS, SalesOrderLineEntity, ['orderId', 'releasedAt']],
    ['head', HEAD_COLUMNS, SalesOrderEntity, null],
  ] as const)('are those of the table: %s', (_, columns, entity, besides) => {
    const table = described(entity);
    for (const { field, column, type } of columns) expect([field, table.get(field)]).toEqual([field, { column, type }]);
    const rest = [...table.keys()].filter((field) => !columns.some((one) => one.field === field));
    if (besides !== null) expect(rest).toEqual(besides);
  });

  it('have no field or column twice', () => {
    for (const columns of [LINE_COLUMNS, HEAD_COLUMNS]) {
      expect(new Set(columns.map(({ field }) => field)).size).toBe(columns.length);
      expect(new Set(columns.map(({ column }) => column)).size).toBe(columns.length);
    }
  });
});

describe('the SQL made of columns', () => {
  const columns = [
    { column: 'unit_factor', type: 'numeric', field: 'unitFactor' },
    { column: 'confirmed_date', type: 'date', field: 'confirmedDate' },
    { column: 'index', type: 'integer', field: 'index' },
  ];

  it('names columns and fields in one order, all quoted', () => {
    expect(columnNames(columns)).toBe('"unit_factor", "confirmed_date", "index"');
    expect(fieldNames(columns, 'y')).toBe('y."unitFactor", y."confirmedDate", y."index"');
    expect(recordType(columns)).toBe('"unitFactor" numeric, "confirmedDate" date, "index" integer');
  });

  it('reads decimals and dates back as text, whatever the driver would make of them', () => {
    expect(readBack(columns, 'l')).toBe(
      'l."unit_factor"::text AS "unitFactor", l."confirmed_date"::text AS "confirmedDate", l."index" AS "index"',
    );
  });
});
