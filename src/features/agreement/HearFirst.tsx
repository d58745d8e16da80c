import { hearFirst, type End } from '#domain/analysis/outliers.ts';
import type { MemberSays } from '#domain/analysis/agreement.ts';
import { scaleOf } from '#domain/analysis/scale.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { Notice } from '#ui/Notice.tsx';

import type { Names } from './dots.ts';
import { nameOf } from './meeting-in-view.ts';
import { placeInWords } from './spread-words.ts';

type HearFirstProps = {
  readonly map: IcMap;
  readonly says: readonly MemberSays[];
  readonly names: Names;
};

/** Whom to hear before the middle speaks: the places at both ends, and who is there where names are shown. */
export function HearFirst({ map, says, names }: HearFirstProps) {
  const scale = scaleOf(map);
  const first = hearFirst(scale, says);
  if (first.is === 'nobody-apart') return null;
  const ends = [first.lowest, first.highest];
  const begin = ends.find(
    (end) => first.farthest.length > 0 && isSame(end.members, first.farthest),
  );
  const inWords = (end: End) => {
    const place = placeInWords(map, scale, end.place);
    if (!names.shown) return t('agreement.end', { count: end.members.length, place });
    const who = end.members.map((member) => nameOf(names.members, member)).join(', ');
    return t('agreement.end-named', { who, place });
  };
  return (
    <Notice tone="info" title={t('agreement.hear-first')}>
      <ul>
        {(begin === undefined ? ends : [begin, ...ends.filter((end) => end !== begin)]).map(
          (end) => (
            <li key={end.place}>{inWords(end)}</li>
          ),
        )}
      </ul>
      <p>{begin === undefined ? t('agreement.begin-anywhere') : t('agreement.begin-first')}</p>
    </Notice>
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member) => b.includes(member));
}
