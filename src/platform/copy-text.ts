/** A text for the clipboard, and the same with its markup where the browser takes that too. */
export interface TextToCopy {
  readonly plain: string;
  readonly html?: string;
}

/** Puts a text on the clipboard; gives whether it is there. Call it right in a press: browsers ask for that. */
export async function copyText({ plain, html }: TextToCopy): Promise<boolean> {
  // Without a secure address there is no clipboard at all.
  const clipboard = 'clipboard' in navigator ? navigator.clipboard : undefined;
  if (clipboard === undefined) return false;
  return (
    (html !== undefined && (await copyBoth(clipboard, plain, html))) || copyPlain(clipboard, plain)
  );
}

async function copyBoth(clipboard: Clipboard, plain: string, html: string): Promise<boolean> {
  if (typeof ClipboardItem !== 'function') return false;
  const item = new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  return clipboard.write([item]).then(
    () => true,
    () => false,
  );
}

function copyPlain(clipboard: Clipboard, plain: string): Promise<boolean> {
  return clipboard.writeText(plain).then(
    () => true,
    () => false,
  );
}
