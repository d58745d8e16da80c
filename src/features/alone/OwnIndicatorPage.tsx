import '#i18n/en/alone.ts';
import '#i18n/en/level.ts';
import '#i18n/en/rating.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import { ownRatingsAddress, type CycleAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { OwnIndicatorScreen } from './OwnIndicatorScreen.tsx';
import { OwnPages } from './OwnPages.tsx';

type OwnIndicatorPageProps = CycleAddress & { readonly member: string; readonly code: string };

/** One indicator, where a member says alone how it stands. */
export function OwnIndicatorPage({ member, code, ...address }: OwnIndicatorPageProps) {
  return (
    <OwnPages address={address} member={member}>
      {(view) => {
        const place = view.codes.includes(code) ? indicatorByCode(view.map, code) : undefined;
        if (place === undefined) {
          return (
            <div className={parts.section}>
              <PageHeading title={t('alone.not-mine-title', { code })} />
              <p className={parts.words}>{t('alone.not-mine-words')}</p>
              <LinkButton variant="primary" href={ownRatingsAddress(view.address, member)}>
                {t('alone.to-own')}
              </LinkButton>
            </div>
          );
        }
        // A key: another indicator starts afresh, and what was being written is saved first.
        return <OwnIndicatorScreen key={`${member} ${code}`} view={view} place={place} />;
      }}
    </OwnPages>
  );
}
