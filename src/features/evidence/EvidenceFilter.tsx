import { useId, useState } from 'react';
import { useLocation } from 'wouter';

import type { Piece } from '#domain/evidence/pieces.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import {
  EVIDENCE_KINDS,
  evidenceAddress,
  type EvidenceLook,
} from '#platform/evidence-addresses.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useWordsInAddress } from '#ui/words-in-address.ts';

import styles from './EvidenceFilter.module.css';
import type { ReadyEvidence } from './evidence-in-view.ts';
import { isElsewhere, isNarrowedBy } from './find-pieces.ts';
import { yearsOf } from './school-year-of.ts';

type EvidenceFilterProps = {
  readonly view: ReadyEvidence;
  readonly look: EvidenceLook;
  readonly words: string;
  readonly filesHere: ReadonlySet<string> | undefined;
  readonly onWrite: (words: string) => void;
};

/** What narrows the list: words, and fields for what there is to choose among; all of it stands in the address. */
export function EvidenceFilter({ view, look, words, filesHere, onWrite }: EvidenceFilterProps) {
  const { school, pieces } = view;
  const [, navigate] = useLocation();
  const address = useWordsInAddress((typed) =>
    evidenceAddress(school.id, { ...look, words: typed === '' ? undefined : typed }),
  );
  const goTo = (next: EvidenceLook) =>
    navigate(evidenceAddress(school.id, { ...look, words: words || undefined, ...next }), {
      replace: true,
    });
  const [isOpen, setIsOpen] = useState(false);
  const fields = useId();
  const chosen = FIELDS.filter((name) => look[name] !== undefined).length;
  const hasElsewhere = pieces.some((piece) => isElsewhere(piece, filesHere));

  return (
    <div className={styles.filter} data-screen-only>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears that its field is left */}
      <div role="search" className={styles.search} onBlur={address.writeNow}>
        <TextField
          type="search"
          label={t('evidence.search')}
          value={words}
          maxLength={200}
          onChange={(typed) => {
            onWrite(typed);
            address.writeSoon(typed);
          }}
        />
      </div>
      <span className={styles.toggle}>
        <Button aria-expanded={isOpen} aria-controls={fields} onClick={() => setIsOpen(!isOpen)}>
          {t('evidence.filters', { count: chosen })}
        </Button>
      </span>
      <div id={fields} className={styles.fields} data-open={isOpen}>
        {selectsOf(view, look).map(({ name, label, all, options }) => (
          <SelectField
            key={name}
            label={label}
            value={look[name] ?? ''}
            options={[{ value: '', label: all }, ...options]}
            onChange={(value) => goTo({ [name]: value === '' ? undefined : value })}
          />
        ))}
        {(hasElsewhere || look.file !== undefined) && (
          <ChoiceField
            type="checkbox"
            label={t('evidence.only-elsewhere')}
            checked={look.file === 'elsewhere'}
            onChange={(isChecked) => goTo({ file: isChecked ? 'elsewhere' : undefined })}
          />
        )}
      </div>
      {(isNarrowedBy(look) || words !== '') && (
        <Button
          variant="quiet"
          onClick={(event) => {
            // The button goes: the search field is the nearest place that stays.
            event.currentTarget.parentElement?.querySelector('input')?.focus();
            onWrite('');
            navigate(evidenceAddress(school.id, { show: look.show }), { replace: true });
          }}
        >
          {t('evidence.clear-filter')}
        </Button>
      )}
    </div>
  );
}

/** What is chosen in fields that a phone folds away. */
const FIELDS = ['indicator', 'outcome', 'kind', 'tag', 'year', 'file'] as const;

type Choice = { readonly value: string; readonly label: string };

/** The fields in which there is something to choose; what is chosen can always be taken back. */
function selectsOf({ maps, pieces }: ReadyEvidence, look: EvidenceLook) {
  const places = maps.flatMap((map) => indicatorsOf(map));
  const outcomes = maps.flatMap((map) => map.outcomes);
  const fields = [
    {
      name: 'indicator',
      label: t('evidence.filter-indicator'),
      all: t('evidence.all-indicators'),
      options: look.show === 'unsorted' ? [] : places.map(({ indicator }) => coded(indicator)),
    },
    {
      name: 'outcome',
      label: t('evidence.filter-outcome'),
      all: t('evidence.all-outcomes'),
      options: look.show === 'unsorted' ? [] : outcomes.map(coded),
    },
    {
      name: 'kind',
      label: t('evidence.filter-kind'),
      all: t('evidence.all-kinds'),
      options: EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(`evidence.kinds-${kind}`) })),
    },
    {
      name: 'tag',
      label: t('evidence.filter-tag'),
      all: t('evidence.all-tags'),
      options: tagsOf(pieces, look.tag).map((tag) => ({ value: tag, label: tag })),
    },
    {
      name: 'year',
      label: t('evidence.filter-year'),
      all: t('evidence.all-years'),
      options: yearsOf(pieces).map(({ slug, name }) => ({ value: slug, label: name })),
    },
  ] as const;
  return fields.filter(({ name, options }) => options.length > 1 || look[name] !== undefined);
}

function coded({ code, statement }: Parameters<typeof wordsOf>[0]): Choice {
  return { value: code, label: wordsOf({ code, statement }) };
}

function wordsOf({
  code,
  statement,
}: {
  readonly code: string;
  readonly statement: Parameters<typeof glanceWording>[0];
}): string {
  return t('evidence.coded', { code, statement: glanceWording(statement) });
}

function tagsOf(pieces: readonly Piece[], chosen: string | undefined): readonly string[] {
  const tags = new Set(pieces.flatMap(({ tags: own }) => own));
  return [...tags, ...(chosen === undefined || tags.has(chosen) ? [] : [chosen])].toSorted((a, b) =>
    a.localeCompare(b, 'en'),
  );
}
