import type { SharedNeed } from '#domain/schools/shared-needs.ts';
import type { SchoolsOnMap } from '#domain/schools/placed-schools.ts';
import type { Descriptor, Indicator } from '#domain/ic-map/ic-map.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { placeInWords } from '#map-view/place-words.ts';

/** A shared need in one sentence: `31 of 48 schools are at 2, Progressing; most of them want 3, Fully Implementing.` */
export function needInWords(on: SchoolsOnMap, need: SharedNeed): string {
  const { schools, of, place, wanted, staying, undecided } = need;
  const [first] = wanted;
  const level = placeInWords(on, place);
  const where =
    place === 0
      ? t('schools.need-not-yet', { count: schools.length, of, level })
      : t('schools.need-at', { count: schools.length, of, level });
  if (first === undefined) return `${where}.`;
  const isMost = first.count * 2 > schools.length;
  const wants = [
    ...(isMost
      ? [t('schools.need-most-want', { level: placeInWords(on, first.place) })]
      : wanted.map((one) =>
          t('schools.need-some-want', { count: one.count, level: placeInWords(on, one.place) }),
        )),
    ...(staying === 0 ? [] : [t('schools.need-staying', { count: staying })]),
    ...(undecided === 0 ? [] : [t('schools.need-undecided', { count: undecided })]),
  ];
  return `${where}; ${listInWords(wants)}.`;
}

/** The words of the next level: the best draft of the goal. Undefined where there is none above. */
export function nextLevelOf(
  { scale }: SchoolsOnMap,
  indicator: Indicator,
  { place }: Pick<SharedNeed, 'place'>,
): { readonly place: number; readonly descriptor: Descriptor } | undefined {
  const level = scale[place];
  const descriptor = level === undefined ? undefined : indicator.descriptors[level];
  return descriptor && { place: place + 1, descriptor };
}

/** A descriptor as lines of plain text. */
export function descriptorLines(descriptor: Descriptor): readonly string[] {
  return descriptor.flatMap((block) =>
    block.type === 'text' ? [block.text] : block.items.map((item) => `• ${item}`),
  );
}
