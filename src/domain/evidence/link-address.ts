import { err, ok, type Result } from '#domain/result.ts';

import { LINK_ADDRESS } from './evidence.ts';

/** Why an address can't be kept. */
export type LinkFault =
  | { readonly tag: 'empty' }
  /** Neither http, https nor mailto: `javascript:`, `data:`, `file:`. */
  | { readonly tag: 'other-scheme'; readonly scheme: string }
  | { readonly tag: 'too-long' }
  | { readonly tag: 'no-address' };

const LONGEST = 2000;

/**
 * The address that people typed or pasted, when it can be kept as a link: `www.school.org/fair` gets
 * `https://`, and only http, https and mailto pass.
 */
export function parseLinkAddress(typed: string): Result<string, LinkFault> {
  // Browsers drop control characters inside an address before they look at its scheme; here none is left.
  const text = typed.replace(/\p{C}/gu, '').trim();
  if (text === '') return err({ tag: 'empty' });
  if (text.length > LONGEST) return err({ tag: 'too-long' });
  if (LINK_ADDRESS.test(text)) return ok(text);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  const isHostWithPort = /^[\w.-]+\.[a-z]{2,}:\d+(?:\/|$)/i.test(text);
  if (scheme !== undefined && !isHostWithPort) {
    return err(isAllowed(scheme) ? { tag: 'no-address' } : { tag: 'other-scheme', scheme });
  }
  const whole = `https://${text}`;
  const looksLikeHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]\S*)?$/u.test(text);
  return looksLikeHost && LINK_ADDRESS.test(whole) ? ok(whole) : err({ tag: 'no-address' });
}

/** A title out of an address: its host and the last part of its path, readable. */
export function titleOfLink(url: string): string {
  const mail = /^mailto:([^?]+)/i.exec(url);
  if (mail?.[1] !== undefined) return mail[1].slice(0, LONGEST_TITLE);
  const [, host = url, path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(url) ?? [];
  const place = host.replace(/^.*@/, '').replace(/^www\./i, '');
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  const words = readable(last)
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  return (words === '' ? place : `${words} (${place})`).slice(0, LONGEST_TITLE);
}

const LONGEST_TITLE = 200;

function readable(part: string): string {
  try {
    return decodeURIComponent(part).replace(/\p{C}/gu, '');
  } catch {
    return part;
  }
}

function isAllowed(scheme: string): boolean {
  return scheme === 'http' || scheme === 'https' || scheme === 'mailto';
}
