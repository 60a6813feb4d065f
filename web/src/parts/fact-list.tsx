import { Fragment, type ReactNode } from 'react';
import './fact-list.css';

/** What is known, as pairs of a word and a value; what is not known is left out. */
export function FactList({
  facts,
}: {
  readonly facts: readonly (readonly [word: string, value: ReactNode])[];
}): ReactNode {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="fact-list">
      {known.map(([word, value]) => (
        <Fragment key={word}>
          <dt>{word}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
