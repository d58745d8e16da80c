import { t } from '#i18n/translate.ts';
import type { DistrictReport, SchoolRow } from '#report/district.ts';
import { LongBody } from '#ui/LongBody.tsx';
import sheets from '#ui/Sheets.module.css';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import styles from './District.module.css';
import { LevelField } from './LevelField.tsx';
import { Shares } from './Shares.tsx';

/** Outcomes by role, shared needs, growth, missing years, and one row a school. */
export function DistrictTables({ report }: { readonly report: DistrictReport }) {
  return (
    <>
      <section className={`${sheets.sheet} ${styles.flowing}`} aria-labelledby="district-roles">
        <h3 id="district-roles" className={sheets.part}>
          {t('district.roles-heading')}
        </h3>
        <p className={styles.intro}>{t('district.roles-intro')}</p>
        <Roles roles={report.roles} />
        <h3 className={sheets.part}>{t('district.needs-heading')}</h3>
        <Needs needs={report.needs} />
        <h3 className={sheets.part}>{report.growth.heading}</h3>
        <p className={styles.intro}>{report.growth.intro}</p>
        {report.growth.rows.length > 0 && <Growth growth={report.growth} />}
        <h3 className={sheets.part}>{t('district.missing-heading')}</h3>
        {report.missing.length === 0 && <p>{t('district.missing-none')}</p>}
        {report.missing.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <section className={`${sheets.sheet} ${styles.flowing}`} aria-labelledby="district-schools">
        <h3 id="district-schools" className={sheets.part}>
          {t('district.schools-heading')}
        </h3>
        <p className={styles.intro}>{t('district.schools-intro')}</p>
        <Schools schools={report.schools} />
      </section>
    </>
  );
}

function Roles({ roles: { heads, rows } }: Pick<DistrictReport, 'roles'>) {
  return (
    <section
      className={sheets.scroll}
      aria-label={t('district.roles-table')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
      tabIndex={0}
    >
      <table className={`${sheets.rows} ${styles.roles}`}>
        <thead>
          <tr>
            <th scope="col">{t('district.outcome')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell && <Shares shares={cell} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Needs({ needs }: Pick<DistrictReport, 'needs'>) {
  if (needs.length === 0) return <p>{t('district.needs-none')}</p>;
  return (
    <ul className={styles.needs} role="list">
      {needs.map(({ code, statement, line }) => (
        <li key={`${code} ${line}`}>
          <span className={sheets.code}>{code}</span> {statement}
          <p className={sheets.strong}>{line}</p>
        </li>
      ))}
    </ul>
  );
}

function Growth({ growth: { heading, rows } }: Pick<DistrictReport, 'growth'>) {
  return (
    <table className={sheets.rows} aria-label={heading}>
      <thead>
        <tr>
          <th scope="col">{t('report.indicator')}</th>
          <th scope="col" className={styles.count}>
            {t('district.up')}
          </th>
          <th scope="col" className={styles.count}>
            {t('district.same')}
          </th>
          <th scope="col" className={styles.count}>
            {t('district.down')}
          </th>
          <th scope="col" className={styles.count}>
            {t('district.other')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, statement, up, same, down, other }) => (
          <tr key={code}>
            <th scope="row">
              <span className={sheets.code}>{code}</span> {statement}
            </th>
            <td>{up}</td>
            <td>{same}</td>
            <td>{down}</td>
            <td>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Schools({ schools }: Pick<DistrictReport, 'schools'>) {
  return (
    <table
      className={sheets.rows}
      aria-label={t('district.schools-heading')}
      aria-rowcount={schools.length + 1}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={styles.school}>
            {t('district.school')}
          </th>
          <th scope="col">{t('district.levels')}</th>
          <th scope="col" className={styles.change}>
            {t('district.change')}
          </th>
        </tr>
      </thead>
      {schools.length <= MOST_AT_ONCE ? (
        <tbody>
          {schools.map((row, index) => (
            <School key={row.id} row={row} rowIndex={index + 2} />
          ))}
        </tbody>
      ) : (
        <LongBody
          rows={schools}
          keyOf={({ id }) => id}
          columns={3}
          renderRow={(row, rowIndex) => <School row={row} rowIndex={rowIndex} />}
        />
      )}
    </table>
  );
}

/** More schools than these are drawn where the screen is. */
const MOST_AT_ONCE = 100;

type SchoolProps = { readonly row: SchoolRow; readonly rowIndex: number };

function School({ row: { name, district, fields, words, change }, rowIndex }: SchoolProps) {
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="row">
        <bdi className={sheets.code}>{name}</bdi>
        {district !== '' && <p className={sheets.note}>{district}</p>}
      </th>
      <td>
        <div className={styles.levels}>
          {fields.map((group, at) => (
            <span key={at} className={styles.outcome}>
              {group.map((field, place) => (
                <LevelField key={place} field={field} />
              ))}
            </span>
          ))}
        </div>
        <VisuallyHidden>{words}</VisuallyHidden>
      </td>
      <td>{change}</td>
    </tr>
  );
}
