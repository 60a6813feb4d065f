import { createBrowserRouter, Navigate } from 'react-router';
import { NotFoundPage, PageFault } from './page-fault';
import { Shell } from './shell';

/** Every screen and its address. A screen is loaded when somebody goes there. */
export const router = createBrowserRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <PageFault />,
    children: [
      { index: true, element: <Navigate to="/queue" replace /> },
      { path: 'queue', lazy: async () => ({ Component: (await import('../queue/queue-page')).QueuePage }) },
      {
        path: 'settings/:tab?',
        lazy: async () => ({ Component: (await import('../settings/settings-page')).SettingsPage }),
      },
      { path: 'account', lazy: async () => ({ Component: (await import('../account/account-page')).AccountPage }) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
