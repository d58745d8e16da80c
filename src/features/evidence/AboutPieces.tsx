import { useId, useState } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import type { Students } from '#domain/evidence/evidence.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { localDate } from '#platform/local-date.ts';
import { useShownChoice } from '#saving/shown-choice.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';

import styles from './AboutPieces.module.css';
import { rememberWhoAdds } from './who-adds.ts';
import { editAndSay, sortPieces, type Details } from './edit-evidence.ts';
import type { ReadyEvidence } from './evidence-in-view.ts';
import { IndicatorChoice } from './IndicatorChoice.tsx';
import { TagsField } from './TagsField.tsx';

type AboutPiecesProps = {
  readonly view: ReadyEvidence;
  /** At least one: what is said holds for all of them. */
  readonly pieces: readonly Piece[];
};

/**
 * What is said of pieces: their indicators, when they were seen, who added them, tags, and whether they show
 * students. Each choice is stored at once and can be undone.
 */
export function AboutPieces({ view, pieces }: AboutPiecesProps) {
  const storage = useStorage();
  const canWrite = storage.access.mode === 'full';
  const key = pieces.map(({ id }) => id).join(' ');
  const shared = sharedBy(pieces);
  const edit = (details: Details) => editAndSay(storage, pieces, details);

  return (
    <div className={styles.about}>
      <IndicatorChoice
        maps={view.maps}
        pieces={pieces}
        disabled={!canWrite}
        onSort={(link, isFor) => sortPieces(storage, pieces, link, isFor)}
      />
      <div className={styles.fields}>
        <ObservedOn
          key={shared.observedOn}
          date={shared.observedOn}
          disabled={!canWrite}
          isMany={pieces.length > 1}
          onChange={(observedOn) => void edit({ observedOn })}
        />
        <AddedBy
          members={view.members}
          member={shared.addedBy}
          disabled={!canWrite}
          onChange={(addedBy) => {
            rememberWhoAdds(view.school.id, addedBy);
            return edit({ addedBy });
          }}
        />
      </div>
      <TagsField
        id={key}
        tags={shared.tags}
        known={[...new Set(view.pieces.flatMap(({ tags }) => tags))].toSorted()}
        disabled={!canWrite}
        onAdd={(added) =>
          editAndSay(storage, pieces, ({ tags }) => ({
            tags: [...new Set([...tags, ...added])].slice(0, 20),
          }))
        }
        onRemove={(tag) =>
          void editAndSay(storage, pieces, ({ tags }) => ({
            tags: tags.filter((known) => known !== tag),
          }))
        }
      />
      <ShowsStudents
        students={shared.students}
        disabled={!canWrite}
        onChange={(students) => edit({ students })}
      />
    </div>
  );
}

/** Stands for “not the same in all of them”. */
const MIXED = '-';

type AddedByProps = {
  readonly members: readonly Member[];
  /** A member’s id, empty for nobody; undefined where the pieces differ. */
  readonly member: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (member: string) => Promise<boolean>;
};

function AddedBy({ members, member, disabled, onChange }: AddedByProps) {
  const { shown, choose } = useShownChoice(member ?? MIXED, onChange);
  const isFormer =
    member !== undefined && member !== '' && members.every(({ id }) => id !== member);
  return (
    <SelectField
      label={t('evidence.added-by')}
      value={shown}
      disabled={disabled}
      options={[
        ...(member === undefined ? [{ value: MIXED, label: t('evidence.differs') }] : []),
        ...(isFormer ? [{ value: member, label: t('evidence.added-by-former') }] : []),
        { value: '', label: t('evidence.added-by-nobody') },
        ...members.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(chosen) => {
        if (chosen !== MIXED) choose(chosen);
      }}
    />
  );
}

type ObservedOnProps = {
  readonly date: string;
  readonly disabled: boolean;
  readonly isMany: boolean;
  readonly onChange: (date: string) => void;
};

/** A date is stored once the field is left: while it is typed, its year passes through 0002 and 0020. */
function ObservedOn({ date, disabled, isMany, onChange }: ObservedOnProps) {
  const [typed, setTyped] = useState(date);
  const today = localDate(systemClock());
  const isWrong = typed !== '' && (typed > today || typed < '1990-01-01');
  return (
    <TextField
      type="date"
      label={t('evidence.observed-on')}
      hint={isMany && date === '' ? t('evidence.observed-differs') : t('evidence.observed-hint')}
      error={isWrong ? t('evidence.observed-wrong') : undefined}
      min="1990-01-01"
      max={today}
      value={typed}
      disabled={disabled}
      onChange={setTyped}
      onBlur={() => {
        if (typed === '') setTyped(date);
        else if (!isWrong && typed !== date) onChange(typed);
      }}
    />
  );
}

type ShowsStudentsProps = {
  readonly students: Students | undefined;
  readonly disabled: boolean;
  readonly onChange: (students: Students) => Promise<boolean>;
};

function ShowsStudents({ students, disabled, onChange }: ShowsStudentsProps) {
  const name = useId();
  const { shown, choose } = useShownChoice<Students | undefined>(
    students,
    async (chosen) => chosen === undefined || onChange(chosen),
  );
  const choices = [
    { value: 'none', label: t('evidence.students-none') },
    { value: 'shown-consent-on-file', label: t('evidence.students-consent') },
    { value: 'shown', label: t('evidence.students-shown') },
  ] as const;
  return (
    <Fieldset legend={t('evidence.students')} hint={t('evidence.students-hint')}>
      {choices.map(({ value, label }) => (
        <ChoiceField
          key={value}
          type="radio"
          name={name}
          label={label}
          checked={shown === value}
          disabled={disabled}
          onChange={() => choose(value)}
        />
      ))}
    </Fieldset>
  );
}

/** What all pieces have in common; where they differ, nothing. */
function sharedBy(pieces: readonly Piece[]) {
  const [first] = pieces;
  const isShared = (of: (piece: Piece) => string) =>
    first !== undefined && pieces.every((piece) => of(piece) === of(first));
  return {
    observedOn:
      first !== undefined && isShared((piece) => piece.observedOn) ? first.observedOn : '',
    addedBy: isShared((piece) => piece.addedBy) ? first?.addedBy : undefined,
    students: isShared((piece) => piece.students) ? first?.students : undefined,
    tags: first?.tags.filter((tag) => pieces.every(({ tags }) => tags.includes(tag))) ?? [],
  };
}
