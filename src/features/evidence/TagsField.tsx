import { useId, type KeyboardEvent } from 'react';

import { t } from '#i18n/translate.ts';
import { Icon } from '#ui/icons/Icon.tsx';
import { TextField } from '#ui/TextField.tsx';

import styles from './TagsField.module.css';
import { useTypedLine } from './typed-line.ts';

type TagsFieldProps = {
  /** Under which a tag that is being written is kept. */
  readonly id: string;
  readonly tags: readonly string[];
  /** Tags that the school has used before. */
  readonly known: readonly string[];
  readonly disabled: boolean;
  readonly onAdd: (tags: readonly string[]) => Promise<boolean>;
  readonly onRemove: (tag: string) => void;
};

/** The tags of pieces: each can be taken away, and Enter, a comma or leaving the field adds what was typed. */
export function TagsField({ id, tags, known, disabled, onAdd, onRemove }: TagsFieldProps) {
  const listId = useId();
  const line = useTypedLine({
    id: `${id}/tag`,
    stored: '',
    save: async (text) => {
      const added = tagsIn(text).filter((tag) => !tags.includes(tag));
      return added.length === 0 || onAdd(added);
    },
    isCleared: true,
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== ',') return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    line.leave();
  }

  return (
    <div className={styles.tags}>
      <TextField
        label={t('evidence.tags')}
        hint={t('evidence.tags-hint')}
        optional
        dir="auto"
        list={listId}
        maxLength={60}
        value={line.text}
        disabled={disabled}
        onChange={line.write}
        onBlur={line.leave}
        onKeyDown={onKeyDown}
      />
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
      </datalist>
      {tags.length > 0 && (
        <ul role="list" className={styles.list} aria-label={t('evidence.tags')}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              <bdi>{tag}</bdi>
              <button
                type="button"
                className={styles.remove}
                aria-label={t('evidence.remove-tag', { tag })}
                title={t('evidence.remove-tag', { tag })}
                disabled={disabled}
                onClick={(event) => {
                  // The button goes with its tag: the field is the nearest place that stays.
                  event.currentTarget.closest('div')?.querySelector('input')?.focus();
                  onRemove(tag);
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function tagsIn(text: string): readonly string[] {
  const found = text.split(',').map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, 60));
  return [...new Set(found)].filter((tag) => tag !== '');
}
