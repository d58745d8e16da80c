import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import {
  mapAddress,
  mapGlossaryAddress,
  mapTableAddress,
  mapWhitePaperAddress,
} from '#platform/addresses.ts';

/** A part of a map that is a page of its own. */
export interface MapPart {
  readonly href: string;
  readonly label: string;
}

/** The pages of a map; one without a white paper or a glossary has no page for it. */
export function partsOf(map: IcMap, version: string | undefined): readonly MapPart[] {
  return [
    { href: mapAddress(map.id, version), label: t('ic-map.glance') },
    { href: mapTableAddress(map.id, undefined, version), label: t('ic-map.table') },
    ...(map.whitePaper.length === 0
      ? []
      : [{ href: mapWhitePaperAddress(map.id, version), label: t('ic-map.white-paper') }]),
    ...(map.glossary.length === 0
      ? []
      : [{ href: mapGlossaryAddress(map.id, version), label: t('ic-map.glossary') }]),
  ];
}
