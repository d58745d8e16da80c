import { GROUP_SORTS, type GroupSort } from '#domain/schools/groups.ts';
import { t } from '#i18n/translate.ts';

/** What a group is, in a word. */
export function sortInWords(sort: GroupSort): string {
  switch (sort) {
    case 'district':
      return t('groups.sort-district');
    case 'region':
      return t('groups.sort-region');
    case 'tag':
      return t('groups.sort-tag');
  }
}

/** The sorts as there are to choose. */
export function sortOptions(): { value: GroupSort; label: string }[] {
  return GROUP_SORTS.map((sort) => ({ value: sort, label: sortInWords(sort) }));
}

/** The sort of a word; a tag where it is none. */
export function sortOf(word: string): GroupSort {
  return GROUP_SORTS.find((sort) => sort === word) ?? 'tag';
}
