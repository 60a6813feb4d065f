import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SyntaxChecks } from '../../src/findings';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. The sender is Walmerdijk of the demo, whose settings the cases change.

const CLEAN = readFileSync(path.resolve(__dirname, '../../fixtures/stories/23-peppol-clean/message.xml'), 'utf8');

let office: Office;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

async function send(checks: SyntaxChecks, number: string, change: (text: string) => string) {
  await office.query(`UPDATE partner SET syntax_checks = $1 WHERE code = 'walmerdijk'`, [JSON.stringify(checks)]);
  const { id } = await office.sendAndRest(Buffer.from(change(CLEAN.replace('WD-2026-2301', number))));
  const [message] = await office.query<{ state: string }>('SELECT state FROM message WHERE interchange_id = $1', [id]);
  const [order] = await office.query<{ state: string; found: readonly string[] }>(
    `SELECT o.state, ARRAY(SELECT f.code || ' ' || f.severity FROM order_finding f WHERE f.order_id = o.id ORDER BY f.sequence) AS found
     FROM sales_order o WHERE o.buyer_order_number = $1`,
    [number],
  );
  return { message: message?.state, order, cases: await office.count('review_case WHERE interchange_id = $1', [id]) };
}

/** The totals know of a discount that stands nowhere: R009. */
const hiddenDiscount = (text: string): string =>
  text.replace(
    '</cac:AnticipatedMonetaryTotal>',
    '<cbc:AllowanceTotalAmount currencyID="EUR">5.00</cbc:AllowanceTotalAmount></cac:AnticipatedMonetaryTotal>',
  );
const emptyNote = (text: string): string =>
  text.replace('<cbc:DocumentCurrencyCode>', '<cbc:Note/><cbc:DocumentCurrencyCode>');

describe('an order that breaks a rule of Peppol', () => {
  it('waits for a person where it contradicts itself', async () => {
    expect(await send({}, 'WD-RULE-1', hiddenDiscount)).toEqual({
      message: 'ordered',
      order: { state: 'in-review', found: ['MSG-010 warning'] },
      cases: 1,
    });
  });

  it('goes on where only its form is wrong', async () => {
    expect(await send({}, 'WD-RULE-2', emptyNote)).toEqual({
      message: 'ordered',
      order: { state: 'released', found: ['MSG-010 info'] },
      cases: 0,
    });
  });

  it('is refused to a partner who is held to the rules, and somebody is told', async () => {
    expect(await send({ 'profile-rule': 'refuse' }, 'WD-RULE-3', emptyNote)).toEqual({
      message: 'refused',
      order: undefined,
      cases: 1,
    });
  });

  it('is as if it kept to them for a partner who is let off', async () => {
    expect(await send({ 'profile-rule': 'ignore' }, 'WD-RULE-4', hiddenDiscount)).toEqual({
      message: 'ordered',
      order: { state: 'released', found: [] },
      cases: 0,
    });
  });
});
