import { t } from '#i18n/translate.ts';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import type { BoardSummary, LevelsInWords } from '#report/board-summary.ts';
import sheets from '#ui/Sheets.module.css';

import styles from './Board.module.css';
import { StateTag } from './StateTag.tsx';

/** The longer form: every indicator in all years, and the words of the levels left and reached. */
export function BoardAppendix({ board: { appendix } }: { readonly board: BoardSummary }) {
  return (
    <>
      <section className={sheets.sheet} aria-labelledby="board-all-years">
        <h3 id="board-all-years" className={styles.part}>
          {t('board.all-years-heading')}
        </h3>
        {appendix.outcomes.map(({ code, statement, rows }) => (
          <div key={code} className={styles.scroll}>
            <table className={`${sheets.rows} ${styles.table}`}>
              <caption>
                {t('report.outcome', { code })}{' '}
                <span className={styles.statement}>{statement}</span>
              </caption>
              <thead>
                <tr>
                  <th scope="col">{t('report.indicator')}</th>
                  {appendix.years.map((year, index) => (
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
                      <span className={styles.code}>{row.code}</span> {row.statement}
                    </th>
                    {row.states.map((state, index) => (
                      <td key={index}>
                        {state === undefined ? t('compare.not-on-map') : <StateTag state={state} />}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </section>
      {appendix.words.length > 0 && (
        <section className={sheets.sheet} aria-labelledby="board-words">
          <h3 id="board-words" className={styles.part}>
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

function BothInWords({ one }: { readonly one: LevelsInWords }) {
  const levels = [one.left, one.reached].filter((level) => level !== undefined);
  return (
    <article className={styles.both}>
      <h4>
        {one.code} <span className={styles.statement}>{one.statement}</span>
      </h4>
      <p className={styles.strong}>{one.note}</p>
      <div className={styles.columns}>
        {levels.map(({ heading, descriptor }) => (
          <div key={heading} className={styles.levelWords}>
            <p className={styles.note}>{heading}</p>
            <DescriptorText descriptor={descriptor} />
          </div>
        ))}
      </div>
    </article>
  );
}
