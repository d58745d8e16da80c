import { LONGEST, tidied, type Crosswalk, type Standard } from '#domain/crosswalk/crosswalk.ts';
import { t } from '#i18n/translate.ts';

/** The most standards that a crosswalk holds. */
export const MOST_STANDARDS = 5000;

export type DetailsTexts = Readonly<Record<'name' | 'publisher', string>>;

export const EMPTY_DETAILS: DetailsTexts = { name: '', publisher: '' };

/** `indicators`: the codes, as a JSON list, so that a draft of them is a text like the others. */
export type StandardTexts = Readonly<Record<'code' | 'title' | 'group' | 'indicators', string>>;

export const EMPTY_STANDARD: StandardTexts = { code: '', title: '', group: '', indicators: '[]' };

/** What is wrong with a name and a publisher, in sentences by field. */
export function detailsFaults({ name, publisher }: DetailsTexts): Partial<DetailsTexts> {
  return {
    ...(tidied(name) === '' ? { name: t('crosswalk.name-missing') } : tooLong('name', name)),
    ...tooLong('publisher', publisher),
  };
}

/** What is wrong with a standard, in sentences by field; `others` are those beside it. */
export function standardFaults(
  texts: StandardTexts,
  others: readonly Standard[],
): Partial<StandardTexts> {
  const code = tidied(texts.code);
  const isTaken = others.some((other) => other.code === code);
  return {
    ...(code === ''
      ? { code: t('crosswalk.code-missing') }
      : isTaken
        ? { code: t('crosswalk.code-taken', { code }) }
        : tooLong('code', code)),
    ...tooLong('title', texts.title),
    ...tooLong('group', texts.group),
  };
}

/** A standard as it is stored. */
export function standardOf({ code, title, group }: StandardTexts): Standard {
  return { code: tidied(code), title: tidied(title), group: tidied(group) };
}

/** The texts that a form shows of a standard, with its indicators on one map. */
export function textsOfStandard(standard: Standard, indicators: readonly string[]): StandardTexts {
  const { code, title, group } = standard;
  return { code, title, group, indicators: JSON.stringify(indicators) };
}

/** The codes of a form’s `indicators`. */
export function indicatorsOfTexts({
  indicators,
}: Pick<StandardTexts, 'indicators'>): readonly string[] {
  try {
    const codes: unknown = JSON.parse(indicators);
    return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
  } catch {
    return [];
  }
}

/** A crosswalk in which one standard says something else, or is new (`before` undefined), or gone (`after` undefined). */
export function withStandard(
  crosswalk: Crosswalk,
  map: string,
  before: string | undefined,
  after: (Standard & { readonly indicators: readonly string[] }) | undefined,
): Crosswalk {
  const { indicators = [], ...standard } = after ?? {};
  const standards =
    before === undefined
      ? [...crosswalk.standards, ...(isStandard(standard) ? [standard] : [])]
      : crosswalk.standards.flatMap((known) =>
          known.code === before ? (isStandard(standard) ? [standard] : []) : [known],
        );
  const links = crosswalk.links
    .filter((link) => link.standard !== before || (after !== undefined && link.map !== map))
    .map((link) =>
      link.standard === before && after !== undefined ? { ...link, standard: after.code } : link,
    );
  const own = indicators.map((indicator) => ({ map, indicator, standard: after?.code ?? '' }));
  return { ...crosswalk, standards, links: [...links, ...own] };
}

function isStandard(standard: Partial<Standard>): standard is Standard {
  return standard.code !== undefined;
}

function tooLong(
  field: 'name' | 'publisher' | 'code' | 'title' | 'group',
  text: string,
): Partial<Record<string, string>> {
  const { length } = tidied(text);
  const most = LONGEST[field];
  return length > most ? { [field]: t('crosswalk.too-long', { length, most }) } : {};
}
