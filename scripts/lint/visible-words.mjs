// @ts-check

const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'summary',
  'title',
]);

/** Words that people read or hear come from src/i18n. Marks without a letter (·, –, →) may stand in components. */
const hasLetter = /\p{L}/u;

/**
 * The literal text that an expression shows, if it holds any: `'a'`, `` `a ${b}` ``, `x ? 'a' : b`.
 *
 * @param {any} node
 * @returns {string | undefined}
 */
export function literalText(node) {
  if (node === null || node === undefined) return undefined;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && hasLetter.test(node.value) ? node.value : undefined;
    case 'TemplateLiteral':
      return node.quasis
        .map((/** @type {any} */ quasi) => quasi.value.raw)
        .find((/** @type {string} */ raw) => hasLetter.test(raw));
    case 'ConditionalExpression':
      return literalText(node.consequent) ?? literalText(node.alternate);
    case 'LogicalExpression':
      return (
        literalText(node.right) ?? (node.operator === '&&' ? undefined : literalText(node.left))
      );
    case 'BinaryExpression':
      return node.operator === '+'
        ? (literalText(node.left) ?? literalText(node.right))
        : undefined;
    case 'JSXExpressionContainer':
      return literalText(node.expression);
    default:
      return undefined;
  }
}

/**
 * The text of a constant that reads like words (a capital first, and a blank in it) and so will be shown,
 * wherever it is handed on from: `'Ctrl K'`, `` `Page ${n}` ``. Words in JSX itself are found by literalText;
 * texts of exceptions are for developers.
 *
 * @param {any} node a Literal or TemplateLiteral
 * @returns {string | undefined}
 */
export function constantWords(node) {
  const inPlace = ['JSXAttribute', 'JSXExpressionContainer', 'NewExpression', 'TSLiteralType'];
  if (inPlace.includes(node.parent.type)) return undefined;
  const text = node.type === 'Literal' ? node.value : node.quasis[0].value.raw;
  return typeof text === 'string' && /^\p{Lu}.* /u.test(text) ? text : undefined;
}

/** @param {any} node a JSXAttribute */
export function isSpokenAttribute(node) {
  return node.name.type === 'JSXIdentifier' && spokenAttributes.has(node.name.name);
}

/** @param {string} text */
export function isVisibleWord(text) {
  return hasLetter.test(text);
}
