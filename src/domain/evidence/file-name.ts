/** The most characters of a name that is kept. */
const LONGEST = 120;
const LONGEST_ENDING = 10;

/**
 * A file name that is safe to show and to save under on every system, however hostile the given one: the
 * last part of a path, without control characters, without what turns the direction of writing (so that
 * nothing poses as `.jpg`), without what some system forbids, at most 120 characters with its ending kept.
 */
export function evidenceFileName(given: string): string {
  const plain = (given.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const { stem, ending } = partsOf(plain);
  const dotted = ending === '' ? '' : `.${ending}`;
  const short = Array.from(stem)
    .slice(0, LONGEST - dotted.length)
    .join('')
    .replace(/[.\s]+$/, '');
  const name = `${short === '' ? 'file' : short}${dotted}`;
  return RESERVED.test(name) ? `_${name}` : name;
}

/** The ending of a name in lower case, without its dot; empty when it has none. */
export function endingOf(name: string): string {
  return partsOf(name).ending.toLowerCase();
}

/** A name with another ending: `plan.bmp` and `png` give `plan.png`. */
export function withEnding(name: string, ending: string): string {
  return `${partsOf(name).stem}.${ending}`;
}

/** A title out of a file's name: `2027-02_family-night.jpg` gives `2027-02 family night`. */
export function titleOfFile(name: string): string {
  return partsOf(evidenceFileName(name))
    .stem.replace(/_+/g, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names that Windows keeps for itself, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function partsOf(name: string): { readonly stem: string; readonly ending: string } {
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot + 1);
  const isEnding = dot > 0 && ending.length <= LONGEST_ENDING && /^[\p{L}\p{N}]+$/u.test(ending);
  return isEnding ? { stem: name.slice(0, dot), ending } : { stem: name, ending: '' };
}
