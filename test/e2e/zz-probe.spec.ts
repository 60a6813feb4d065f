import { Office } from '../harness/office';
import { orderFile } from '../builders/order-file';
it('probe', async () => {
  const office = await Office.open();
  await office.sendAndRest(orderFile('A1', [{ number: 'X1' }], 'spijkerhout'));
  await office.sendAndRest(orderFile('A2', [{ number: 'X2' }]));
  await office.sendAndRest(orderFile('A3', [{ number: 'X3', lines:[{price:'1.20'},{gtin:'8719999099989'}] }]));
  console.log(JSON.stringify(await office.query(`SELECT o.buyer_order_number, o.state, f.code, f.body FROM sales_order o LEFT JOIN order_finding f ON f.order_id=o.id`),null,1));
  console.log([...(await office.delivered('hoveling'))].join('\n'), (await office.files('out')));
  await office.close();
});
