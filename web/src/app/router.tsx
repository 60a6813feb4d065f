import { createBrowserRouter, Navigate } from 'react-router';
import { NotFoundPage, PageFault } from './page-fault';
import { Shell } from './shell';

/** Every screen and its address. A screen is loaded when somebody goes there. */
export const router = createBrowserRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <PageFault />,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Navigate to="/today" replace /> },
      { path: 'today', lazy: async () => ({ Component: (await import('../today/today-page')).TodayPage }) },
      { path: 'queue', lazy: async () => ({ Component: (await import('../queue/queue-page')).QueuePage }) },
      { path: 'orders', lazy: async () => ({ Component: (await import('../orders/orders-page')).OrdersPage }) },
      { path: 'orders/:orderId', lazy: async () => ({ Component: (await import('../orders/order-page')).OrderPage }) },
      {
        path: 'interchanges',
        lazy: async () => ({ Component: (await import('../interchanges/interchanges-page')).InterchangesPage }),
      },
      {
        path: 'interchanges/:interchangeId',
        lazy: async () => ({ Component: (await import('../interchanges/interchange-page')).InterchangePage }),
      },
      { path: 'review/:caseId', lazy: async () => ({ Component: (await import('../review/review-page')).ReviewPage }) },
      { path: 'resolve', lazy: async () => ({ Component: (await import('../resolve/resolve-page')).ResolvePage }) },
      {
        path: 'settings/:tab?',
        lazy: async () => ({ Component: (await import('../settings/settings-page')).SettingsPage }),
      },
      { path: 'account', lazy: async () => ({ Component: (await import('../account/account-page')).AccountPage }) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
