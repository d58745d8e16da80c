import { cycleId } from '#domain/assessment/cycle.ts';
import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import type { HandInPacket } from '#exchange/hand-in-packet.ts';
import { handInsAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { useCyclesOfAllSchools, useSchools } from '#storage/live.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import parts from '#ui/PageParts.module.css';

type OtherYearProps = {
  readonly view: TeamYear;
  readonly packet: HandInPacket;
  readonly onLeave: () => void;
};

/** Ratings of another school, year or IC map: where they belong, and the way there if that is on this device. */
export function OtherYear({ view, packet, onLeave }: OtherYearProps) {
  const cycle = useCyclesOfAllSchools()?.find(({ id }) => id === packet.cycle);
  const school = useSchools()?.find(({ id }) => id === cycle?.school);
  return (
    <div className={parts.section}>
      <p>{whereInWords(view, packet)}</p>
      {cycle === undefined || school === undefined ? (
        <p>{t('hand-ins.elsewhere-not-here')}</p>
      ) : (
        <p>{t('hand-ins.elsewhere-here')}</p>
      )}
      <div className={parts.buttons}>
        {cycle !== undefined && school !== undefined && (
          <LinkButton
            variant="primary"
            href={handInsAddress({
              school: cycle.school,
              map: cycle.map,
              year: schoolYearSlug(cycle.schoolYear),
            })}
          >
            {t('hand-ins.elsewhere-go', {
              school: school.name,
              year: schoolYearName(cycle.schoolYear),
            })}
          </LinkButton>
        )}
        <Button onClick={onLeave}>{t('hand-ins.leave-it')}</Button>
      </div>
    </div>
  );
}

function whereInWords({ cycle: here, yearName }: TeamYear, packet: HandInPacket): string {
  if (packet.school !== here.school) return t('hand-ins.misplaced-other-school');
  const schoolYear = Number(packet.cycle.slice(packet.cycle.lastIndexOf('/') + 1));
  const isThisMap = cycleId(here.school, here.map, schoolYear) === packet.cycle;
  if (!isThisMap) return t('hand-ins.misplaced-other-map');
  const years = { year: schoolYearName(schoolYear), here: yearName };
  return schoolYear < here.schoolYear
    ? t('hand-ins.misplaced-older-year', years)
    : t('hand-ins.misplaced-newer-year', years);
}
