import { t } from '#i18n/translate.ts';
import type { DistrictReport } from '#report/district.ts';
import sheets from '#ui/Sheets.module.css';

import styles from './District.module.css';
import { DistrictCover } from './DistrictCover.tsx';
import { DistrictTables } from './DistrictTables.tsx';
import { LevelKey } from './LevelKey.tsx';
import { Shares } from './Shares.tsx';

/** A report over many schools as sheets of semantic HTML: the same words as its PDF, in the same order. */
export function DistrictSheets({ report }: { readonly report: DistrictReport }) {
  return (
    <div className={sheets.sheets}>
      <DistrictCover report={report} />
      <section className={sheets.sheet} aria-labelledby="district-spread">
        <h3 id="district-spread" className={sheets.part}>
          {t('district.spread-heading')}
        </h3>
        <p className={styles.intro}>{t('district.spread-intro')}</p>
        <LevelKey levels={report.levels} />
        {report.outcomes.map(({ code, statement, indicators }) => (
          <table key={code} className={`${sheets.rows} ${styles.bars}`}>
            <caption>
              {t('report.outcome', { code })}: {statement}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('report.indicator')}</th>
                <th scope="col">{t('district.schools')}</th>
              </tr>
            </thead>
            <tbody>
              {indicators.map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    <span className={sheets.code}>{one.code}</span> {one.statement}
                  </th>
                  <td className={styles.bar}>
                    <Shares shares={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </section>
      <DistrictTables report={report} />
    </div>
  );
}
