import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

import '#i18n/en/evidence.ts';
import '#i18n/en/level.ts';
import '#i18n/en/rating.ts';
import { unsorted, type Piece } from '#domain/evidence/pieces.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { useFilesHere } from '#saving/use-files-here.ts';
import { t } from '#i18n/translate.ts';
import { binderAddress } from '#platform/binder-addresses.ts';
import {
  addEvidenceAddress,
  evidenceAddress,
  evidenceLookOf,
  type EvidenceLook,
} from '#platform/evidence-addresses.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { ToChange } from '#saving/ToChange.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LookLinks } from '#ui/LookLinks.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { Bin } from './Bin.tsx';
import { ByIndicator } from './ByIndicator.tsx';
import { CaptureProgress } from './CaptureProgress.tsx';
import { useCapturing, type Capturing } from './capturing.ts';
import { useDropsAndPastes } from './drops-and-pastes.ts';
import { EvidenceFilter } from './EvidenceFilter.tsx';
import { useEvidenceInView, type ReadyEvidence } from './evidence-in-view.ts';
import styles from './EvidencePage.module.css';
import { findPieces, indexPieces, isNarrowedBy } from './find-pieces.ts';
import { Inbox } from './Inbox.tsx';
import { NoEvidenceHere } from './NoEvidenceHere.tsx';
import { PieceList } from './PieceList.tsx';
import { useWritten } from './written.ts';

/** All evidence of a school: what there is, what waits to be sorted, and which indicators have none. */
export function EvidencePage({ school }: { readonly school: string }) {
  const view = useEvidenceInView(school);
  if (view.is !== 'ready') return <NoEvidenceHere view={view} />;
  return <Evidence key={school} view={view} />;
}

function Evidence({ view }: { readonly view: ReadyEvidence }) {
  const { school, pieces } = view;
  const look = evidenceLookOf(useSearch());
  const capturing = useCapturing(school.id, []);
  const isOver = useFilesOnPage(school.id, capturing);
  const add = addEvidenceAddress(school.id, { back: evidenceAddress(school.id) });
  return (
    <div className={styles.page} data-over={isOver}>
      <PageHeading
        title={t('evidence.tab', { school: school.name })}
        lead={<bdi>{school.name}</bdi>}
        actions={
          <>
            <ToChange>
              <LinkButton variant="primary" icon="plus" href={add}>
                {t('evidence.add')}
              </LinkButton>
            </ToChange>
            <LinkButton icon="file" href={binderAddress(school.id)}>
              {t('evidence.to-binder')}
            </LinkButton>
          </>
        }
      >
        {t('evidence.title')}
      </PageHeading>
      <CaptureProgress capturing={capturing} />
      <Looks view={view} look={look} />
      {pieces.length === 0 && look.show !== 'indicators' ? (
        <EmptyState
          title={t('evidence.none-yet')}
          action={
            <ToChange>
              <LinkButton icon="plus" href={add}>
                {t('evidence.add-first')}
              </LinkButton>
            </ToChange>
          }
        >
          <p>{t('evidence.none-yet-words')}</p>
        </EmptyState>
      ) : look.show === 'indicators' ? (
        <ByIndicator view={view} />
      ) : (
        <Found view={view} look={look} />
      )}
    </div>
  );
}

/** Files that are dropped or pasted here go into the inbox; words go where words are added. */
function useFilesOnPage(school: string, capturing: Capturing): boolean {
  const [, navigate] = useLocation();
  const canWrite = useStorage().access.mode === 'full';
  const { offer } = useWritten(school);
  return useDropsAndPastes(({ files, text, folders }) => {
    if (!canWrite) return;
    if (folders > 0) capturing.remark(t('evidence.folders'));
    void capturing.addFiles(files);
    if (text === '') return;
    offer(text);
    navigate(addEvidenceAddress(school, { back: evidenceAddress(school) }));
  });
}

function Looks({ view, look }: { readonly view: ReadyEvidence; readonly look: EvidenceLook }) {
  const { school, pieces } = view;
  const inBin = pieces.filter(({ binnedOn }) => binnedOn !== undefined).length;
  const looks = [
    { show: undefined, label: t('evidence.look-all', { count: pieces.length - inBin }) },
    { show: 'unsorted', label: t('evidence.look-unsorted', { count: unsorted(pieces).length }) },
    { show: 'indicators', label: t('evidence.look-indicators') },
    { show: 'bin', label: t('evidence.look-bin', { count: inBin }) },
  ] as const;
  return (
    <LookLinks
      label={t('evidence.looks')}
      looks={looks.map(({ show, label }) => ({
        href: evidenceAddress(school.id, { show }),
        label,
        isCurrent: look.show === show,
      }))}
    />
  );
}

/** The pieces that the look asks for, with the fields that narrow it. */
function Found({ view, look }: { readonly view: ReadyEvidence; readonly look: EvidenceLook }) {
  const { school, pieces, members, maps } = view;
  const [words, setWords] = useState(look.words ?? '');
  const filesHere = useFilesHere(pieces);
  const outcomeOf = useMemo(
    () =>
      new Map(
        maps.flatMap((map) =>
          indicatorsOf(map).map(
            ({ indicator, outcome }) => [indicator.code, outcome.code] as const,
          ),
        ),
      ),
    [maps],
  );
  const asked = useDeferredValue(words).trim();
  const isAsking = asked !== '';
  const index = useMemo(() => (isAsking ? indexPieces(pieces) : undefined), [isAsking, pieces]);
  const narrowed = findPieces(pieces, look, { outcomeOf, filesHere });
  const found = index === undefined ? narrowed : inOrderOf(index.find(asked), narrowed);
  const among = pieces.filter(({ binnedOn }) => (binnedOn !== undefined) === (look.show === 'bin'));
  const key = JSON.stringify({ ...look, words: asked });
  const isNarrowed = asked !== '' || isNarrowedBy(look);
  const nothing = look.show === 'unsorted' || look.show === 'bin' ? look.show : 'all';
  const empty = (
    <EmptyState
      title={t(isNarrowed ? 'evidence.nothing-found' : `evidence.nothing-${nothing}`)}
      action={<LinkButton href={evidenceAddress(school.id)}>{t('evidence.show-all')}</LinkButton>}
    />
  );

  return (
    <>
      <EvidenceFilter
        view={view}
        look={look}
        words={words}
        filesHere={filesHere}
        onWrite={setWords}
      />
      <p role="status" className={styles.muted}>
        {t('evidence.found', { count: found.length, of: among.length })}
      </p>
      {look.show === 'unsorted' ? (
        // It stays when the last piece is sorted: the dialog that sorts it is a part of it.
        <Inbox view={view} pieces={found} filesHere={filesHere} empty={empty} />
      ) : found.length === 0 ? (
        empty
      ) : look.show === 'bin' ? (
        <Bin key={key} view={view} pieces={found} filesHere={filesHere} />
      ) : (
        <PieceList
          key={key}
          label={t('evidence.title')}
          pieces={found}
          members={members}
          filesHere={filesHere}
        />
      )}
    </>
  );
}

function inOrderOf(ids: readonly string[], pieces: readonly Piece[]): readonly Piece[] {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
