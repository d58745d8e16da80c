import type { HandInState } from '#domain/assessment/hand-in.ts';
import { handInState } from '#domain/assessment/member-ratings.ts';
import { t } from '#i18n/translate.ts';
import { entryAddress } from '#platform/addresses.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { Card } from '#ui/Card.tsx';
import { Icon } from '#ui/icons/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Paper.module.css';
import { isBegun } from './sheet-draft.ts';

/** Every member with the way to type their sheet in. */
export function SheetRoster({ view }: { readonly view: TeamYear }) {
  const { members, records, cycle, address } = view;
  return (
    <Card as="section" labelledBy="type-in">
      <div className={parts.section}>
        <h2 id="type-in">{t('paper.type-title')}</h2>
        <p className={parts.words}>{t('paper.type-words')}</p>
        <ul className={styles.members}>
          {members.map(({ id, name }) => {
            const begun = isBegun(cycle.id, id);
            const state = handInState(records, id);
            const isIn = state.is === 'handed-in';
            return (
              <li key={id} className={styles.member}>
                <span className={styles.who}>
                  <bdi className={styles.name}>{name}</bdi>
                  <span className={styles.state} data-in={isIn}>
                    {isIn && <Icon name="check" />}
                    {begun ? t('paper.is-begun') : stateInWords(state)}
                  </span>
                </span>
                <LinkButton size="small" href={entryAddress(address, id)}>
                  {t(begun ? 'paper.go-on' : 'paper.type-in')}{' '}
                  <VisuallyHidden>{t('paper.sheet-of', { name })}</VisuallyHidden>
                </LinkButton>
              </li>
            );
          })}
        </ul>
      </div>
    </Card>
  );
}

/** Who is in: never what was said. */
function stateInWords(state: HandInState): string {
  switch (state.is) {
    case 'nothing-here':
      return t('paper.is-nothing-here');
    case 'under-way':
      return t('paper.is-under-way');
    case 'handed-in':
      return t(state.changedSince ? 'paper.is-changed-since' : 'paper.is-handed-in');
  }
}
