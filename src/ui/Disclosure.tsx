import { useState, type ReactNode } from 'react';

type DisclosureProps = {
  readonly summary: ReactNode;
  /** Drawn from the first opening on; what is never opened costs nothing. */
  readonly children: ReactNode | (() => ReactNode);
  /** Focus can be put on its summary by this id. */
  readonly summaryId?: string;
};

/** A native `details` for what only some people look for. */
export function Disclosure({ summary, children, summaryId }: DisclosureProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary id={summaryId}>{summary}</summary>
      {wasOpened && (typeof children === 'function' ? children() : children)}
    </details>
  );
}
