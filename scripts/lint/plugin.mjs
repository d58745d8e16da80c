// @ts-check
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importFault } from './import-arrows.mjs';
import { constantWords, isSpokenAttribute, isVisibleWord, literalText } from './visible-words.mjs';

const root = process.env['CONTINUUM_LINT_ROOT'] ?? fileURLToPath(new URL('../..', import.meta.url));

/** @param {any} context */
function fileOf(context) {
  return relative(root, context.filename).replaceAll('\\', '/');
}

const importArrows = {
  meta: { type: 'problem' },
  /** @param {any} context */
  create(context) {
    const file = fileOf(context);
    /** @param {any} node */
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const fault = importFault(file, specifier);
      if (fault !== undefined) context.report({ node: node.source, message: fault });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

const importExtensions = {
  meta: { type: 'problem' },
  /** @param {any} context */
  create(context) {
    /** @param {any} node */
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !/^[.#]/.test(specifier)) return;
      if (/\.(?:ts|tsx|mjs|css|json|ttf)(?:\?[\w&]+)?$/.test(specifier)) return;
      context.report({ node: node.source, message: 'An import carries its file’s extension.' });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

const wordsInCatalogue = {
  meta: { type: 'problem' },
  /** @param {any} context */
  create(context) {
    const mayHoldWords = /^src\/.*\.tsx$/.test(fileOf(context));
    /** @param {any} node @param {string | undefined} text */
    const refuse = (node, text) => {
      if (text === undefined) return;
      context.report({
        node,
        message: `“${text.trim()}” belongs in the message catalogue: t('room.key').`,
      });
    };
    return {
      /** @param {any} node */
      JSXText: (node) => refuse(node, isVisibleWord(node.value) ? node.value : undefined),
      /** @param {any} node */
      JSXExpressionContainer(node) {
        if (node.parent.type === 'JSXAttribute') return;
        refuse(node, literalText(node.expression));
      },
      /** @param {any} node */
      JSXAttribute(node) {
        if (isSpokenAttribute(node)) refuse(node, literalText(node.value));
      },
      /** @param {any} node */
      Literal: (node) => refuse(node, mayHoldWords ? constantWords(node) : undefined),
      /** @param {any} node */
      TemplateLiteral: (node) => refuse(node, mayHoldWords ? constantWords(node) : undefined),
    };
  },
};

const noAmbient = new Set([
  'window',
  'document',
  'navigator',
  'location',
  'crypto',
  'performance',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'process',
]);

/** Time, randomness and the browser come into the domain as arguments. */
const pureDomain = {
  meta: { type: 'problem' },
  /** @param {any} context */
  create(context) {
    if (!fileOf(context).startsWith('src/domain/')) return {};
    /** @param {any} node @param {string} name */
    const refuse = (node, name) =>
      context.report({ node, message: `The domain has no ${name}: take it as an argument.` });
    return {
      /** @param {any} node */
      MemberExpression(node) {
        const name = `${node.object.name ?? ''}.${node.property.name ?? ''}`;
        if (name === 'Date.now' || name === 'Math.random' || noAmbient.has(node.object.name)) {
          refuse(node, name);
        }
      },
      /** @param {any} node */
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) refuse(node, 'new Date()');
      },
      /** @param {any} node */
      CallExpression(node) {
        if (
          node.callee.type === 'Identifier' &&
          (noAmbient.has(node.callee.name) || node.callee.name === 'Date')
        ) {
          refuse(node, node.callee.name);
        }
      },
    };
  },
};

export default {
  meta: { name: 'continuum' },
  rules: {
    'import-arrows': importArrows,
    'import-extensions': importExtensions,
    'words-in-catalogue': wordsInCatalogue,
    'pure-domain': pureDomain,
  },
};
