import type { paths } from '../api/schema';

export type User = paths['/api/users']['get']['responses'][200]['content']['application/json']['items'][number];
