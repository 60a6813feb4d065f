import { touchlessShare } from './touchless';

it('is a share of what came, and no figure before anything did', () => {
  expect(touchlessShare({ ordersToday: 0, touchlessToday: 0 })).toBeNull();
  expect(touchlessShare({ ordersToday: 8, touchlessToday: 6 })).toBe(0.75);
});
