let made: Promise<string> | undefined;

/**
 * The page’s own typefaces as rules that stand by themselves: a picture in a file reaches no address. Empty where they
 * can’t be read; the picture then shows the device’s typeface.
 */
export function embeddableFonts(): Promise<string> {
  made ??= rulesOfPage().catch(() => {
    made = undefined;
    return '';
  });
  return made;
}

async function rulesOfPage(): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href })))
    .flatMap(({ rule, base }) => (rule instanceof CSSFontFaceRule ? [{ rule, base }] : []));
  return (await Promise.all(rules.map(({ rule, base }) => standingAlone(rule, base)))).join('\n');
}

async function standingAlone(rule: CSSFontFaceRule, base: string | null): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return '';
  const answer = await fetch(new URL(address, base ?? document.baseURI));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const facts = ['font-family', 'font-style', 'font-weight', 'unicode-range']
    .map((name) => `${name}: ${rule.style.getPropertyValue(name)};`)
    .join(' ');
  return `@font-face { ${facts} src: url("data:font/woff2;base64,${base64(bytes)}"); }`;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return btoa(text);
}
