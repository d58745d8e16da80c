import type { LinkFault } from '#domain/evidence/link-address.ts';
import { isolated } from '#i18n/isolated.ts';
import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';
import type { RefusedFile } from '#storage/files/take-in.ts';

/** Why a file (or anything else) was not added, and what to do, in a sentence or two. */
export function refusalInWords(
  name: string,
  why: RefusedFile | { readonly tag: 'not-saved'; readonly why: string },
): string {
  const words = { name: isolated(name) };
  switch (why.tag) {
    case 'too-large':
      return t('evidence.refused-too-large', {
        ...words,
        size: fileSize(why.size),
        most: Math.round(why.most / (1024 * 1024)),
      });
    case 'too-many-pixels':
      return t('evidence.refused-too-many-pixels', {
        ...words,
        megapixels: why.megapixels,
        most: why.most,
      });
    case 'not-saved':
      return t('evidence.refused-not-saved', { ...words, why: why.why });
    case 'empty':
    case 'program':
    case 'damaged-image':
    case 'unreadable':
    case 'full':
    case 'unavailable':
      return t(`evidence.refused-${why.tag}`, words);
  }
}

/** Why an address was not kept, in a sentence. */
export function linkFaultInWords(fault: LinkFault): string {
  return fault.tag === 'other-scheme'
    ? t('evidence.link-other-scheme', { scheme: fault.scheme })
    : t(`evidence.link-${fault.tag}`);
}
