import { sha256Base64 } from '#domain/records/sha-256.ts';
import { t } from '#i18n/translate.ts';

import type { StatePart } from './at-a-glance.ts';
import { BINDER_CSS } from './binder-css.ts';
import type { Binder, BinderIndicatorWords, BinderPartWords, PieceWords } from './binder.ts';
import { html, joined, type Html } from './html.ts';

/**
 * The index of a binder as a page that opens from its folder by itself: no script, nothing from elsewhere, its
 * style inside (an index that was taken out of its folder still reads well), every text escaped.
 */
export function binderHtml(binder: Binder): string {
  // A file has no server to send the policy; the style is let in by its hash.
  const policy = [
    `default-src 'none'`,
    `style-src 'sha256-${sha256Base64(BINDER_CSS)}'`,
    `img-src 'self' file:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const style: Html = { html: `<style>${BINDER_CSS}</style>` };
  const page = html`<!doctype html>
    <html lang="${binder.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${binder.title}</title>
        ${style}
      </head>
      <body>
        <header>
          <p class="overline">${binder.mapLine}</p>
          <h1>${binder.heading}</h1>
          <p class="school"><bdi>${binder.school.name}</bdi></p>
          ${binder.school.facts.length > 0 && html`<p>${binder.school.facts.join(' · ')}</p>`}
          ${binder.school.sample && html`<p class="sample">${t('report.sample-note')}</p>`}
          <ul class="facts">
            ${joined(binder.facts.map((fact) => html`<li>${fact}</li>`))}
          </ul>
          ${
            binder.notes.length > 0 &&
            html`<ul class="notes">
              ${joined(binder.notes.map((note) => html`<li>${note}</li>`))}
            </ul>`
          }
        </header>
        <nav aria-label="${t('binder.contents')}">
          <h2>${t('binder.contents')}</h2>
          <ol>
            ${joined(binder.parts.map((part, index) => contentsLine(part, `part-${index + 1}`)))}${
              binder.unsorted.length > 0 &&
              html`<li><a href="#unsorted">${t('binder.unsorted')}</a></li>`
            }
          </ol>
        </nav>
        <main>
          ${joined(binder.parts.map((part, index) => partHtml(part, `part-${index + 1}`)))}
          ${
            binder.unsorted.length > 0 &&
            html`<section aria-labelledby="unsorted">
              <h2 id="unsorted">${t('binder.unsorted')}</h2>
              <p>${t('binder.unsorted-statement')}</p>
              ${piecesHtml(binder.unsorted)}
            </section>`
          }
        </main>
        <footer><p>${binder.mapSource}</p></footer>
      </body>
    </html> `;
  return page.html;
}

function contentsLine(part: BinderPartWords, id: string): Html {
  const words = part.statement === '' ? part.heading : `${part.heading}: ${part.statement}`;
  const count = new Set(part.indicators.flatMap(({ pieces }) => pieces)).size;
  return html`<li>
    <a href="#${id}">${words}</a> <span class="count">${t('binder.count-pieces', { count })}</span>
  </li>`;
}

function partHtml(part: BinderPartWords, id: string): Html {
  return html`${part.group !== '' && html`<p class="group">${part.group}</p>`}
    <section aria-labelledby="${id}">
      <h2 id="${id}">${part.heading}</h2>
      ${part.statement !== '' && html`<p class="statement">${part.statement}</p>`}
      ${part.none !== '' && html`<p class="none">${part.none}</p>`}
      ${joined(part.indicators.map(indicatorHtml))}
    </section>`;
}

function indicatorHtml(indicator: BinderIndicatorWords): Html {
  const { code, role, statement, existing, desired, rationale, pieces, none } = indicator;
  return html`<article>
    <h3><span class="code">${code}</span> ${statement}</h3>
    ${role !== '' && html`<p class="role">${role}</p>`}
    <dl class="states">
      <div>
        <dt>${t('report.existing')}</dt>
        <dd>${stateHtml(existing)}</dd>
      </div>
      <div>
        <dt>${t('report.desired')}</dt>
        <dd>${stateHtml(desired)}</dd>
      </div>
    </dl>
    ${
      rationale.length > 0 &&
      html`<h4>${t('report.rationale')}</h4>
        ${joined(rationale.map((line) => html`<p>${line}</p>`))}`
    }
    ${pieces.length > 0 ? piecesHtml(pieces) : none !== '' && html`<p class="none">${none}</p>`}
  </article>`;
}

function stateHtml(state: StatePart): Html {
  if (state.is === 'at-level') {
    return html`<span class="level" data-tone="${String(state.level.tone)}">${state.words}</span>`;
  }
  const reason = state.reason ?? '';
  return html`${state.words}${reason !== '' && html`: ${reason}`}`;
}

function piecesHtml(pieces: readonly PieceWords[]): Html {
  return html`<ul class="pieces">
    ${joined(pieces.map(pieceHtml))}
  </ul>`;
}

function pieceHtml(piece: PieceWords): Html {
  const { what } = piece;
  return html`<li>
    <p class="title">${titleHtml(piece)}</p>
    <p class="about">
      <time datetime="${piece.on}">${piece.date}</time> ·
      ${
        what.is === 'file'
          ? t('binder.file-size', { kind: piece.kind, size: what.size })
          : piece.kind
      }${piece.supports !== '' && html` · ${piece.supports}`}
    </p>
    ${
      what.is === 'file' &&
      what.isPicture &&
      html`<p>
        <a href="${addressOf(what.path)}"
          ><img src="${addressOf(what.path)}" alt="${piece.title}" loading="lazy"
        /></a>
      </p>`
    }
    ${joined(piece.text.map((line) => html`<p>${line}</p>`))}
    ${what.is === 'link' && html`<p class="address">${what.url}</p>`}
    ${what.is === 'missing-file' && html`<p class="none">${what.why} <bdi>${what.name}</bdi></p>`}
    ${what.is === 'file' && what.caution !== '' && html`<p class="none">${what.caution}</p>`}
    ${piece.tags.length > 0 && html`<p class="tags">${t('binder.tags', { tags: piece.tags.join(', ') })}</p>`}
  </li>`;
}

function titleHtml({ title, what }: PieceWords): Html {
  switch (what.is) {
    case 'file':
      return html`<a href="${addressOf(what.path)}"><bdi>${title}</bdi></a>`;
    case 'link':
      return html`<a href="${what.url}" rel="noopener noreferrer"><bdi>${title}</bdi></a>`;
    case 'note':
    case 'missing-file':
      return html`<bdi>${title}</bdi>`;
  }
}

/** The address of a file in the folder: every part of its path encoded. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
