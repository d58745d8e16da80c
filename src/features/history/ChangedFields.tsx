import { differenceFromBelow, type Run } from '#domain/ic-map/wording-difference.ts';
import type { ChangedField, FieldValue } from '#domain/history/changed-fields.ts';
import { t } from '#i18n/translate.ts';
import { aboutInWords, fieldInWords, valueInWords } from '#map-view/change-words.ts';
import type { HistoryNames } from '#map-view/history-names.ts';
import { MarkedText } from '#map-view/MarkedText.tsx';

import styles from './StepDetail.module.css';

type ChangedFieldsProps = {
  readonly fields: readonly ChangedField[];
  readonly names: HistoryNames;
};

/** What was changed, thing by thing: `EC1.Leaders1 · Existing state: Progressing → Fully Implementing`. */
export function ChangedFields({ fields, names }: ChangedFieldsProps) {
  return (
    <dl className={styles.fields}>
      {fields.map((field) => (
        <div key={`${field.record.id} ${field.name}`} className={styles.field}>
          <dt>{titleOf(field, names)}</dt>
          <dd>
            <FromTo field={field} names={names} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is it that was changed: `EC1.Leaders1 · Existing state`. */
export function titleOf(field: ChangedField, names: HistoryNames): string {
  const about = aboutInWords(field.record, names);
  const name = fieldInWords(field);
  return about === undefined ? name : t('past.about', { about, name });
}

type FromToProps = {
  readonly field: ChangedField;
  readonly names: HistoryNames;
};

function FromTo({ field: { name, from, to, record }, names }: FromToProps) {
  if (isText(from) && isText(to)) return <TwoTexts from={from.text} to={to.text} />;
  const isPlain = from.is === 'there' || to.is === 'there';
  const wordsOf = (value: FieldValue): string => {
    if (value.is === 'nothing' && isPlain) return t('changes.no');
    if (value.is === 'nothing' && name === 'existing') return t('level.not-rated');
    return valueInWords(value, record, names);
  };
  return <span className={styles.values}>{words()}</span>;

  /** What only came or went is told without an arrow, but for what is never more than there or not, and levels. */
  function words(): string {
    const isSteady = isPlain || name === 'existing' || name === 'desired';
    if (!isSteady && from.is === 'nothing') return t('past.new', { value: wordsOf(to) });
    if (!isSteady && to.is === 'nothing') return t('past.gone', { value: wordsOf(from) });
    return t('past.from-to', { from: wordsOf(from), to: wordsOf(to) });
  }
}

/** A text before and after, with the words that went and the words that came marked. */
function TwoTexts({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <div className={styles.texts}>
      <p>
        <span className={styles.side}>{t('past.before')}</span>
        <MarkedText runs={marked(from, to)} />
      </p>
      <p>
        <span className={styles.side}>{t('past.after')}</span>
        <MarkedText runs={marked(to, from)} />
      </p>
    </div>
  );
}

function marked(text: string, other: string): readonly Run[] {
  const [block] = differenceFromBelow([{ type: 'text', text }], [{ type: 'text', text: other }]);
  return block?.text ?? [];
}

function isText(value: FieldValue): value is Extract<FieldValue, { is: 'text' }> {
  return value.is === 'text';
}
