import type { EvidenceContent } from '#domain/evidence/evidence.ts';
import { parseLinkAddress, titleOfLink, type LinkFault } from '#domain/evidence/link-address.ts';

/** What a text that was written or pasted is: an address on its own, a note, or an address that is not kept. */
export type WrittenText =
  | { readonly is: 'nothing' }
  | { readonly is: 'piece'; readonly what: EvidenceContent; readonly title: string }
  | { readonly is: 'refused'; readonly fault: LinkFault };

const LONGEST_TITLE = 80;

/** Takes an address on its own as a link, and everything else as a note. */
export function readWrittenText(text: string): WrittenText {
  const trimmed = text.trim();
  if (trimmed === '') return { is: 'nothing' };
  if (isAddressOnItsOwn(trimmed)) {
    const url = parseLinkAddress(trimmed);
    return url.ok
      ? { is: 'piece', what: { is: 'link', url: url.value }, title: titleOfLink(url.value) }
      : { is: 'refused', fault: url.error };
  }
  return { is: 'piece', what: { is: 'note', text: trimmed }, title: titleOfNote(trimmed) };
}

/** One word that begins as addresses do, or as those do that could run something. */
function isAddressOnItsOwn(text: string): boolean {
  if (/\s/.test(text)) return false;
  return (
    /^(?:[a-z][a-z\d+.-]*:\/\/|(?:mailto|javascript|data|vbscript|file|blob|about|view-source):|www\.)/i.test(
      text.replace(/\p{C}/gu, ''),
    ) || /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S*$/u.test(text)
  );
}

/** The first line of a note, as far as it makes a title. */
function titleOfNote(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const words = line.trim();
  if (words.length <= LONGEST_TITLE) return words;
  const cut = words.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trimEnd()}…`;
}
