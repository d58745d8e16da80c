import { useState } from 'react';

import { indicatorsByRole, rolesAfter } from '#domain/assessment/asked.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import { askedIndicators, askRoles } from '#domain/assessment/meeting.ts';
import type { StakeholderGroup } from '#domain/assessment/member.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { groupName } from '#map-view/stakeholder-groups.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';

import styles from './WhoRatesPage.module.css';

type GroupRatesProps = {
  readonly cycle: Cycle;
  readonly map: IcMap;
  readonly group: StakeholderGroup;
  readonly names: readonly string[];
  /** Undefined while the group rates all. */
  readonly stored: readonly string[] | undefined;
};

/** What is chosen and only just stored, or not yet. */
interface Wanted {
  readonly roles: readonly string[] | undefined;
}

/** The live query needs a moment to bring back what was saved. */
const SAVED_STAYS_MS = 400;

/** One stakeholder group with a checkbox for every role of the map. */
export function GroupRates({ cycle, map, group, names, stored }: GroupRatesProps) {
  const storage = useStorage();
  // A choice paints at once, and the next one builds on it.
  const [wanted, setWanted] = useState<Wanted>();
  const roles = wanted === undefined ? stored : wanted.roles;
  const [isLast, setLast] = useState(false);
  const total = indicatorsOf(map).length;
  const canWrite = storage.access.mode === 'full';

  async function choose(role: string, isAsked: boolean) {
    const chosen = rolesAfter(map, roles, role, isAsked);
    setLast(chosen === 'none');
    if (chosen === 'none') return;
    const mine: Wanted = { roles: chosen };
    setWanted(mine);
    const words = { group: groupName(group), count: askedIndicators(map, chosen).length, total };
    const isStored = await commitAndOfferUndo(
      storage,
      {
        school: cycle.school,
        label: { what: 'roles-asked', subject: groupName(group) },
        changes: [askRoles(cycle, group, chosen)],
      },
      chosen === undefined ? t('asking.all', words) : t('asking.some', words),
    );
    const makeWay = () => setWanted((present) => (present === mine ? undefined : present));
    if (isStored) setTimeout(makeWay, SAVED_STAYS_MS);
    else makeWay();
  }

  return (
    <div className={styles.group}>
      <Fieldset
        legend={t('asking.legend', { group: groupName(group) })}
        hint={listInWords(names)}
        error={isLast ? t('asking.one-stays') : undefined}
      >
        <div className={styles.roles}>
          {[...indicatorsByRole(map)].map(([role, indicators]) => (
            <ChoiceField
              key={role}
              type="checkbox"
              label={t('asking.role', {
                role: map.roles.find(({ id }) => id === role)?.name ?? role,
                count: indicators,
              })}
              checked={roles === undefined || roles.includes(role)}
              disabled={!canWrite}
              onChange={(isAsked) => void choose(role, isAsked)}
            />
          ))}
        </div>
      </Fieldset>
      <p className={styles.count} data-all={roles === undefined}>
        {t('asking.rates', { count: askedIndicators(map, roles).length, total })}
      </p>
    </div>
  );
}
