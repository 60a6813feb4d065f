import '@mantine/core/styles.css';
import './app/app.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { queries } from './app/queries';
import { router } from './app/router';
import { theme } from './app/theme';
import { KeysProvider } from './keys/keys';
import { LanguageProvider } from './texts/language';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the screens');
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <KeysProvider>
            <RouterProvider router={router} useTransitions={false} />
          </KeysProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
