import '#i18n/en/evidence.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { EvidenceBeside } from '#map-view/EvidenceBeside.tsx';
import { addEvidenceAddress, pieceAddress } from '#platform/evidence-addresses.ts';
import { readFile } from '#storage/files/read-file.ts';
import { useIndicatorEvidence } from '#storage/live-evidence.ts';
import { LinkButton } from '#ui/LinkButton.tsx';

type EvidenceHereProps = {
  readonly school: string;
  readonly map: IcMap;
  readonly code: string;
  /** The address to come back to after adding some. */
  readonly back: string;
  /** Where there is none, nothing is said: on an invited device there is none of the school’s evidence. */
  readonly hidesNone?: boolean;
};

/** The evidence for an indicator, wherever that is rated or talked about, and the way to add some. */
export function EvidenceHere({ school, map, code, back, hidesNone = false }: EvidenceHereProps) {
  const pieces = useIndicatorEvidence(school, map.id, code);
  if (pieces === undefined || (hidesNone && pieces.length === 0)) return null;
  return (
    <EvidenceBeside
      map={map}
      code={code}
      pieces={pieces}
      read={readFile}
      link={(piece, words) => (
        <LinkButton size="small" variant="quiet" href={pieceAddress(school, piece)}>
          {words}
        </LinkButton>
      )}
      add={
        <LinkButton
          size="small"
          icon="plus"
          href={addEvidenceAddress(school, { map: map.id, indicator: code, back })}
        >
          {t('evidence.add')}
        </LinkButton>
      }
    />
  );
}
