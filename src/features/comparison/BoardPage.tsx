import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

import type { Piece } from '#domain/evidence/pieces.ts';
import '#i18n/en/board.ts';
import '#i18n/en/compare.ts';
import '#i18n/en/level.ts';
import '#i18n/en/report.ts';
import '#i18n/en/year.ts';
import { t } from '#i18n/translate.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { boardAddress, boardLookOf, compareAddress } from '#platform/compare-addresses.ts';
import { dropsDownloads } from '#platform/save-file.ts';
import { boardSummaryOf, type BoardSource } from '#report/board-summary-model.ts';
import { PdfNotices } from '#saving/PdfNotices.tsx';
import { usePdfWork } from '#saving/pdf-work.ts';
import { useEvidence } from '#storage/live-evidence.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { boardSourceOf } from './board-source.ts';
import { BoardSheets } from './BoardSheets.tsx';
import { LeftOut } from './LeftOut.tsx';
import { makeBoard, prepareForBoard } from './make-board.ts';
import { TooFewYears } from './TooFewYears.tsx';
import { useSchoolInYears, type SchoolInYears } from './years-of-school.ts';
import { YearChoice } from './YearChoice.tsx';

/** The years of one school, summed up for its board: on screen as on paper, as a PDF, in print. */
export function BoardPage({ school: id }: { readonly school: string }) {
  const view = useSchoolInYears(id);
  const collected = useEvidence(id);
  if (view.is !== 'ready') return <NoYearHere view={view} />;
  if (collected === undefined) return <LoadingText />;
  return <BoardScreen key={id} view={view} collected={collected} />;
}

type BoardScreenProps = {
  readonly view: SchoolInYears;
  readonly collected: readonly Piece[];
};

function BoardScreen({ view, collected }: BoardScreenProps) {
  const query = useSearch();
  const source = useMemo(
    () => boardSourceOf(view, collected, boardLookOf(query)),
    [view, collected, query],
  );
  return source === undefined ? (
    <div className={parts.page}>
      <BoardHeading view={view} />
      <TooFewYears view={view} />
      <LeftOut view={view} />
    </div>
  ) : (
    <ReadyBoard view={view} source={source} />
  );
}

type BoardHeadingProps = {
  readonly view: SchoolInYears;
  readonly actions?: React.ReactNode;
};

function BoardHeading({ view, actions }: BoardHeadingProps) {
  const { name } = view.school;
  return (
    <PageHeading
      title={t('board.tab', { school: name })}
      lead={<bdi>{name}</bdi>}
      actions={actions}
    >
      {t('board.page-title')}
    </PageHeading>
  );
}

type ReadyBoardProps = {
  readonly view: SchoolInYears;
  readonly source: BoardSource;
};

function ReadyBoard({ view, source }: ReadyBoardProps) {
  const [, goTo] = useLocation();
  const look = boardLookOf(useSearch());
  const isLong = look.form === 'long';
  const board = useMemo(() => boardSummaryOf(source), [source]);
  const { work, start, handOver } = usePdfWork(() => makeBoard(source, { withAppendix: isLong }));
  const { id } = view.school;
  const [from, to] = [source.pair.from.year.key, source.pair.to.year.key];
  return (
    <div className={parts.page}>
      <div data-screen-only>
        <BoardHeading
          view={view}
          actions={
            <>
              <Button
                variant="primary"
                icon="download"
                busy={work.is === 'making'}
                onPointerEnter={prepareForBoard}
                onFocus={prepareForBoard}
                onClick={() => void start('save')}
              >
                {dropsDownloads() ? t('board.save-pdf') : t('board.download-pdf')}
              </Button>
              <Button icon="print" onClick={() => window.print()}>
                {t('board.print')}
              </Button>
              <LinkButton icon="history" href={compareAddress(id, { from, to })}>
                {t('board.to-compare')}
              </LinkButton>
            </>
          }
        />
      </div>
      <div className={parts.page} data-screen-only>
        <PdfNotices
          work={work}
          instead={t('board.instead')}
          onHandOver={(pdf, use) => void handOver(pdf, use)}
        />
        <p className={parts.words}>{t('board.page-words')}</p>
        <YearChoice
          view={view}
          pair={source.pair}
          addressOf={(pair) => boardAddress(id, { ...look, ...pair })}
        />
        <ChoiceField
          type="checkbox"
          label={t('board.with-appendix')}
          checked={isLong}
          onChange={(isAsked) =>
            goTo(boardAddress(id, { ...look, form: isAsked ? 'long' : undefined }), {
              replace: true,
            })
          }
        />
        <LeftOut view={view} />
      </div>
      <BoardSheets board={board} withAppendix={isLong} />
    </div>
  );
}
