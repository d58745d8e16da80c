import { LINK_ADDRESS, type EvidenceBody } from './evidence.ts';

/**
 * Whether a body plainly fits the schema of evidence, so that a library of thousands of pieces opens at once:
 * the schema takes 20 times as long. It never says yes where the schema would not; a no means: ask the schema.
 */
export function plainlyFits(body: Readonly<Record<string, unknown>>): body is EvidenceBody {
  const { title, note, observedOn, addedBy, tags, students, what } = body;
  return (
    isText(title, 300) &&
    title === title.trim() &&
    isText(note, 5000) &&
    isText(observedOn, 10) &&
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(observedOn) &&
    isText(addedBy, 200) &&
    Array.isArray(tags) &&
    tags.length <= 20 &&
    tags.every((tag) => isText(tag, 60) && tag !== '' && tag === tag.trim()) &&
    (students === 'none' || students === 'shown' || students === 'shown-consent-on-file') &&
    typeof what === 'object' &&
    what !== null &&
    contentFits(what as Readonly<Record<string, unknown>>)
  );
}

/** Whether it holds what it should and nothing else: the schema would drop the rest. */
function contentFits(what: Readonly<Record<string, unknown>>): boolean {
  const { is, text, url, hash, name, type, size, kept } = what;
  const fields = Object.keys(what).length;
  switch (is) {
    case 'note':
      return fields === 2 && isText(text, 5000);
    case 'link':
      return fields === 2 && isText(url, 2000) && LINK_ADDRESS.test(url);
    case 'file':
      return (
        fields === 6 &&
        isText(hash, 64) &&
        /^[0-9a-f]{64}$/.test(hash) &&
        isText(name, 300) &&
        name !== '' &&
        isText(type, 100) &&
        type !== '' &&
        Number.isSafeInteger(size) &&
        Number(size) >= 1 &&
        (kept === 're-encoded' || kept === 'as-is')
      );
    default:
      return false;
  }
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
