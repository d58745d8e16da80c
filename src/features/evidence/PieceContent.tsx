import { useEffect, useState } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import type { EvidenceFile } from '#domain/evidence/evidence.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { canBeShown, factsOf, titleOf } from '#map-view/piece-words.ts';
import { PiecePicture } from '#map-view/PiecePicture.tsx';
import { saveFile } from '#platform/save-file.ts';
import type { FileReading } from '#storage/files/file-store.ts';
import { readFile } from '#storage/files/read-file.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { showToast } from '#ui/toasts.ts';

import { OutLink } from './OutLink.tsx';
import styles from './PiecePage.module.css';

type PieceContentProps = {
  readonly piece: Piece;
  readonly members: readonly Member[];
};

/** The piece itself: its picture, its address, or its file to save; a file is hashed anew when this opens. */
export function PieceContent({ piece, members }: PieceContentProps) {
  const { what } = piece;
  return (
    <Card as="section" labelledBy="piece-itself">
      <div className={styles.column}>
        <h2 id="piece-itself">{t('evidence.itself')}</h2>
        {what.is === 'link' && <OutLink url={what.url} />}
        {what.is === 'file' && <FileItself key={what.hash} file={what} title={titleOf(piece)} />}
        <p className={styles.muted}>{factsOf(piece, members)}</p>
      </div>
    </Card>
  );
}

type FileItselfProps = { readonly file: EvidenceFile; readonly title: string };

function FileItself({ file, title }: FileItselfProps) {
  const reading = useReading(file.hash);
  const keepsPlace = file.kept === 'as-is' && file.type.startsWith('image/');

  async function save() {
    if (reading?.is !== 'present') return;
    // Whatever it is, the browser is not to open it in this app’s name.
    const type = 'application/octet-stream';
    const outcome = await saveFile(new File([reading.blob], file.name, { type }));
    if (outcome === 'failed') showToast({ text: t('evidence.not-downloaded'), tone: 'danger' });
  }

  return (
    <>
      {canBeShown(file) && reading?.is === 'present' && (
        <PiecePicture what={file} alt={title} size="large" read={readFile} />
      )}
      {reading?.is === 'present' && (
        <>
          <p className={styles.address}>
            <bdi>{file.name}</bdi>
          </p>
          <div className={styles.buttons}>
            <Button icon="download" onClick={() => void save()}>
              {t('evidence.download')}
            </Button>
            {!canBeShown(file) && (
              <span className={styles.muted}>{t('evidence.download-words')}</span>
            )}
          </div>
        </>
      )}
      {reading?.is === 'absent' && (
        <Notice tone="info" title={t('evidence.file-elsewhere')}>
          <p>{t('evidence.file-elsewhere-words', { name: file.name })}</p>
        </Notice>
      )}
      {reading?.is === 'damaged' && (
        <Notice tone="danger" title={t('evidence.file-damaged')}>
          <p>{t('evidence.file-damaged-words', { name: file.name })}</p>
        </Notice>
      )}
      {reading?.is === 'unreadable' && (
        <Notice tone="warning" title={t('evidence.file-unreadable')}>
          <p>{t('evidence.file-unreadable-words')}</p>
        </Notice>
      )}
      {keepsPlace && <Notice tone="warning">{t('evidence.keeps-place')}</Notice>}
    </>
  );
}

/** The file, read and proved whole; undefined while that goes on. */
function useReading(hash: string): FileReading | undefined {
  const [reading, setReading] = useState<FileReading>();
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const read = await readFile(hash);
      if (!isGone) setReading(read);
    };
    void look();
    return () => {
      isGone = true;
    };
  }, [hash]);
  return reading;
}
