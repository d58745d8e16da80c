import { useMemo, useState } from 'react';

import { indicatorsByStandard } from '#domain/crosswalk/crosswalks.ts';
import type { Crosswalk, Standard } from '#domain/crosswalk/crosswalk.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { folded } from '#i18n/folded.ts';
import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { TextField } from '#ui/TextField.tsx';

import styles from './Crosswalk.module.css';
import { withStandard } from './crosswalk-form.ts';
import { EditStandard } from './EditStandard.tsx';
import { StandardRow } from './StandardRow.tsx';

type StandardListProps = {
  readonly crosswalk: Crosswalk;
  readonly map: IcMap;
  /** Stores the crosswalk; gives whether it is stored. */
  readonly onSave: (content: Crosswalk, done: string) => Promise<boolean>;
};

/** As many as one reads through before searching. */
const AT_ONCE = 60;

/** The standards in their order, under their groups; of a long list the beginning, and a field to find the rest. */
export function StandardList({ crosswalk, map, onSave }: StandardListProps) {
  const [open, setOpen] = useState<string>();
  const [last, setLast] = useState<string>();
  const [words, setWords] = useState('');
  const [count, setCount] = useState(AT_ONCE);
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const byStandard = indicatorsByStandard(crosswalk, map.id, codes);
  const { standards } = crosswalk;
  const found = useMemo(() => standardsWith(standards, words), [standards, words]);
  const shown = found.slice(0, count);
  if (standards.length === 0) return null;

  async function remove({ code }: Standard) {
    const content = withStandard(crosswalk, map.id, code, undefined);
    if (!(await onSave(content, t('crosswalk.done-standard-removed', { code })))) return;
    // The row goes with the focus on it: the heading of the list is the nearest place that stays.
    document.querySelector<HTMLElement>('#standards')?.focus();
  }

  return (
    <Card as="section" labelledBy="standards">
      <div className={styles.section}>
        <h2 id="standards" tabIndex={-1}>
          {t('crosswalk.standards-title')}
        </h2>
        {standards.length > AT_ONCE && (
          <>
            <TextField
              type="search"
              label={t('crosswalk.find-standard')}
              value={words}
              maxLength={200}
              onChange={(typed) => {
                setWords(typed);
                setCount(AT_ONCE);
              }}
            />
            <p role="status">
              {words.trim() !== '' && t('crosswalk.standards-found', { count: found.length })}
            </p>
          </>
        )}
        {groupsOf(shown).map(({ group, standards: ofGroup }) => (
          <div key={ofGroup[0]?.code ?? group}>
            {group !== '' && <h3 className={styles.group}>{group}</h3>}
            <ul className={styles.rows}>
              {ofGroup.map((standard) => (
                <li key={standard.code} className={styles.row}>
                  {open === standard.code ? (
                    <EditStandard
                      crosswalk={crosswalk}
                      map={map}
                      standard={standard}
                      indicators={byStandard.get(standard.code) ?? []}
                      onSave={onSave}
                      onDone={(code) => {
                        setOpen(undefined);
                        setLast(code);
                      }}
                    />
                  ) : (
                    <StandardRow
                      standard={standard}
                      indicators={byStandard.get(standard.code) ?? []}
                      takesFocus={last === standard.code}
                      onEdit={() => {
                        setLast(undefined);
                        setOpen(standard.code);
                      }}
                      onRemove={() => void remove(standard)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
        <ShowMore
          shown={shown.length}
          of={found.length}
          atOnce={AT_ONCE}
          onMore={() => {
            setCount(count + AT_ONCE);
            // The button moves down or goes: reading goes on at the first of the new rows.
            setLast(found[count]?.code);
          }}
        />
      </div>
    </Card>
  );
}

/** The standards that hold every typed word in their code, title or group. */
function standardsWith(standards: readonly Standard[], words: string): readonly Standard[] {
  const typed = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (typed.length === 0) return standards;
  return standards.filter(({ code, title, group }) => {
    const text = folded(`${code} ${title} ${group}`);
    return typed.every((word) => text.includes(word));
  });
}

/** Runs of standards that stand under one heading; the framework’s order stays. */
function groupsOf(
  standards: readonly Standard[],
): readonly { readonly group: string; readonly standards: readonly Standard[] }[] {
  const groups: { group: string; standards: Standard[] }[] = [];
  for (const standard of standards) {
    const last = groups.at(-1);
    if (last?.group === standard.group) last.standards.push(standard);
    else groups.push({ group: standard.group, standards: [standard] });
  }
  return groups;
}
