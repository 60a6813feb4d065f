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
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
