import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { titleOf } from '#map-view/piece-words.ts';
import { useDraftText } from '#saving/draft-text.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import { tooLongWords } from '#saving/text-limit.ts';
import { TheirText } from '#saving/TheirText.tsx';
import { useStorage } from '#storage/StorageProvider.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { showToast } from '#ui/toasts.ts';

import styles from './AboutPieces.module.css';
import { editPieces, type Details } from './edit-evidence.ts';
import { useTypedLine } from './typed-line.ts';

/** The title of a piece and what it shows; both are stored while they are written. */
export function PieceTexts({ piece }: { readonly piece: Piece }) {
  const { what } = piece;
  return (
    <div className={styles.texts}>
      <PieceTitle piece={piece} />
      {what.is === 'note' ? (
        <Text
          piece={piece}
          field="text"
          stored={what.text}
          label={t('evidence.note')}
          hint={undefined}
        />
      ) : (
        <Text
          piece={piece}
          field="note"
          stored={piece.note}
          label={t('evidence.shows')}
          hint={t('evidence.shows-hint')}
        />
      )}
    </div>
  );
}

/** The title, on one line. */
export function PieceTitle({ piece }: { readonly piece: Piece }) {
  const save = useSaveDetails(piece);
  const canWrite = useStorage().access.mode === 'full';
  const line = useTypedLine({
    id: `${piece.id}/title`,
    stored: piece.title,
    save: (title) => save({ title }),
  });
  return (
    <TextField
      label={t('evidence.title-field')}
      dir="auto"
      maxLength={300}
      placeholder={piece.title === '' ? titleOf(piece) : undefined}
      value={line.text}
      readOnly={!canWrite}
      onChange={line.write}
      onBlur={line.leave}
    />
  );
}

type TextProps = {
  readonly piece: Piece;
  readonly field: 'note' | 'text';
  readonly stored: string;
  readonly label: string;
  readonly hint: string | undefined;
};

function Text({ piece, field, stored, label, hint }: TextProps) {
  const save = useSaveDetails(piece);
  const canWrite = useStorage().access.mode === 'full';
  const draft = useDraftText({
    id: `${piece.id}/${field}`,
    stored,
    initial: stored,
    save(text, run) {
      if (tooLongWords(text) === undefined) void save({ [field]: text }, run);
    },
  });
  return (
    <div className={styles.texts}>
      <TextArea
        label={label}
        hint={hint}
        error={tooLongWords(draft.text)}
        dir="auto"
        value={draft.text}
        readOnly={!canWrite}
        onChange={draft.write}
        onBlur={draft.leave}
      />
      <TheirText draft={draft} />
    </div>
  );
}

/** Stores details of a piece without a message, as what is written is; one that fails says so. */
function useSaveDetails(piece: Piece): (details: Details, run?: string) => Promise<boolean> {
  const storage = useStorage();
  return async (details, run) => {
    const result = await editPieces(storage, [piece], details, run);
    if (!result.ok) showToast({ text: notSavedInWords(result.error), tone: 'danger' });
    return result.ok;
  };
}
