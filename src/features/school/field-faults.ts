import { t } from '#i18n/translate.ts';

/** What is wrong with what was typed into a field. */
export type FieldFault =
  | { readonly tag: 'missing' }
  | { readonly tag: 'too-long'; readonly length: number; readonly most: number };

/** What a field asks for; the lengths are those of the records' schemas, in UTF-16 units. */
export interface FieldRule {
  readonly most: number;
  readonly required?: true;
}

/** A name of a school or person, or one line about it. */
export const LINE: FieldRule = { most: 200 };
export const NAME: FieldRule = { most: 200, required: true };
export const PARAGRAPHS: FieldRule = { most: 5000 };

const SOMETHING_TO_SEE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What is wrong with a text by its field's rule; undefined when nothing is. */
export function faultOf(rule: FieldRule, text: string): FieldFault | undefined {
  const { length } = text.trim();
  if (length > rule.most) return { tag: 'too-long', length, most: rule.most };
  if (rule.required === true && !SOMETHING_TO_SEE.test(text)) return { tag: 'missing' };
  return undefined;
}

/** A fault that is worth saying while people still type: an empty field is not yet one. */
export function isSaidAtOnce(fault: FieldFault | undefined): boolean {
  return fault?.tag === 'too-long';
}

/** One sentence for a fault; `missing` is the sentence for a field that has to be filled in. */
export function faultInWords(fault: FieldFault | undefined, missing: string): string | undefined {
  switch (fault?.tag) {
    case undefined:
      return undefined;
    case 'missing':
      return missing;
    case 'too-long':
      return t('school.too-long', { length: fault.length, most: fault.most });
  }
}
