import { useId } from 'react';

import { t } from '#i18n/translate.ts';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import type { BoardSummary, LevelsInWords, YearsSpan } from '#report/board-summary.ts';
import sheets from '#ui/Sheets.module.css';

import styles from './Board.module.css';
import { StateTag } from './StateTag.tsx';

/** The longer form: every indicator in all years, and the words of the levels left and reached. */
export function BoardAppendix({ board: { appendix } }: { readonly board: BoardSummary }) {
  return (
    <>
      {appendix.spans.map((span) => (
        <Years key={span.heading} span={span} />
      ))}
      {appendix.words.length > 0 && (
        <section className={sheets.sheet} aria-labelledby="board-words">
          <h3 id="board-words" className={sheets.part}>
            {t('board.words-heading')}
          </h3>
          {appendix.words.map((one) => (
            <BothInWords key={one.code} one={one} />
          ))}
        </section>
      )}
    </>
  );
}

/** More years than this show a level by its number alone. */
const MOST_WIDE = 4;

function Years({ span: { heading, years, outcomes } }: { readonly span: YearsSpan }) {
  const id = useId();
  const isNarrow = years.length > MOST_WIDE;
  return (
    <section className={sheets.sheet} aria-labelledby={id}>
      <h3 id={id} className={sheets.part}>
        {heading}
      </h3>
      {outcomes.map(({ code, statement, rows }) => (
        <div key={code} className={sheets.scroll}>
          <table className={`${sheets.rows} ${styles.table}`} data-narrow={isNarrow}>
            <caption>
              {t('report.outcome', { code })} <span className={styles.statement}>{statement}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('report.indicator')}</th>
                {years.map((year, index) => (
                  <th key={index} scope="col">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code}>
                  <th scope="row">
                    <span className={sheets.code}>{row.code}</span> {row.statement}
                  </th>
                  {row.states.map((state, index) => (
                    <td key={index}>
                      {state === undefined ? (
                        t('compare.not-on-map')
                      ) : (
                        <StateTag state={state} isNarrow={isNarrow} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

function BothInWords({ one }: { readonly one: LevelsInWords }) {
  const levels = [one.left, one.reached].filter((level) => level !== undefined);
  return (
    <article className={styles.both}>
      <h4>
        {one.code} <span className={styles.statement}>{one.statement}</span>
      </h4>
      <p className={sheets.strong}>{one.note}</p>
      <div className={styles.columns}>
        {levels.map(({ heading, descriptor }) => (
          <div key={heading} className={styles.levelWords}>
            <p className={sheets.note}>{heading}</p>
            <DescriptorText descriptor={descriptor} />
          </div>
        ))}
      </div>
    </article>
  );
}
