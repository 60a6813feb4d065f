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
      { path: 'resolve', lazy: async () => ({ Component: (await import('../resolve/resolve-page')).ResolvePage }) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
