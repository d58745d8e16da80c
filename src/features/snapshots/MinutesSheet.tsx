import { t } from '#i18n/translate.ts';
import type { AtAGlance, MinutesPart } from '#report/at-a-glance.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';

import sheets from '#ui/Sheets.module.css';

import styles from './AtAGlancePages.module.css';

type MinutesSheetProps = {
  readonly minutes: readonly MinutesPart[];
};

/** The appendix: what the team’s meetings wrote down. */
export function MinutesSheet({ minutes }: MinutesSheetProps) {
  return (
    <section className={sheets.sheet} aria-labelledby="glance-minutes">
      <h2 id="glance-minutes">{t('report.minutes')}</h2>
      <p className={styles.note}>{t('report.minutes-intro')}</p>
      {minutes.map(({ heldOn, blocks }, index) => (
        <article key={index} className={styles.minutes}>
          <h3>{t('report.minutes-of', { date: heldOn })}</h3>
          {blocks.map((lines, at) => (
            <p key={at} className={styles.lines}>
              {lines.join('\n')}
            </p>
          ))}
        </article>
      ))}
    </section>
  );
}

type MinutesChoiceProps = {
  readonly model: AtAGlance;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** Whether the minutes are shown, printed and in the PDF; nothing where the record has none. */
export function MinutesChoice({ model, checked, onChange }: MinutesChoiceProps) {
  if (model.minutes.length === 0) return null;
  return (
    <div className={styles.choice}>
      <ChoiceField
        type="checkbox"
        label={t('snapshots.with-minutes', { count: model.minutes.length })}
        hint={t('snapshots.with-minutes-hint')}
        checked={checked}
        onChange={onChange}
      />
    </div>
  );
}
