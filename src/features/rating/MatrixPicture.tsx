import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { Dumbbell } from '#map-view/Dumbbell.tsx';
import { Card } from '#ui/Card.tsx';

import type { ReadyCycle } from './cycle-in-view.ts';
import type { OutcomeRows } from './matrix-rows.ts';

type MatrixPictureProps = {
  readonly view: ReadyCycle;
  readonly matrix: readonly OutcomeRows[];
};

/** From existing to desired state, one line an indicator. */
export function MatrixPicture({ view: { map, yearName }, matrix }: MatrixPictureProps) {
  const rows = matrix.flatMap(({ roles }) => roles.flatMap((role) => role.rows));
  return (
    <Card>
      <Dumbbell
        map={map}
        caption={t('rating.picture-caption', { year: yearName })}
        rows={rows.map(({ indicator, rating }) => ({
          code: indicator.code,
          statement: mapWording(indicator.statement),
          existing: rating.existing,
          desired: rating.desired,
        }))}
      />
    </Card>
  );
}
