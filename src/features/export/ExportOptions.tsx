import type { Cycle } from '#domain/assessment/cycle.ts';
import type { School } from '#domain/assessment/school.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { evidenceFilesOf } from '#exchange/icmap/for-purpose.ts';
import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';
import { Notice } from '#ui/Notice.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import side from '#ui/SideBySide.module.css';
import { TextField } from '#ui/TextField.tsx';

import {
  isTooShort,
  SHORTEST_PASSPHRASE,
  takesEvidence,
  type ExportAsked,
} from './export-asked.ts';

type ExportOptionsProps = {
  readonly schools: readonly School[];
  /** Of all schools, newest first. */
  readonly cycles: readonly Cycle[];
  readonly maps: readonly IcMap[];
  /** What would go in; undefined while it is being read. */
  readonly records: readonly StoredRecord[] | undefined;
  readonly asked: ExportAsked;
  /** The button was pressed: what is missing is said now. */
  readonly wasTried: boolean;
  /** While a file is being written. */
  readonly isLocked: boolean;
  readonly onChange: (asked: ExportAsked) => void;
};

const PURPOSES = ['colleague', 'coach', 'backup'] as const;

/** Whom the file is for, and what of it. */
export function ExportOptions(props: ExportOptionsProps) {
  const { schools, cycles, maps, records = [], asked, wasTried, isLocked, onChange } = props;
  const { purpose, school } = asked;
  const own = cycles.filter((cycle) => cycle.school === school);
  const files = evidenceFilesOf(records);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const unagreed = files.filter(({ needsConsent }) => needsConsent).length;
  return (
    <fieldset className={side.section} disabled={isLocked} aria-labelledby="export-for">
      <Fieldset legend={t('export.for-legend')}>
        {PURPOSES.map((one) => (
          <ChoiceField
            key={one}
            type="radio"
            name="purpose"
            label={t(`export.for-${one}`)}
            hint={t(`export.for-${one}-hint`)}
            checked={purpose === one}
            // A backup is whole; what is handed on holds no photos unless somebody says so.
            onChange={() => onChange({ ...asked, purpose: one, withEvidence: one === 'backup' })}
          />
        ))}
      </Fieldset>
      {purpose !== 'backup' && (
        <SelectField
          label={t('export.school')}
          value={school ?? ''}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => onChange({ ...asked, school: id, cycle: undefined })}
        />
      )}
      {purpose === 'colleague' && (
        <SelectField
          label={t('export.year')}
          value={asked.cycle ?? ''}
          options={[
            { value: '', label: t('export.year-all') },
            ...own.map((cycle) => ({ value: cycle.id, label: yearInWords(cycle, own, maps) })),
          ]}
          onChange={(id) => onChange({ ...asked, cycle: id === '' ? undefined : id })}
        />
      )}
      {purpose !== 'backup' && (
        <ChoiceField
          type="checkbox"
          label={t('export.with-names')}
          hint={t('export.with-names-hint')}
          checked={asked.withNames}
          onChange={(withNames) => onChange({ ...asked, withNames })}
        />
      )}
      {purpose !== 'coach' && (
        <ChoiceField
          type="checkbox"
          label={t('export.with-evidence')}
          hint={t('export.with-evidence-hint', { count: files.length, size: fileSize(size) })}
          checked={asked.withEvidence}
          onChange={(withEvidence) => onChange({ ...asked, withEvidence })}
        />
      )}
      {canSeal() && (
        <TextField
          label={t('export.passphrase')}
          optional
          hint={t('export.passphrase-hint')}
          error={
            wasTried && isTooShort(asked)
              ? t('export.passphrase-short', { count: SHORTEST_PASSPHRASE })
              : undefined
          }
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          value={asked.passphrase}
          onChange={(passphrase) => onChange({ ...asked, passphrase })}
        />
      )}
      {purpose === 'colleague' && takesEvidence(asked) && unagreed > 0 && (
        <Notice tone="warning">{t('export.needs-consent', { count: unagreed })}</Notice>
      )}
    </fieldset>
  );
}

/** Pages that are not served securely have no such cryptography. */
function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** A year; its map is named where the school works with several. */
function yearInWords(cycle: Cycle, all: readonly Cycle[], maps: readonly IcMap[]): string {
  const year = schoolYearName(cycle.schoolYear);
  const map = maps.find(({ id }) => id === cycle.map);
  const isOneMap = new Set(all.map((other) => other.map)).size === 1;
  return isOneMap || map === undefined ? year : t('export.year-of-map', { year, map: map.title });
}
