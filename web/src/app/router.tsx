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
        path: 'order-entry/:draftId?',
        lazy: async () => ({ Component: (await import('../entry/order-entry-page')).OrderEntryPage }),
      },
      {
        path: 'interchanges',
        lazy: async () => ({ Component: (await import('../interchanges/interchanges-page')).InterchangesPage }),
      },
      {
        path: 'interchanges/:interchangeId',
        lazy: async () => ({ Component: (await import('../interchanges/interchange-page')).InterchangePage }),
      },
      { path: 'partners', lazy: async () => ({ Component: (await import('../partners/partners-page')).PartnersPage }) },
      {
        path: 'partners/:code/:tab?',
        lazy: async () => ({ Component: (await import('../partners/partner-page')).PartnerPage }),
      },
      {
        path: 'operations/:tab?',
        lazy: async () => ({ Component: (await import('../operations/operations-page')).OperationsPage }),
      },
      { path: 'articles', lazy: async () => ({ Component: (await import('../articles/articles-page')).ArticlesPage }) },
      {
        path: 'articles/:number',
        lazy: async () => ({ Component: (await import('../articles/article-page')).ArticlePage }),
      },
      {
        path: 'customers',
        lazy: async () => ({ Component: (await import('../customers/customers-page')).CustomersPage }),
      },
      {
        path: 'customers/:number',
        lazy: async () => ({ Component: (await import('../customers/customer-page')).CustomerPage }),
      },
      {
        path: 'change-requests',
        lazy: async () => ({ Component: (await import('../requests/change-requests-page')).ChangeRequestsPage }),
      },
      {
        path: 'rules/cross-references',
        lazy: async () => ({
          Component: (await import('../cross-references/cross-references-page')).CrossReferencesPage,
        }),
      },
      { path: 'review/:caseId', lazy: async () => ({ Component: (await import('../review/review-page')).ReviewPage }) },
      { path: 'rules', lazy: async () => ({ Component: (await import('../rules/rules-page')).RulesPage }) },
      { path: 'rules/new', lazy: async () => ({ Component: (await import('../rules/new-rule-page')).NewRulePage }) },
      { path: 'rules/:ruleId', lazy: async () => ({ Component: (await import('../rules/rule-page')).RulePage }) },
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
