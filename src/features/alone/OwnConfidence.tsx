import { useId } from 'react';

import { CONFIDENCES } from '#domain/assessment/member-rating.ts';
import { t } from '#i18n/translate.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';

import styles from './OwnIndicatorScreen.module.css';
import type { OwnWork } from './use-own-rating.ts';

/** How sure a member is; nobody has to say. */
export function OwnConfidence({ work }: { readonly work: OwnWork }) {
  const name = useId();
  const { confidence } = work.shown;
  const options = [...CONFIDENCES, undefined];
  return (
    <Fieldset legend={t('alone.confidence')}>
      <div className={styles.sure}>
        {options.map((option) => (
          <ChoiceField
            key={option ?? 'none'}
            type="radio"
            name={name}
            label={t(`alone.confidence-${option ?? 'none'}`)}
            checked={confidence === option}
            disabled={!work.canWrite}
            onChange={() => void work.edit({ part: 'confidence', confidence: option })}
          />
        ))}
      </div>
    </Fieldset>
  );
}
