import type { SnapshotContent, SnapshotRating } from '#domain/assessment/snapshot-content.ts';
import { schoolYearName, type SchoolYear } from '#domain/assessment/school-year.ts';
import { isDefused } from '#domain/binder/binder-paths.ts';
import type { BinderChoice, BinderPart, BinderPlan } from '#domain/binder/binder-plan.ts';
import { endingOf } from '#domain/evidence/file-name.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelById } from '#domain/ic-map/level.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { longDate } from '#i18n/dates.ts';
import { listInWords } from '#i18n/list.ts';
import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';

import { schoolFacts } from './at-a-glance-model.ts';
import type {
  Binder,
  BinderIndicatorWords,
  BinderPartWords,
  PieceContent,
  PieceWords,
} from './binder.ts';
import { shortHash } from './hash-words.ts';
import { indicatorPart } from './indicator-part.ts';
import { levelFacts } from './level-facts.ts';

/** What became of a piece’s file in the binder. */
export type BoundFile =
  | { readonly is: 'here'; readonly path: string }
  | { readonly is: 'absent' | 'damaged' | 'unreadable' };

/** Everything that a binder is made from. */
export interface BinderSource {
  readonly school: SnapshotContent['school'];
  readonly map: IcMap;
  readonly schoolYear: SchoolYear;
  /** By indicator code. */
  readonly ratings: ReadonlyMap<string, SnapshotRating>;
  readonly basis:
    | { readonly is: 'today' }
    | { readonly is: 'recorded'; readonly on: string; readonly record: string };
  readonly choice: BinderChoice;
  readonly plan: BinderPlan;
  /** By the piece’s id. */
  readonly files: ReadonlyMap<string, BoundFile>;
  /** A local date. */
  readonly madeOn: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** The words of a binder’s index: nothing about where they stand on a page. Names of members are not among them. */
export function binderWords(source: BinderSource): Binder {
  const { map, plan } = source;
  const year = schoolYearName(source.schoolYear);
  const school = schoolFacts(source.school);
  return {
    title: t('binder.doc-title', { year, school: school.name }),
    heading: t('binder.doc-heading', { year }),
    language: 'en-US',
    school,
    mapLine: t('report.map-line', { map: map.title }),
    mapSource: t('report.map-source', {
      map: map.title,
      version: map.version,
      publisher: map.publisher,
      rights: map.rights,
    }),
    facts: factsOf(source),
    notes: [...gapsInWords(plan), ...leftOutInWords(plan), ...missingInWords(source)],
    parts: partsOf(source),
    unsorted: plan.unsorted.map((piece) => pieceWords(source, piece, undefined)),
    madeAt: source.madeAt,
  };
}

/** What a binder lacks, in sentences; also what its screen says before it is made. */
export function gapsInWords(plan: BinderPlan): readonly string[] {
  return [
    ...sentenceOf('indicators-without', plan.indicatorsWithout),
    ...sentenceOf('standards-without', plan.standardsWithout),
  ];
}

/** What is left out of a binder, in sentences. */
export function leftOutInWords({ leftOut }: BinderPlan): readonly string[] {
  const reasons = [
    ['no-consent', leftOut.noConsent],
    ['unsorted', leftOut.unsorted],
    ['other-dates', leftOut.otherDates],
    ['other-maps', leftOut.otherMaps],
  ] as const;
  return reasons.flatMap(([reason, { length }]) =>
    length === 0 ? [] : [t(`binder.left-${reason}`, { count: length })],
  );
}

/** The most codes that a sentence names. */
const MOST_CODES = 12;

function sentenceOf(
  what: 'indicators-without' | 'standards-without',
  codes: readonly string[],
): readonly string[] {
  if (codes.length === 0) return [];
  const named = codes.slice(0, MOST_CODES);
  const rest = codes.length - named.length;
  const more = rest === 0 ? [] : [t('binder.and-more', { count: rest })];
  return [t(`binder.${what}`, { count: codes.length, codes: listInWords([...named, ...more]) })];
}

function factsOf({ basis, choice, plan, files, madeOn }: BinderSource): readonly string[] {
  const here = new Set(
    [...files.values()].flatMap((file) => (file.is === 'here' ? [file.path] : [])),
  );
  const { order, year } = choice;
  return [
    t('binder.made-on', { date: longDate(madeOn) }),
    basis.is === 'today'
      ? t('binder.basis-today')
      : t('binder.basis-recorded', { date: longDate(basis.on), record: shortHash(basis.record) }),
    order.is === 'outcomes'
      ? t('binder.order-outcomes')
      : t('binder.order-standards', { framework: order.of.name }),
    ...(order.is === 'standards' && order.of.publisher !== ''
      ? [t('binder.order-publisher', { framework: order.of.name, publisher: order.of.publisher })]
      : []),
    ...(year === undefined ? [] : [t('binder.of-year', { year: schoolYearName(year) })]),
    t('binder.holds', {
      pieces: t('binder.count-pieces', { count: plan.pieces.length }),
      files: t('binder.count-files', { count: here.size }),
    }),
  ];
}

function missingInWords({ files }: BinderSource): readonly string[] {
  const count = [...files.values()].filter((file) => file.is !== 'here').length;
  return count === 0 ? [] : [t('binder.missing-files', { count })];
}

function partsOf(source: BinderSource): readonly BinderPartWords[] {
  let lastGroup = '';
  return source.plan.parts.map((part) => {
    const { group, heading, statement } = headOf(part);
    const isNewGroup = group !== lastGroup;
    lastGroup = group;
    const hasEvidence = part.indicators.some(({ pieces }) => pieces.length > 0);
    return {
      group: isNewGroup ? group : '',
      heading,
      statement,
      indicators: part.indicators.flatMap(({ code, pieces }) =>
        indicatorWords(source, code, pieces, hasEvidence),
      ),
      none:
        part.indicators.length === 0
          ? t('binder.no-indicator')
          : hasEvidence
            ? ''
            : t('binder.no-evidence'),
    };
  });
}

function headOf({ about }: BinderPart): {
  readonly group: string;
  readonly heading: string;
  readonly statement: string;
} {
  switch (about.is) {
    case 'outcome': {
      const { code, statement } = about.outcome;
      const heading = t('binder.part-outcome', { code });
      return { group: '', heading, statement: glanceWording(statement) };
    }
    case 'standard': {
      const { code, title, group } = about.standard;
      return { group, heading: t('binder.part-standard', { code }), statement: title };
    }
    case 'rest':
      return {
        group: '',
        heading: t('binder.part-rest'),
        statement: t('binder.part-rest-statement'),
      };
  }
}

function indicatorWords(
  source: BinderSource,
  code: string,
  pieces: readonly Piece[],
  isPartShown: boolean,
): readonly BinderIndicatorWords[] {
  const place = indicatorByCode(source.map, code);
  if (place === undefined) return [];
  const rating = source.ratings.get(code);
  const part = indicatorPart(source.map, place.indicator, levelFacts(source.map), {
    rating,
    agreement: undefined,
  });
  const { role, statement, existing, desired, rationale } = part;
  const words = pieces.map((piece) => pieceWords(source, piece, code));
  const isMissed = isPartShown && pieces.length === 0 && existing.is !== 'not-applicable';
  const none = isMissed ? t('binder.indicator-no-evidence') : '';
  return [{ code, role, statement, existing, desired, rationale, pieces: words, none }];
}

function pieceWords(source: BinderSource, piece: Piece, indicator: string | undefined): PieceWords {
  const { what, title, note, observedOn, tags } = piece;
  const link = piece.links.find(
    (candidate) => candidate.map === source.map.id && candidate.indicator === indicator,
  );
  const level = link?.level === undefined ? undefined : levelById(source.map, link.level);
  const said = what.is === 'note' ? [what.text, note] : [note];
  return {
    title: title.trim() === '' ? t('binder.untitled') : title,
    on: observedOn,
    date: longDate(observedOn),
    kind: kindOf(piece),
    supports:
      level === undefined
        ? ''
        : t('binder.supports', {
            level: t('level.numbered', { rank: level.rank, name: level.name }),
          }),
    text: said.flatMap((text) => text.split(/\n+/)).filter((line) => line.trim() !== ''),
    tags,
    what: contentOf(piece, source.files.get(piece.id)),
  };
}

function kindOf({ what }: Piece): string {
  return what.is === 'file' && isPicture(what)
    ? t('binder.kind-picture')
    : t(`binder.kind-${what.is}`);
}

function isPicture(what: { readonly type: string; readonly kept: string }): boolean {
  return what.kept === 're-encoded' && /^image\/(?:jpeg|png|webp)$/.test(what.type);
}

function contentOf({ what }: Piece, file: BoundFile | undefined): PieceContent {
  switch (what.is) {
    case 'note':
      return { is: 'note' };
    case 'link':
      return what;
    case 'file': {
      const { hash, name } = what;
      if (file?.is !== 'here') {
        const why = t(`binder.file-${file?.is ?? 'absent'}`);
        return { is: 'missing-file', name, hash, why };
      }
      return {
        is: 'file',
        path: file.path,
        hash,
        isPicture: isPicture(what),
        size: fileSize(what.size),
        caution: cautionOf(what),
      };
    }
  }
}

function cautionOf(what: {
  readonly name: string;
  readonly type: string;
  readonly kept: string;
}): string {
  if (isDefused(endingOf(what.name))) return t('binder.file-blocked');
  return what.type.startsWith('image/') && what.kept === 'as-is' ? t('binder.file-as-it-came') : '';
}
