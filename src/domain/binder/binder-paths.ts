/** The most characters of a folder’s and of a file’s name: together with `evidence/` at most 150. */
const MOST = { folder: 40, file: 100 } as const;
/** Linux counts bytes, at most 255 a name. */
const MOST_BYTES = 220;

/** A file to name. */
export interface FileToName {
  /** What the folder is called after: an indicator’s or a standard’s code. */
  readonly folder: string;
  /** `2027-02-03`. */
  readonly on: string;
  readonly title: string;
  /** The ending without its dot; empty when there is none. */
  readonly ending: string;
}

/**
 * Gives paths for the files of a binder, like `evidence/EC1.Leaders1/2027-02-03 Family night.jpg`: readable,
 * taken by Windows, macOS and Linux, none equal to another one in any case of its letters.
 */
export function newBinderPaths(): (file: FileToName) => string {
  const taken = new Set<string>();
  return ({ folder, on, title, ending }) => {
    const place = `evidence/${harmless(safeName(folder, MOST.folder, 'folder'))}`;
    const dotted = safeEnding(ending);
    const room = MOST.file - dotted.length;
    for (let copy = 1; ; copy += 1) {
      const mark = copy === 1 ? '' : ` (${copy})`;
      const safe = safeName(`${on} ${title}`, room - mark.length, on);
      // A file without an ending of its own would take one from its title.
      const name = dotted === '' && mark === '' ? harmless(safe) : safe;
      const path = `${place}/${name}${mark}${dotted}`;
      // Composed and in lower case, as macOS and Windows compare.
      const compared = path.normalize('NFKC').toLowerCase();
      if (taken.has(compared)) continue;
      taken.add(compared);
      return path;
    }
  };
}

/** Files that a double click runs, or opens as a page with scripts: they get an ending that does neither. */
const RUNS =
  /^(?:html?|xhtml|shtml|mht|mhtml|svgz?|xml|xsl|js|jse|mjs|cjs|vbs?|vbe|ws[fhc]?|hta|exe|com|bat|cmd|scr|pif|msi|msp|ps1|psm1|sh|bash|zsh|command|app|jar|lnk|url|reg|dll|cpl|inf|desktop|webloc|appref-ms|scf|chm|hlp|gadget|workflow|action|terminal|docm|xlsm|pptm|dotm|xlam)$/;

/** Whether a file of this ending is kept from running by a second ending. */
export function isDefused(ending: string): boolean {
  return RUNS.test(ending.toLowerCase());
}

function safeEnding(ending: string): string {
  const plain = ending
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 10);
  if (plain === '') return isDefused(ending) ? '.blocked' : '';
  return isDefused(plain) || isDefused(ending) ? `.${plain}.blocked` : `.${plain}`;
}

/** A name whose last part would run as an ending, without the dot before it. */
function harmless(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot >= 0 && isDefused(name.slice(dot + 1))
    ? `${name.slice(0, dot)} ${name.slice(dot + 1)}`
    : name;
}

/** Names that Windows keeps for itself, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

function safeName(text: string, most: number, otherwise: string): string {
  const plain = text
    .normalize('NFC')
    // Controls, what turns the direction of writing, halves of surrogate pairs, what no font draws.
    .replace(/[\p{C}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/, '');
  let name = '';
  let bytes = 0;
  for (const character of plain) {
    bytes += new TextEncoder().encode(character).length;
    if (name.length + character.length > most || bytes > MOST_BYTES) break;
    name += character;
  }
  // Windows drops dots and blanks at the end of a name.
  name = name.replace(/[. ]+$/, '').replace(/^ +/, '');
  if (name === '') return otherwise;
  return RESERVED.test(name) ? `_${name.slice(0, most - 1)}` : name;
}
