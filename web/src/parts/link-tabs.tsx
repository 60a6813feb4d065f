import { NavLink } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './link-tabs.css';

interface LinkTab {
  readonly to: string;
  readonly label: string;
  readonly open: boolean;
}

/** The parts of a page, each with its address. */
export function LinkTabs({ name, tabs }: { readonly name: string; readonly tabs: readonly LinkTab[] }): ReactNode {
  return (
    <nav className="link-tabs" aria-label={name}>
      {tabs.map(({ to, label, open }) => (
        <NavLink
          key={to}
          component={Link}
          to={to}
          label={label}
          variant="filled"
          active={open}
          aria-current={open ? 'page' : undefined}
          w="auto"
          px="sm"
          py={4}
        />
      ))}
    </nav>
  );
}
