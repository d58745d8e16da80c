import { useEffect } from 'react';
import { useLocation } from 'wouter';

import { ownIndicatorAddress, ownRatingsAddress } from '#platform/addresses.ts';
import { isSingleKey } from '#platform/shortcut-keys.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';

import styles from './OwnIndicatorScreen.module.css';
import { unratedIn, type OwnView } from './own-view.ts';
import type { OwnWork } from './use-own-rating.ts';

type OwnStepsProps = { readonly view: OwnView; readonly code: string };

/** The asked indicators before and after one, in the map's order. */
function neighborsOf({ view: { codes }, code }: OwnStepsProps) {
  const here = codes.indexOf(code);
  return { previous: codes[here - 1], next: codes[here + 1] };
}

/** J goes to the next indicator, K to the one before; at the ends, to all of one's ratings. */
export function useOwnStepKeys(view: OwnView, code: string): void {
  const [, goTo] = useLocation();
  const { address, member } = view;
  const { previous, next } = neighborsOf({ view, code });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const target = isSingleKey(event, 'j') ? [next] : isSingleKey(event, 'k') ? [previous] : [];
      for (const to of target) {
        event.preventDefault();
        goTo(
          to === undefined
            ? ownRatingsAddress(address, member.id)
            : ownIndicatorAddress(address, member.id, to),
        );
      }
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [address, member.id, previous, next, goTo]);
}

/** Above the heading: where this indicator stands among those asked, and how many are rated. */
export function OwnBar({ view, code }: OwnStepsProps) {
  const { address, member, codes } = view;
  const { previous, next } = neighborsOf({ view, code });
  const rated = codes.length - unratedIn(view).length;
  return (
    <nav className={styles.bar} aria-label={t('alone.steps-nav')} data-screen-only>
      <LinkButton size="small" href={ownRatingsAddress(address, member.id)} icon="menu">
        {t('alone.to-own')}
      </LinkButton>
      <span className={styles.rated}>{t('alone.progress', { rated, total: codes.length })}</span>
      <span className={styles.beside}>
        <Beside
          href={previous && ownIndicatorAddress(address, member.id, previous)}
          label={t('alone.previous')}
          icon="chevron-left"
        />
        <span className={styles.position}>
          {t('alone.position', { position: codes.indexOf(code) + 1, total: codes.length })}
        </span>
        <Beside
          href={next && ownIndicatorAddress(address, member.id, next)}
          label={t('alone.next')}
          icon="chevron-right"
        />
      </span>
    </nav>
  );
}

type BesideProps = {
  readonly href: string | undefined;
  readonly label: string;
  readonly icon: 'chevron-left' | 'chevron-right';
};

/** Keeps its place where there is nothing before or after, so that the bar never moves. */
function Beside({ href, label, icon }: BesideProps) {
  return href === undefined ? (
    <span className={styles.noStep} aria-hidden="true">
      {label}
    </span>
  ) : (
    <LinkButton size="small" href={href} icon={icon} iconAtEnd={icon === 'chevron-right'}>
      {label}
    </LinkButton>
  );
}

type OwnFootProps = OwnStepsProps & { readonly work: OwnWork };

/** The next thing to do, and the way back to "not rated". */
export function OwnFoot({ view, code, work }: OwnFootProps) {
  const { address, member } = view;
  const { previous, next } = neighborsOf({ view, code });
  const { existing, desired, confidence } = work.shown;
  const isSaid = existing !== undefined || desired !== undefined || confidence !== undefined;
  const canClear = work.canWrite && isSaid;
  return (
    <nav className={styles.foot} aria-label={t('alone.steps-nav-end')} data-screen-only>
      <div className={styles.steps}>
        {previous !== undefined && (
          <LinkButton href={ownIndicatorAddress(address, member.id, previous)} icon="chevron-left">
            {t('alone.previous-named', { code: previous })}
          </LinkButton>
        )}
        <LinkButton
          variant="primary"
          href={
            next === undefined
              ? ownRatingsAddress(address, member.id)
              : ownIndicatorAddress(address, member.id, next)
          }
          icon="chevron-right"
          iconAtEnd
        >
          {next === undefined ? t('alone.to-hand-in') : t('alone.next-named', { code: next })}
        </LinkButton>
      </div>
      <Button
        variant="quiet"
        aria-disabled={!canClear}
        onClick={canClear ? () => void work.clear() : undefined}
      >
        {t('alone.clear')}
      </Button>
    </nav>
  );
}
