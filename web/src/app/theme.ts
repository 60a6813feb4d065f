import { createTheme, Drawer, Modal, Table } from '@mantine/core';

/** Dense and quiet: one accent, the fonts of the system, figures that stand under each other. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 9, dark: 5 },
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Table: Table.extend({ defaultProps: { fz: 'md' } }),
    // Whoever has no mouse scrolls a wide table by its keys.
    TableScrollContainer: { defaultProps: { scrollAreaProps: { viewportProps: { tabIndex: 0 } } } },
    // To lock the page beneath, the library writes styles that the policy of the page forbids.
    Modal: Modal.extend({ defaultProps: { lockScroll: false } }),
    ModalRoot: { defaultProps: { lockScroll: false } },
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false } }),
    DrawerRoot: { defaultProps: { lockScroll: false } },
  },
});
