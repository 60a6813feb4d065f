import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';

type Door = paths['/api/session/door']['get']['responses'][200]['content']['application/json'];

/** Which ways in there are: the demo's, or the making of the first administrator. */
export const useDoor = (): UseQueryResult<Door> =>
  useQuery({ queryKey: ['door'], queryFn: () => dataOf(api.GET('/api/session/door')), staleTime: 60_000 });
