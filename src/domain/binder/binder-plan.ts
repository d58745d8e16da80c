import { schoolYearOn, type SchoolYear } from '#domain/assessment/school-year.ts';
import { indicatorsByStandard } from '#domain/crosswalk/crosswalks.ts';
import type { Crosswalk, Standard } from '#domain/crosswalk/crosswalk.ts';
import { evidenceOf } from '#domain/evidence/of-year.ts';
import { outOfBin, piecesByIndicator, unsorted, type Piece } from '#domain/evidence/pieces.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap, Outcome } from '#domain/ic-map/ic-map.ts';

/** What goes into a binder, and in which order. */
export interface BinderChoice {
  readonly order:
    | { readonly is: 'outcomes' }
    | { readonly is: 'standards'; readonly of: Crosswalk };
  /**
   * Only the evidence of a school year: what was observed in it, and older pieces for those indicators that somebody
   * kept them for. Everything where it is undefined.
   */
  readonly year: SchoolYear | undefined;
  /** Pieces that nobody has linked to an indicator, at the end. */
  readonly withUnsorted: boolean;
  /** Pieces that show students while no consent is on file. */
  readonly withoutConsent: boolean;
}

/** One part of a binder: a desired outcome, or a standard, with its indicators. */
export interface BinderPart {
  readonly about:
    | { readonly is: 'outcome'; readonly outcome: Outcome }
    | { readonly is: 'standard'; readonly standard: Standard }
    /** Indicators that have evidence and speak to no standard of the crosswalk. */
    | { readonly is: 'rest' };
  readonly indicators: readonly BinderIndicator[];
}

export interface BinderIndicator {
  readonly code: string;
  /** Newest observation first. */
  readonly pieces: readonly Piece[];
}

/** What a binder will hold. */
export interface BinderPlan {
  readonly parts: readonly BinderPart[];
  readonly unsorted: readonly Piece[];
  /** Every piece that is in it, once, in the order in which it is met. */
  readonly pieces: readonly Piece[];
  /** Codes of indicators without a piece in it; one that doesn’t apply here is not missed. */
  readonly indicatorsWithout: readonly string[];
  /** Codes of standards without a piece in it. */
  readonly standardsWithout: readonly string[];
  readonly leftOut: {
    readonly noConsent: readonly Piece[];
    readonly otherDates: readonly Piece[];
    readonly unsorted: readonly Piece[];
    /** Sorted, and by another IC map only. */
    readonly otherMaps: readonly Piece[];
  };
}

/** Plans a binder over one map. `notApplicable`: codes of indicators that don’t apply here. */
export function planBinder(
  map: IcMap,
  all: readonly Piece[],
  notApplicable: ReadonlySet<string>,
  choice: BinderChoice,
): BinderPlan {
  const present = outOfBin(all);
  const { year } = choice;
  const asked = year === undefined ? present : evidenceIn(present, year);
  const isAsked = new Set(asked.map(({ id }) => id));
  const shown = asked.filter((piece) => choice.withoutConsent || hasConsent(piece));
  const byIndicator = piecesByIndicator(shown, map.id);
  const at = (code: string): BinderIndicator => ({ code, pieces: byIndicator.get(code) ?? [] });
  const parts = partsOf(map, choice.order, at);
  const loose = unsorted(shown);
  const kept = choice.withUnsorted ? loose : [];
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const sorted = parts.flatMap(({ indicators }) => indicators.flatMap(({ pieces }) => pieces));
  const isIn = new Set([...sorted, ...kept]);
  return {
    parts,
    unsorted: kept,
    pieces: [...isIn],
    indicatorsWithout: codes.filter(
      (code) => !notApplicable.has(code) && at(code).pieces.length === 0,
    ),
    standardsWithout: parts.flatMap(({ about, indicators }) =>
      about.is === 'standard' && indicators.every((indicator) => indicator.pieces.length === 0)
        ? [about.standard.code]
        : [],
    ),
    leftOut: {
      noConsent: asked.filter((piece) => !choice.withoutConsent && !hasConsent(piece)),
      otherDates: present.filter(({ id }) => !isAsked.has(id)),
      unsorted: choice.withUnsorted ? [] : loose,
      otherMaps: shown.filter((piece) => piece.links.length > 0 && !isIn.has(piece)),
    },
  };
}

/** Whether a piece may be handed on without asking: no student is shown, or consent is on file. */
export function hasConsent({ students }: Pick<Piece, 'students'>): boolean {
  return students !== 'shown';
}

/** The pieces of one school year, older ones with those links alone that were said to fit still. */
function evidenceIn(pieces: readonly Piece[], year: SchoolYear): readonly Piece[] {
  return evidenceOf(
    pieces.filter(({ observedOn }) => schoolYearOn(observedOn) <= year),
    year,
  ).filter(({ observedOn, links }) => schoolYearOn(observedOn) === year || links.length > 0);
}

function partsOf(
  map: IcMap,
  order: BinderChoice['order'],
  at: (code: string) => BinderIndicator,
): readonly BinderPart[] {
  switch (order.is) {
    case 'outcomes':
      return map.outcomes.map((outcome) => ({
        about: { is: 'outcome', outcome },
        indicators: outcome.indicators.map(({ code }) => at(code)),
      }));
    case 'standards': {
      const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
      const byStandard = indicatorsByStandard(order.of, map.id, codes);
      const linked = new Set([...byStandard.values()].flat());
      const rest = codes.filter((code) => !linked.has(code) && at(code).pieces.length > 0);
      const parts = order.of.standards.map((standard): BinderPart => ({
        about: { is: 'standard', standard },
        indicators: (byStandard.get(standard.code) ?? []).map(at),
      }));
      return rest.length === 0
        ? parts
        : [...parts, { about: { is: 'rest' }, indicators: rest.map(at) }];
    }
  }
}
