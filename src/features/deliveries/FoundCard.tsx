import { useEffect, useRef } from 'react';

import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Deliveries.module.css';
import type { DeliveriesPreview } from './looked-deliveries.ts';

type FoundCardProps = {
  readonly files: number;
  readonly preview: DeliveriesPreview;
  readonly refused: number;
  readonly onTake: () => void;
  readonly onLeave: () => void;
};

/** What many files would do here, in numbers, before anything is written. */
export function FoundCard({ files, preview, refused, onTake, onLeave }: FoundCardProps) {
  const { newSchools, newYears, newRecords, nothingNew, removedHere, unproved, ahead } = preview;
  const { maps, toTake } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isNews = toTake.length > 0;
  const schools = new Set(toTake.map(({ looked }) => looked.school)).size;
  return (
    <Card as="section" labelledBy="deliveries-found">
      <div className={parts.section}>
        <h2 id="deliveries-found" ref={heading} tabIndex={-1}>
          {t('deliveries.found-title', { count: files })}
        </h2>
        <ul className={styles.counts}>
          <li>{t('deliveries.new-schools', { count: newSchools })}</li>
          {newYears > 0 && <li>{t('deliveries.new-years', { count: newYears })}</li>}
          <li>{t('deliveries.new-records', { count: newRecords })}</li>
          {nothingNew > 0 && <li>{t('deliveries.nothing-new', { count: nothingNew })}</li>}
          {refused > 0 && <li>{t('deliveries.refused', { count: refused })}</li>}
        </ul>
        {maps.length > 1 && (
          <Notice tone="info">{t('deliveries.several-maps', { maps: listInWords(maps) })}</Notice>
        )}
        {unproved > 0 && (
          <Notice tone="warning">{t('deliveries.unproved', { count: unproved })}</Notice>
        )}
        {ahead > 0 && <Notice tone="warning">{t('deliveries.ahead', { count: ahead })}</Notice>}
        {removedHere > 0 && (
          <Notice tone="info">{t('deliveries.removed-here', { count: removedHere })}</Notice>
        )}
        {!isNews && <p className={parts.words}>{t('deliveries.nothing-to-do')}</p>}
        <div className={parts.buttons}>
          {isNews && (
            <Button variant="primary" onClick={onTake}>
              {t('deliveries.take-in', { count: schools })}
            </Button>
          )}
          <Button onClick={onLeave}>{t(isNews ? 'deliveries.leave' : 'deliveries.close')}</Button>
        </div>
      </div>
    </Card>
  );
}
