import type { ReactNode } from 'react';

import type { Descriptor, IcMap, Level } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';

import { DescriptorText } from './DescriptorText.tsx';
import { LevelMark } from './LevelMark.tsx';
import styles from './PaperMap.module.css';
import type { PaperStates } from './PaperMap.tsx';

type PaperCellProps = {
  readonly map: IcMap;
  readonly level: Level;
  readonly descriptor: Descriptor;
  readonly states: PaperStates | undefined;
  readonly renderDescriptor: ((descriptor: Descriptor) => ReactNode) | undefined;
  readonly marks: ReactNode;
};

/** One cell of the paper map, with a heavy outline or a double ring where the school stands. */
export function PaperCell({
  map,
  level,
  descriptor,
  states,
  renderDescriptor,
  marks,
}: PaperCellProps) {
  const isExisting = states?.existing.is === 'at-level' && states.existing.level === level.id;
  const isDesired = states?.desired === level.id;
  return (
    <td className={styles.cell} data-existing={isExisting} data-desired={isDesired}>
      <div className={styles.box}>
        <div className={styles.cellLevel}>
          <LevelMark map={map} state={{ is: 'at-level', level: level.id }} withName />
        </div>
        {(isExisting || isDesired) && (
          <p className={styles.state}>{t(stateKey(isExisting, isDesired))}</p>
        )}
        {marks}
        {renderDescriptor?.(descriptor) ?? <DescriptorText descriptor={descriptor} />}
      </div>
    </td>
  );
}

function stateKey(isExisting: boolean, isDesired: boolean) {
  if (isExisting && isDesired) return 'level.existing-and-desired';
  return isExisting ? 'level.existing' : 'level.desired';
}
