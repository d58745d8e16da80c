import { useId } from 'react';

import '#i18n/en/evidence.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { evidenceFlag } from '#domain/evidence/flags.ts';
import { splitByYear } from '#domain/evidence/of-year.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { EvidenceBeside } from '#map-view/EvidenceBeside.tsx';
import { flagInWords } from '#map-view/evidence-flags.ts';
import { systemClock } from '#platform/clock.ts';
import { addEvidenceAddress, evidenceAddress, pieceAddress } from '#platform/evidence-addresses.ts';
import { localDate } from '#platform/local-date.ts';
import { readFile } from '#storage/files/read-file.ts';
import { useIndicatorEvidence } from '#storage/live-evidence.ts';
import { useIsInvited } from '#storage/live-is-invited.ts';
import { LinkButton } from '#ui/LinkButton.tsx';

import { StillFits } from './StillFits.tsx';

type EvidenceHereProps = {
  readonly school: string;
  readonly map: IcMap;
  readonly code: string;
  /** The address to come back to after adding some. */
  readonly back: string;
  /** How the team rates the indicator, where that is in sight: what its evidence lacks is said beside it. */
  readonly rating?: AgreedRating | undefined;
  /** Where the team rates a year: evidence from before it is asked about, and stands apart until then. */
  readonly year?: SchoolYear | undefined;
};

/**
 * The evidence for an indicator, wherever that is rated or talked about, and the way to add some. On an invited
 * device nothing is said: it has none of the school’s.
 */
export function EvidenceHere({ school, map, code, back, rating, year }: EvidenceHereProps) {
  const besideId = useId();
  const pieces = useIndicatorEvidence(school, map.id, code);
  const isInvited = useIsInvited(school);
  if (pieces === undefined || (isInvited !== false && pieces.length === 0)) return null;
  const place = { map: map.id, indicator: code };
  const { ofYear, toReview } =
    year === undefined ? { ofYear: pieces, toReview: [] } : splitByYear(pieces, place, year);
  const flag = evidenceFlag(map, ofYear, rating, localDate(systemClock()));
  return (
    <>
      <div id={besideId} tabIndex={-1}>
        <EvidenceBeside
          map={map}
          code={code}
          pieces={ofYear}
          read={readFile}
          flag={flag === undefined || flag.is === 'without-evidence' ? '' : flagInWords(map, flag)}
          all={
            <LinkButton
              size="small"
              variant="quiet"
              href={evidenceAddress(school, { indicator: code })}
            >
              {t('evidence.see-all', { count: ofYear.length })}
            </LinkButton>
          }
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
      </div>
      {year !== undefined && toReview.length > 0 && (
        <StillFits place={{ ...place, year }} pieces={toReview} after={besideId} />
      )}
    </>
  );
}
