import { useState } from 'react';

import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { useDraft } from '#saving/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import styles from './Crosswalk.module.css';
import {
  EMPTY_STANDARD,
  indicatorsOfTexts,
  MOST_STANDARDS,
  standardOf,
  withStandard,
  type StandardTexts,
} from './crosswalk-form.ts';
import { StandardForm } from './StandardForm.tsx';

type AddStandardProps = {
  readonly crosswalk: Crosswalk;
  readonly map: IcMap;
  /** Stores the crosswalk; gives whether it is stored. */
  readonly onSave: (content: Crosswalk, done: string) => Promise<boolean>;
};

/** Adds standards one after another; the group stays, the rest starts anew. */
export function AddStandard({ crosswalk, map, onSave }: AddStandardProps) {
  const draft = useDraft(
    `crosswalk/${crosswalk.school}/${crosswalk.id}/new-standard/${map.id}`,
    EMPTY_STANDARD,
  );
  const isFull = crosswalk.standards.length >= MOST_STANDARDS;
  const [isOpen, setOpen] = useState(crosswalk.standards.length === 0 || draft.wasKept);

  async function add(texts: StandardTexts) {
    const standard = { ...standardOf(texts), indicators: indicatorsOfTexts(texts) };
    const content = withStandard(crosswalk, map.id, undefined, standard);
    const done = t('crosswalk.done-standard-added', { code: standard.code });
    if (await onSave(content, done)) draft.restore({ group: texts.group });
  }

  if (isFull) {
    return (
      <Notice tone="info">{t('crosswalk.too-many-standards', { most: MOST_STANDARDS })}</Notice>
    );
  }
  if (!isOpen) {
    return (
      <div>
        <Button icon="plus" onClick={() => setOpen(true)}>
          {t('crosswalk.standard-add-title')}
        </Button>
      </div>
    );
  }
  return (
    <Card as="section" labelledBy="add-standard">
      <div className={styles.section}>
        <h2 id="add-standard">{t('crosswalk.standard-add-title')}</h2>
        <StandardForm
          label={t('crosswalk.standard-add-title')}
          draft={draft}
          map={map}
          others={crosswalk.standards}
          saveLabel={t('crosswalk.standard-add')}
          onSave={add}
          takesFocus={crosswalk.standards.length > 0 && !draft.wasKept}
        />
      </div>
    </Card>
  );
}
