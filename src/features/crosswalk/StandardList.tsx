import { useState } from 'react';

import { indicatorsByStandard } from '#domain/crosswalk/crosswalks.ts';
import type { Crosswalk, Standard } from '#domain/crosswalk/crosswalk.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';

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

/** The standards in their order, under their groups. */
export function StandardList({ crosswalk, map, onSave }: StandardListProps) {
  const [open, setOpen] = useState<string>();
  const [last, setLast] = useState<string>();
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const byStandard = indicatorsByStandard(crosswalk, map.id, codes);
  if (crosswalk.standards.length === 0) return null;

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
        {groupsOf(crosswalk.standards).map(({ group, standards }) => (
          <div key={standards[0]?.code ?? group}>
            {group !== '' && <h3 className={styles.group}>{group}</h3>}
            <ul className={styles.rows}>
              {standards.map((standard) => (
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
      </div>
    </Card>
  );
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
