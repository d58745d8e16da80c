import { useEffect, useState } from 'react';

import { LoadingText } from '#ui/LoadingText.tsx';

import type { PageCode, PageParams } from './page-code.ts';
import { renderPart } from './render-part.ts';

type PageSlotProps = {
  readonly code: PageCode;
  readonly params: PageParams;
};

/** Shows a page as soon as its code is here; a page that can’t be fetched goes to the error screen. */
export function PageSlot({ code, params }: PageSlotProps) {
  const [, showFetched] = useState<PageCode>();
  const [failure, setFailure] = useState<{ readonly cause: unknown }>();

  useEffect(() => {
    let isCurrent = true;
    code.load().then(
      () => isCurrent && showFetched(code),
      (cause: unknown) => isCurrent && setFailure({ cause }),
    );
    return () => {
      isCurrent = false;
    };
  }, [code]);

  if (failure !== undefined) throw new Error('The code of this page is not here', failure);
  return renderPart(code, params) ?? <LoadingText />;
}
