import { t } from '#i18n/translate.ts';
import type { DistrictReport } from '#report/district.ts';
import sheets from '#ui/Sheets.module.css';

import styles from './District.module.css';
import { LevelKey } from './LevelKey.tsx';
import { Shares } from './Shares.tsx';

/** The first sheet: whose report it is, how much it stands on, what is in it and what is not. */
export function DistrictCover({ report }: { readonly report: DistrictReport }) {
  const { cover } = report;
  return (
    <section className={`${sheets.sheet} ${styles.cover}`} aria-labelledby="district-heading">
      <header className={styles.head}>
        <p className={sheets.overline}>{report.mapLine}</p>
        <h2 id="district-heading" className={sheets.heading}>
          {report.heading}
        </h2>
        <p className={styles.group}>
          <bdi>{report.group}</bdi>
        </p>
        <p>{report.sentence}</p>
      </header>
      <ul className={`${sheets.tiles} ${styles.tiles}`} role="list">
        {cover.tiles.map(({ count, word }) => (
          <li key={word}>
            <span className={sheets.number}>{count}</span> {word}
          </li>
        ))}
      </ul>
      {cover.all !== undefined && (
        <>
          <h3 className={sheets.strong}>{cover.all.code}</h3>
          <Shares shares={cover.all} height={32} />
          <LevelKey levels={report.levels} />
        </>
      )}
      <div className={styles.columns}>
        <div>
          <h3 className={sheets.strong}>{t('district.contents-heading')}</h3>
          <ol className={styles.contents} role="list">
            {cover.contents.map((heading) => (
              <li key={heading}>{heading}</li>
            ))}
          </ol>
        </div>
        <div>
          <h3 className={sheets.strong}>{t('district.reading-heading')}</h3>
          <ul className={styles.reading}>
            {cover.reading.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
      <div className={styles.leftOut}>
        <h3 className={sheets.strong}>{t('district.left-out-heading')}</h3>
        {cover.leftOut.length === 0 && <p>{t('district.left-out-none')}</p>}
        {cover.leftOut.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <dl className={styles.facts} aria-label={t('district.facts-label')}>
        {cover.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={sheets.note}>{report.mapSource}</p>
    </section>
  );
}
