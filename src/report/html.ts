/** A piece of HTML in which every text has been escaped. */
export interface Html {
  readonly html: string;
}

/** A template of HTML: texts put into it are escaped (also for quoted attributes), pieces of HTML are not. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | Html | false)[]
): Html {
  const parts = strings.raw.map((text, index) => {
    const value = values[index];
    if (value === undefined || value === false) return text;
    return text + (typeof value === 'string' ? escaped(value) : value.html);
  });
  return { html: parts.join('') };
}

/** Several pieces of HTML one after another. */
export function joined(pieces: readonly Html[]): Html {
  return { html: pieces.map((piece) => piece.html).join('') };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Characters that no HTML may hold, and marks that turn the direction of what follows. */
const UNSPEAKABLE =
  /[^\P{Cc}\n\t]|\p{Surrogate}|[\u202A-\u202E\u2066-\u2069\u200E\u200F\uFFFE\uFFFF]/gu;

function escaped(text: string): string {
  return text
    .replace(UNSPEAKABLE, '')
    .replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? '');
}
