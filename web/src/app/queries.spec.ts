import { notifyManager, QueryObserver } from '@tanstack/react-query';
import { queries } from './queries';

afterEach(() => queries.clear());

it('tells what was read before whoever waited for it goes on', async () => {
  let version = 1;
  const observer = new QueryObserver(queries, { queryKey: ['case'], queryFn: () => Promise.resolve(version) });
  const drawn: (number | undefined)[] = [];
  // As a part of the screen listens.
  const leave = observer.subscribe(
    notifyManager.batchCalls(({ data }: { readonly data?: number }) => drawn.push(data)),
  );
  await queries.refetchQueries({ queryKey: ['case'] });
  expect(drawn.at(-1)).toBe(1);
  version = 2;
  await queries.invalidateQueries({ queryKey: ['case'] });
  expect(drawn.at(-1)).toBe(2);
  leave();
});
