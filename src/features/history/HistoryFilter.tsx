import { useState } from 'react';
import { useLocation } from 'wouter';

import { HISTORY_SORTS } from '#domain/history/sorts.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { t } from '#i18n/translate.ts';
import { historyLookAddress, type HistoryLook } from '#platform/history-addresses.ts';
import { formerMembers } from '#storage/former-members.ts';
import { useMembers, useSchools } from '#storage/live.ts';
import { useSchoolMaps } from '#storage/live-school-maps.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { useLive } from '#storage/use-live.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField, type SelectOption } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';

import styles from './HistoryFilter.module.css';

type HistoryFilterProps = {
  readonly school: string | undefined;
  readonly look: HistoryLook;
};

/** Which changes are listed: of whom, of what, of which days. It all stands in the address. */
export function HistoryFilter({ school, look }: HistoryFilterProps) {
  const [, goTo] = useLocation();
  const show = (next: HistoryLook) => goTo(historyLookAddress(school, next), { replace: true });
  const isFiltered = Object.values(look).some((value) => value !== undefined);
  return (
    <div className={styles.filter} data-screen-only>
      {school === undefined ? (
        <SchoolChoice look={look} />
      ) : (
        <SchoolFilters school={school} look={look} show={show} />
      )}
      <SelectField
        label={t('past.filter-what')}
        value={HISTORY_SORTS.find((sort) => sort === look.what) ?? ''}
        options={[
          { value: '', label: t('past.all-sorts') },
          ...HISTORY_SORTS.map((sort) => ({ value: sort, label: t(`past.sort-${sort}`) })),
        ]}
        onChange={(what) => show({ ...look, what: orNone(what) })}
      />
      <DayField
        label={t('past.filter-from')}
        day={look.from}
        onChange={(from) => show({ ...look, from })}
      />
      <DayField
        label={t('past.filter-to')}
        day={look.to}
        onChange={(to) => show({ ...look, to })}
      />
      {isFiltered && (
        <Button variant="quiet" onClick={() => show({})}>
          {t('past.show-all')}
        </Button>
      )}
    </div>
  );
}

type DayFieldProps = {
  readonly label: string;
  readonly day: string | undefined;
  readonly onChange: (day: string | undefined) => void;
};

/** A date is looked for once it is left or confirmed: while a year is typed, it is the year 2, 20, 202. */
function DayField({ label, day = '', onChange }: DayFieldProps) {
  const [typed, setTyped] = useState(day);
  const [shown, setShown] = useState(day);
  // Another look, by “Show all” or by going back, is another date.
  if (shown !== day) {
    setShown(day);
    setTyped(day);
  }
  const done = () => {
    if (typed !== day) onChange(orNone(typed));
  };
  return (
    <TextField
      type="date"
      label={label}
      value={typed}
      onChange={setTyped}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
      }}
    />
  );
}

function SchoolChoice({ look }: { readonly look: HistoryLook }) {
  const [, goTo] = useLocation();
  const schools = useSchools() ?? [];
  if (schools.length === 0) return null;
  return (
    <SelectField
      label={t('past.filter-school')}
      value=""
      options={[
        { value: '', label: t('past.all-schools') },
        ...schools.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(school) => goTo(historyLookAddress(school, look))}
    />
  );
}

type SchoolFiltersProps = {
  readonly school: string;
  readonly look: HistoryLook;
  readonly show: (look: HistoryLook) => void;
};

function SchoolFilters({ school, look, show }: SchoolFiltersProps) {
  const members = useMembers(school) ?? [];
  const left = useLive(useStorage(), (database) => formerMembers(database, school), [school], []);
  const maps = useSchoolMaps(school) ?? [];
  const indicators = maps.flatMap((map): readonly SelectOption[] =>
    indicatorsOf(map).map(({ indicator }) => ({
      value: `${map.id} ${indicator.code}`,
      label: indicator.code,
    })),
  );
  return (
    <>
      <SelectField
        label={t('past.filter-indicator')}
        value={look.at === undefined ? '' : `${look.map ?? ''} ${look.at}`}
        options={[{ value: '', label: t('past.all-indicators') }, ...indicators]}
        onChange={(chosen) => {
          // A map’s id holds no space; a code may.
          const [map = '', ...code] = chosen.split(' ');
          show({ ...look, map: orNone(map), at: orNone(code.join(' ')) });
        }}
      />
      <SelectField
        label={t('past.filter-by')}
        value={look.by ?? ''}
        options={[
          { value: '', label: t('past.anyone') },
          { value: 'team', label: t('past.team') },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
          ...(left ?? []).map(({ id, name }) => ({
            value: id,
            label: t('past.who-left', { name }),
          })),
        ]}
        onChange={(by) => show({ ...look, by: orNone(by) })}
      />
    </>
  );
}

function orNone(text: string): string | undefined {
  return text === '' ? undefined : text;
}
