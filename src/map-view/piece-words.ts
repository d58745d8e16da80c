import type { Member } from '#domain/assessment/member.ts';
import type { EvidenceContent } from '#domain/evidence/evidence.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { longDate } from '#i18n/dates.ts';
import { isolated } from '#i18n/isolated.ts';
import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';
import type { IconName } from '#ui/icons/icon-paths.ts';

/** What kind of piece it is to people, whatever its format. */
export type PieceKind = 'picture' | 'file' | 'link' | 'note';

/** The formats in which this app writes pictures anew. */
const WRITTEN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

export function kindOf(what: EvidenceContent): PieceKind {
  if (what.is !== 'file') return what.is;
  return what.type.startsWith('image/') && what.type !== 'image/svg+xml' ? 'picture' : 'file';
}

/** Whether a piece is a picture that this app has written anew: anything else is only ever downloaded. */
export function canBeShown(what: EvidenceContent): boolean {
  return what.is === 'file' && what.kept === 're-encoded' && WRITTEN.has(what.type);
}

/** What stands for a piece where no picture does. */
export function iconOf(what: EvidenceContent): IconName {
  const icons = { picture: 'picture', file: 'file', link: 'link', note: 'edit' } as const;
  return icons[kindOf(what)];
}

/** The kind of a piece in words: `PDF, 1.2 MB`, `Link`. */
export function kindInWords(what: EvidenceContent): string {
  if (what.is !== 'file') return t(`evidence.kind-${what.is}`);
  const size = fileSize(what.size);
  if (what.type === 'application/pdf') return t('evidence.kind-pdf-of-size', { size });
  return kindOf(what) === 'picture'
    ? t('evidence.kind-picture-of-size', { size })
    : t('evidence.kind-file-of-size', { size });
}

const FIRST_LETTERS = 80;

/** The title, or what can stand for it. */
export function titleOf({ title, what }: Pick<Piece, 'title' | 'what'>): string {
  if (title !== '') return title;
  switch (what.is) {
    case 'file':
      return what.name;
    case 'link':
      return what.url;
    case 'note':
      return firstLetters(what.text) || t('evidence.untitled');
  }
}

function firstLetters(text: string): string {
  const [line = ''] = text.trim().split('\n', 1);
  return line.length > FIRST_LETTERS ? `${line.slice(0, FIRST_LETTERS).trimEnd()}…` : line;
}

/** What there is to know of a piece in a line: its kind, when it was seen, and who added it. */
export function factsOf(piece: Piece, members: readonly Member[] = []): string {
  const by = members.find(({ id }) => id === piece.addedBy)?.name;
  return [
    kindInWords(piece.what),
    t('evidence.observed', { date: longDate(piece.observedOn) }),
    ...(by === undefined ? [] : [t('evidence.added-by-name', { name: isolated(by) })]),
  ].join(' · ');
}
