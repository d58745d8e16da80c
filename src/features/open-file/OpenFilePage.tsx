import { Link } from 'wouter';

import '#i18n/en/contents.ts';
import '#i18n/en/history.ts';
import '#i18n/en/opening.ts';
import { t } from '#i18n/translate.ts';
import { openDeliveriesAddress } from '#platform/addresses.ts';
import { useDroppedFile } from '#saving/use-dropped-file.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { FileInput } from '#ui/FileInput.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';
import { ProgressWords } from '#ui/ProgressWords.tsx';

import { AskPassphrase } from './AskPassphrase.tsx';
import { FilePreview } from './FilePreview.tsx';
import { Merging } from './Merging.tsx';
import { useOpening, type Opening } from './use-opening.ts';

/** The one door for every file of this app: what it is, what it would change, and then all of it beside what is here. */
export function OpenFilePage() {
  const { opening, launched, open, openNext, openMany, openTogether, bringIn, leave } =
    useOpening();
  const isBusy = opening.is === 'merging';
  useDroppedFile((file, all) => {
    if (!isBusy) openAll(file, all);
  });
  function openAll(file: File, all: readonly File[]) {
    if (all.length > 1) openMany(all);
    else void open(file);
  }
  return (
    <div className={parts.page}>
      <PageHeading title={t('opening.title')} lead={t('opening.lead')} />
      <div role="status">
        <NextFile
          launched={launched}
          opening={opening}
          onOpen={openNext}
          onOpenTogether={openTogether}
        />
      </div>
      {(opening.is === 'merging' || opening.is === 'ended') && <Merging opening={opening} />}
      {!isBusy && opening.is !== 'opened' && (
        <Card as="section" labelledBy="open-which">
          <div className={parts.section}>
            <h2 id="open-which">
              {t(opening.is === 'ended' ? 'opening.another' : 'opening.which')}
            </h2>
            <label htmlFor="file-to-open">{t('opening.choose')}</label>
            {/* No `accept`: phones grey out files whose ending they don’t know. */}
            <FileInput
              id="file-to-open"
              multiple
              onFiles={(files) => files[0] && openAll(files[0], files)}
            />
            <p className={parts.muted}>
              <Link href={openDeliveriesAddress()}>{t('opening.many')}</Link>
            </p>
            <Reading opening={opening} onCancel={leave} />
            {opening.is === 'sealed' && (
              <AskPassphrase
                key={opening.name}
                name={opening.name}
                wasWrong={opening.wasWrong}
                onGiven={(passphrase) => void open(opening.sealed, passphrase)}
              />
            )}
          </div>
        </Card>
      )}
      {opening.is === 'opened' && (
        <FilePreview
          key={opening.name}
          name={opening.name}
          file={opening.file}
          onMerge={(bringBack) => void bringIn({ as: 'merge', bringBack })}
          onRestore={(schools) => void bringIn({ as: 'restore', schools })}
          onLeave={leave}
        />
      )}
    </div>
  );
}

type NextFileProps = {
  readonly launched: readonly File[];
  /** What the person is at; what is being written must come to its end. */
  readonly opening: Opening;
  readonly onOpen: () => void;
  readonly onOpenTogether: () => void;
};

/** A file that was opened by a double click while another one is before the person. */
function NextFile({ launched, opening, onOpen, onOpenTogether }: NextFileProps) {
  const [next] = launched;
  const { is: at } = opening;
  const isOfCoach = at === 'opened' && opening.file.checked.manifest.purpose === 'coach';
  if (next === undefined) return null;
  return (
    <Notice
      tone="info"
      title={t('opening.next', { count: launched.length, file: next.name })}
      actions={
        at !== 'merging' && (
          <>
            {isOfCoach && (
              <Button size="small" variant="primary" onClick={onOpenTogether}>
                {t('opening.open-together', { count: launched.length + 1 })}
              </Button>
            )}
            <Button size="small" onClick={onOpen}>
              {t('opening.open-next')}
            </Button>
          </>
        )
      }
    >
      {at === 'merging' && t('opening.next-when-done')}
      {at === 'opened' && t('opening.next-words')}
    </Notice>
  );
}

function Reading({ opening, onCancel }: { opening: Opening; onCancel: () => void }) {
  return (
    <>
      {opening.is === 'reading' && (
        <>
          <div role="status">
            <ProgressWords words={t('opening.reading', { file: opening.name })} max={1} />
          </div>
          <Button onClick={onCancel}>{t('opening.cancel')}</Button>
        </>
      )}
      {opening.is === 'refused' && (
        <Notice
          tone="danger"
          live="alert"
          title={t('opening.refused-title', { file: opening.name })}
        >
          {t(`opening.fault-${opening.fault.tag}`)}
        </Notice>
      )}
    </>
  );
}
