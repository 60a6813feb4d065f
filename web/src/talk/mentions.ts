interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is typed behind the last @ before the cursor; null while no colleague is being named. */
export function typedName(text: string, cursor: number): string | null {
  return /(?:^|\s)@([\p{L}\p{M}' .-]{0,40})$/u.exec(text.slice(0, cursor))?.[1] ?? null;
}

/** The text with the name in place of what was typed, and where the cursor goes. */
export function withName(text: string, cursor: number, name: string): { readonly text: string; readonly cursor: number } {
  const typed = typedName(text, cursor) ?? '';
  const before = `${text.slice(0, cursor - typed.length)}${name} `;
  return { text: `${before}${text.slice(cursor)}`, cursor: before.length };
} // prettier-ignore

/** Colleagues whose name stands behind an @. Of two names of which one begins the other the longer counts. */
export function namedIn<T extends Named>(text: string, colleagues: readonly T[]): readonly T[] {
  let rest = text;
  const found: T[] = [];
  for (const one of [...colleagues].sort((a, b) => b.name.length - a.name.length)) {
    if (!rest.includes(`@${one.name}`)) continue;
    found.push(one);
    rest = rest.replaceAll(`@${one.name}`, ' ');
  }
  return found;
}
