import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import type { AtAGlance } from '#report/at-a-glance.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import sheets from '#ui/Sheets.module.css';

import styles from './AtAGlancePages.module.css';

/** The lines on which people sign; to be filled in by hand. */
export function SignOff() {
  const people = [
    t('report.sign-principal'),
    t('report.sign-facilitator'),
    t('report.sign-team'),
    t('report.sign-board'),
  ];
  return (
    <section className={sheets.sheet} aria-labelledby="glance-sign-off">
      <h2 id="glance-sign-off">{t('report.sign-off')}</h2>
      <p>{t('report.sign-off-intro')}</p>
      <table className={styles.signOff} aria-labelledby="glance-sign-off">
        <thead>
          <tr>
            <th scope="col">{t('report.sign-off-who')}</th>
            <th scope="col">{t('report.sign-off-name')}</th>
            <th scope="col">{t('report.sign-off-signature')}</th>
            <th scope="col">{t('report.sign-off-date')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person}>
              <th scope="row">{person}</th>
              <Blank />
              <Blank />
              <Blank />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Blank() {
  return (
    <td>
      <VisuallyHidden>{t('report.sign-off-blank')}</VisuallyHidden>
    </td>
  );
}

/** The whole hash, what the record follows, and where its IC map comes from. */
export function ProofSheet({ model }: { readonly model: AtAGlance }) {
  const { proof, map } = model;
  return (
    <section className={`${sheets.sheet} ${styles.proof}`} aria-labelledby="glance-proof">
      <h2 id="glance-proof">{t('report.proof')}</h2>
      <p>{t('report.proof-hash')}</p>
      <p className={sheets.hash}>{proof.grouped}</p>
      <p>
        {proof.follows.length === 0
          ? t('report.proof-first')
          : t('report.proof-follows', {
              count: proof.follows.length,
              records: listInWords(proof.follows),
            })}
      </p>
      <p className={styles.note}>
        {t('report.map-source', {
          map: map.title,
          version: map.version,
          publisher: map.publisher,
          rights: map.rights,
        })}
      </p>
    </section>
  );
}
