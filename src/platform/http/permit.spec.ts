import { permissionFaults } from './permit';

const route = { route: 'GET /api/orders', handler: 'OrderController.list' };

describe('the permissions of the routes', () => {
  it('are complete when every route names its roles', () => {
    expect(permissionFaults([{ ...route, permission: ['clerk'] }])).toEqual([]);
  });

  it('name the route that says nothing', () => {
    expect(permissionFaults([{ ...route, permission: undefined }])).toEqual([
      'GET /api/orders (OrderController.list) has no @Permit(...): say who may call it.',
    ]);
  });

  it('name a route that is public without being listed as such', () => {
    expect(permissionFaults([{ ...route, permission: 'public' }])[0]).toContain('PUBLIC_ROUTES');
    expect(permissionFaults([{ ...route, route: 'GET /api/health/live', permission: 'public' }])).toEqual([]);
  });

  it('name a route that lets nobody in', () => {
    expect(permissionFaults([{ ...route, permission: [] }])[0]).toContain('permits nobody');
  });

  it('name a route that lets keys in without being listed as such', () => {
    const keyScope = 'orders:read' as const;
    expect(permissionFaults([{ ...route, permission: ['clerk'], keyScope }])[0]).toContain('KEY_ROUTES');
    const listed = { ...route, route: 'GET /api/sales-orders', permission: ['clerk'] as const, keyScope };
    expect(permissionFaults([listed])).toEqual([]);
  });
});
