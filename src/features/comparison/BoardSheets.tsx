import { t } from '#i18n/translate.ts';
import type { AtLevel, BoardSummary, MovedGroup } from '#report/board-summary.ts';
import sheets from '#ui/Sheets.module.css';

import styles from './Board.module.css';
import { BoardAppendix } from './BoardAppendix.tsx';
import { BoardBars } from './BoardBars.tsx';
import { BoardTally } from './BoardTally.tsx';
import { StateTag } from './StateTag.tsx';

type BoardSheetsProps = {
  readonly board: BoardSummary;
  /** All years, and the words of levels. */
  readonly withAppendix: boolean;
};

/** A summary for the board as sheets of semantic HTML: the same words as its PDF, in the same order. */
export function BoardSheets({ board, withAppendix }: BoardSheetsProps) {
  return (
    <div className={`${sheets.sheets} ${styles.sheets}`} data-sample={board.school.sample}>
      <section className={sheets.sheet} aria-labelledby="board-heading">
        <Head board={board} />
        <BoardTally tally={board.tally} />
        <h3 className={sheets.part}>{t('board.strips-heading')}</h3>
        <p className={sheets.note}>{t('board.strips-intro')}</p>
        <ul className={sheets.key} aria-label={t('compare.levels')}>
          {board.levels.map((level) => (
            <li key={level.id}>
              <StateTag state={{ is: 'at-level', level }} />
            </li>
          ))}
        </ul>
        {board.outcomes.map((outcome) => (
          <BoardBars key={outcome.code} outcome={outcome} />
        ))}
        <h3 className={sheets.part}>{t('board.moved-heading')}</h3>
        {board.moved.every(({ is }) => is === 'not-rated' || is === 'not-applicable') && (
          <p>{t('board.nothing-moved')}</p>
        )}
        {board.moved.map((group) => (
          <Moved key={group.is} group={group} years={board.years} />
        ))}
        <Wanted board={board} />
      </section>
      <section className={`${sheets.sheet} ${styles.second}`} aria-labelledby="board-next">
        {board.still.length > 0 && (
          <>
            <h3 className={sheets.part}>{t('board.still-heading')}</h3>
            <p>{t('board.still-intro')}</p>
            <ByLevel groups={board.still} />
          </>
        )}
        <h3 id="board-next" className={sheets.part}>
          {t('board.next-heading')}
        </h3>
        <p>{board.next.sentence}</p>
        <ByLevel groups={board.next.groups} />
        <Lines heading={t('board.evidence-heading')} lines={board.evidence} />
        <Lines heading={t('board.agreement-heading')} lines={board.agreement} />
        <Proof board={board} />
      </section>
      {withAppendix && <BoardAppendix board={board} />}
    </div>
  );
}

function Head({ board }: { readonly board: BoardSummary }) {
  const { school } = board;
  return (
    <>
      <p className={sheets.overline}>{board.mapLine}</p>
      <h2 id="board-heading" className={sheets.heading}>
        {board.heading}
      </h2>
      <p className={styles.school}>
        <bdi>{school.name}</bdi>
      </p>
      {school.facts.length > 0 && <p>{school.facts.join(' · ')}</p>}
      {school.sample && <p className={sheets.strong}>{t('report.sample-note')}</p>}
      <ul className={styles.basis}>
        {board.basis.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.sentence}>{board.sentence}</p>
      {board.notes.map((note) => (
        <p key={note} className={sheets.note}>
          {note}
        </p>
      ))}
    </>
  );
}

/** Tables of so many rows stand on one page: their heads don’t stay behind on the one before. */
const SHORT = 5;

type MovedProps = {
  readonly group: MovedGroup;
  readonly years: readonly [string, string];
};

function Moved({ group: { is, heading, rows }, years }: MovedProps) {
  if (is === 'not-applicable' || is === 'not-rated') {
    return (
      <p>
        <strong>{heading}:</strong> {rows.map(({ code }) => code).join(', ')}.
      </p>
    );
  }
  return (
    <table className={`${sheets.rows} ${styles.table}`} data-short={rows.length <= SHORT}>
      <caption>{heading}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report.indicator')}</th>
          <th scope="col">{years[0]}</th>
          <th scope="col">{years[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, statement, from, to, note }) => (
          <tr key={code}>
            <th scope="row">
              <span className={sheets.code}>{code}</span> {statement}
              {note !== '' && <span className={styles.aside}>{note}</span>}
            </th>
            <td>
              <StateTag state={from} />
            </td>
            <td>
              <StateTag state={to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Wanted({ board: { wanted } }: { readonly board: BoardSummary }) {
  if (wanted === undefined) return null;
  return (
    <>
      <h3 className={sheets.part}>{t('board.wanted-heading')}</h3>
      <p>{wanted.sentence}</p>
      {wanted.notReached.length > 0 && (
        <>
          <h4 className={sheets.note}>{t('board.not-reached')}</h4>
          <ul className={styles.list}>
            {wanted.notReached.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ByLevel({ groups }: { readonly groups: readonly AtLevel[] }) {
  return (
    <dl className={styles.byLevel}>
      {groups.map(({ state, indicators }) => (
        <div key={state.words}>
          <dt>
            <StateTag state={state} />
          </dt>
          <dd>
            <ul>
              {indicators.map(({ code, statement, aside }) => (
                <li key={code}>
                  <span className={sheets.code}>{code}</span> {statement}
                  {aside}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type LinesProps = { readonly heading: string; readonly lines: readonly string[] };

function Lines({ heading, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={sheets.part}>{heading}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

function Proof({ board: { proof, mapSource } }: { readonly board: BoardSummary }) {
  return (
    <>
      <h3 className={sheets.part}>{t('board.proof-heading')}</h3>
      <p>{proof.intro}</p>
      {proof.records.map(({ name, grouped }) => (
        <p key={grouped}>
          {name}: <span className={sheets.hash}>{grouped}</span>
        </p>
      ))}
      {proof.how !== '' && <p>{proof.how}</p>}
      <p className={sheets.note}>{mapSource}</p>
    </>
  );
}
