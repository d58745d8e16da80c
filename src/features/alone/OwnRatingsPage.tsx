import { Link } from 'wouter';

import '#i18n/en/alone.ts';
import '#i18n/en/level.ts';
import type { MemberRating } from '#domain/assessment/member-rating.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { ownIndicatorAddress, type CycleAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { levelInWords, lowestLevelName } from '#map-view/level-words.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import { ProgressWords } from '#ui/ProgressWords.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Alone.module.css';
import { HandInBox } from './HandInBox.tsx';
import { OwnPages } from './OwnPages.tsx';
import { unratedIn, type OwnView } from './own-view.ts';
import { PinBox } from './PinBox.tsx';

/** A member's own ratings: how far they are, every indicator, and handing in. */
export function OwnRatingsPage({ member, ...address }: CycleAddress & { readonly member: string }) {
  return (
    <OwnPages address={address} member={member}>
      {(view) => <OwnRatings view={view} />}
    </OwnPages>
  );
}

function OwnRatings({ view }: { readonly view: OwnView }) {
  const { member, school, yearName, codes, address } = view;
  const unrated = unratedIn(view);
  const [next] = unrated;
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('alone.own-tab', { name: member.name, year: yearName })}
        lead={t('alone.own-lead', { name: member.name, school: school.name, year: yearName })}
        actions={
          next !== undefined && (
            <LinkButton variant="primary" href={ownIndicatorAddress(address, member.id, next)}>
              {unrated.length === codes.length
                ? t('alone.start')
                : t('alone.go-on', { code: next })}
            </LinkButton>
          )
        }
      >
        {t('alone.own-title')}
      </PageHeading>
      <ProgressWords
        words={t('alone.progress', {
          rated: codes.length - unrated.length,
          total: codes.length,
        })}
        value={codes.length - unrated.length}
        max={codes.length}
      />
      <HandInBox view={view} unrated={unrated.length} />
      <section className={parts.section} aria-labelledby="own-indicators">
        <h2 id="own-indicators">{t('alone.indicators')}</h2>
        <Card padding="none">
          <ul className={styles.rows}>
            {codes.map((code) => (
              <OwnRow key={code} view={view} code={code} />
            ))}
          </ul>
        </Card>
      </section>
      <PinBox school={school.id} member={member.id} name={member.name} />
    </div>
  );
}

function OwnRow({ view, code }: { readonly view: OwnView; readonly code: string }) {
  const { map, ratings, address, member } = view;
  const statement = indicatorByCode(map, code)?.indicator.statement;
  const rating = ratings.get(code);
  return (
    <li className={styles.row}>
      <Link href={ownIndicatorAddress(address, member.id, code)} className={styles.link}>
        <span className={styles.code}>{code}</span>{' '}
        {statement !== undefined && mapWording(statement)}
      </Link>
      <span className={styles.state}>
        <span>{existingInWords(map, rating)}</span>
        {rating?.desired !== undefined && (
          <span>{t('alone.own-desired', { level: levelInWords(map, rating.desired.value) })}</span>
        )}
      </span>
    </li>
  );
}

function existingInWords(map: IcMap, rating: MemberRating | undefined): string {
  const state = rating?.existing?.value;
  switch (state?.is) {
    case undefined:
      return t('level.not-rated');
    case 'at-level':
      return levelInWords(map, state.level);
    case 'not-yet':
      return t('level.not-yet', { level: lowestLevelName(map) });
    case 'cant-tell':
      return t('alone.cant-tell');
    case 'not-applicable':
      return t('level.not-applicable');
  }
}
