import { decoded } from '#platform/current-place.ts';
import { addEvidenceAddress } from '#platform/evidence-addresses.ts';
import { t } from '#i18n/translate.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { IconLink } from '#ui/IconLink.tsx';

type AddEvidenceLinkProps = {
  readonly school: string;
  readonly map: string | undefined;
  /** The address of the page, to come back to. */
  readonly path: string;
};

/** From any page of a school to adding evidence: for the indicator that the page is about, if it is about one. */
export function AddEvidenceLink({ school, map, path }: AddEvidenceLinkProps) {
  const code = /\/indicators\/([^/]+)$/.exec(path)?.[1];
  const indicator =
    code === undefined || map === undefined ? {} : { map, indicator: decoded(code) };
  const href = addEvidenceAddress(school, { ...indicator, back: path });
  // Not where it is done, and not where a member rates alone, perhaps on a device that was only invited.
  return /\/evidence\/add$|\/alone\//.test(path) ? null : (
    <ToChange>
      <IconLink icon="camera" label={t('app.add-evidence')} href={href} />
    </ToChange>
  );
}
