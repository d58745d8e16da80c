import { meetingState } from '#domain/assessment/meeting-state.ts';
import type { Member } from '#domain/assessment/member.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { safeFileName } from '#platform/save-file.ts';
import type { PdfFile } from '#saving/pdf-work.ts';
import type { TeamYear } from '#storage/live-year.ts';

/** Makes the rating sheets of these members (`undefined`: without a name); its code is fetched when needed. */
export async function makeSheetsPdf(
  { school, yearName, map, records }: TeamYear,
  members: readonly (Member | undefined)[],
): Promise<PdfFile> {
  const [{ makeRatingSheetsPdf }, fonts] = await Promise.all([
    import('#report/make-rating-sheets-pdf.ts'),
    import('#report/report-fonts.ts').then(({ loadReportFonts }) => loadReportFonts()),
  ]);
  const { askedRoles } = meetingState(records);
  const createdAt = new Date(systemClock()).toISOString();
  const { bytes, replacedCharacters } = await makeRatingSheetsPdf(
    { school, yearName, map, askedRoles, members },
    { fonts, createdAt },
  );
  const about = { year: yearName, school: school.name };
  const [only] = members;
  const name =
    members.length > 1
      ? t('paper.file-all', about)
      : only === undefined
        ? t('paper.file-blank', about)
        : t('paper.file-one', { ...about, name: only.name });
  const file = new File([bytes], safeFileName(name, 'pdf'), { type: 'application/pdf' });
  return { file, replacedCharacters };
}
