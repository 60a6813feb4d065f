import { Code } from '@mantine/core';
import type { ReactNode } from 'react';
import { prettyRuns } from '../review/source-text';

/** A message of ours as text, a segment or an element a line. It is for reading: the bytes themselves are a download. */
export function MessageText({ text }: { readonly text: string }): ReactNode {
  const format = /^UN[AB]/.test(text) ? 'edifact' : text.startsWith('ISA') ? 'x12' : 'xml';
  const shown = prettyRuns([{ text, paths: [] }], format).map((run) => run.text);
  return (
    <Code block tabIndex={0} lang="und">
      {shown.join('')}
    </Code>
  );
}
