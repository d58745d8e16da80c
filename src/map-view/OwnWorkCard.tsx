import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import parts from '#ui/PageParts.module.css';
import { ProgressWords } from '#ui/ProgressWords.tsx';

import styles from './OwnWorkCard.module.css';

type OwnWorkCardProps = {
  readonly school: string;
  readonly member: string;
  readonly yearName: string;
  readonly rated: number;
  readonly total: number;
  /** The first indicator that is not rated yet. */
  readonly next: { readonly code: string; readonly href: string } | undefined;
  readonly handedIn: 'no' | 'yes' | 'changed-since';
  readonly ownHref: string;
  readonly mapHref: string;
};

/** What a member was invited to rate: how far they are, and the way to go on. */
export function OwnWorkCard(props: OwnWorkCardProps) {
  const { school, member, yearName, rated, total, next, handedIn, ownHref, mapHref } = props;
  return (
    <Card as="li">
      <div className={styles.work}>
        <div>
          <h2>
            <bdi>{school}</bdi>
          </h2>
          <p>{t('invited.who', { name: member, year: yearName })}</p>
        </div>
        <ProgressWords words={t('invited.progress', { rated, total })} value={rated} max={total} />
        {stateInWords(props)}
        <div className={parts.buttons}>
          {next !== undefined && handedIn === 'no' && (
            <LinkButton variant="primary" href={next.href}>
              {rated === 0 ? t('invited.start') : t('invited.go-on', { code: next.code })}
            </LinkButton>
          )}
          <LinkButton
            variant={next === undefined || handedIn !== 'no' ? 'primary' : 'secondary'}
            href={ownHref}
          >
            {t(`invited.${ownLinkSays(props)}`)}
          </LinkButton>
          <LinkButton variant="quiet" icon="book" href={mapHref}>
            {t('invited.read-map')}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}

function ownLinkSays({ handedIn, next }: OwnWorkCardProps): 'send' | 'hand-in' | 'see-own' {
  if (handedIn === 'yes') return 'send';
  return next === undefined || handedIn === 'changed-since' ? 'hand-in' : 'see-own';
}

function stateInWords({ handedIn, next }: OwnWorkCardProps) {
  switch (handedIn) {
    case 'yes':
      return <p>{t('invited.is-handed-in')}</p>;
    case 'changed-since':
      return <p>{t('invited.is-changed-since')}</p>;
    case 'no':
      return next === undefined ? <p>{t('invited.is-done')}</p> : null;
  }
}
