import { useRef, useState } from 'react';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { PlainTable } from '#exchange/table-text.ts';
import { t } from '#i18n/translate.ts';
import { keyOfLevels } from '#map-view/level-key.ts';
import type { SchoolsLook } from '#platform/schools-addresses.ts';
import { TakeAway } from '#saving/TakeAway.tsx';

import type { CoachView } from './coach-view.ts';
import { SharesPicture, type SharesRow } from './SharesPicture.tsx';
import styles from './SharesPicture.module.css';

type TakeSharesProps = {
  readonly title: string;
  readonly view: CoachView;
  readonly look: SchoolsLook;
  readonly table: () => PlainTable;
  /** The rows of the picture, when it is wanted. */
  readonly rows: () => readonly SharesRow[];
  /** Of how many schools it is; those with a record of the year where nothing else is said. */
  readonly counted?: string;
};

/** Takes bars of schools along, as a table or as one picture, which is drawn when it is wanted. */
export function TakeShares(props: TakeSharesProps) {
  const { title, view, look, table, rows, counted } = props;
  const picture = useRef<SVGSVGElement>(null);
  const [isWanted, setWanted] = useState(false);
  const { map } = view.shown;
  const group = view.facts.groups.find(({ id }) => id === look.group);
  return (
    <>
      <TakeAway
        title={title}
        table={table}
        picture={{
          async find() {
            setWanted(true);
            // By then what a press changes is drawn.
            await new Promise((resolve) => setTimeout(resolve));
            return picture.current;
          },
          letGo: () => setWanted(false),
          key: keyOfLevels(map),
          source: t('schools.picture-source', {
            group: group?.name ?? t('schools.all-schools'),
            counted:
              counted ??
              t('schools.of-schools', {
                count: view.inYear.recorded.length,
                year: schoolYearName(view.schoolYear),
              }),
            map: map.title,
            version: map.version,
          }),
        }}
      />
      {isWanted && (
        <div className={styles.aside} aria-hidden="true">
          <SharesPicture picture={picture} rows={rows()} />
        </div>
      )}
    </>
  );
}
