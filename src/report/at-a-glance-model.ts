import { groupsWithNobody, STAKEHOLDER_GROUPS, type Member } from '#domain/assessment/member.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { SnapshotContent } from '#domain/assessment/snapshot-content.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

import { agreementPart } from './agreement-part.ts';
import type { AtAGlance, MinutesPart, Proof, SchoolFacts, TeamGroup } from './at-a-glance.ts';
import { longDate } from '#i18n/dates.ts';
import { groupedHash, shortHash } from './hash-words.ts';
import { indicatorPart } from './indicator-part.ts';
import { levelFacts } from './level-facts.ts';
import { distributionSentence, farApartSentence, progressSentence } from './summary-sentences.ts';

/**
 * What the At-A-Glance of a snapshot says: pure words and numbers, nothing about where they stand on a
 * page. Everything comes from the snapshot itself, so a record reads the same in ten years.
 */
export function pageModelOf(snapshot: Snapshot): AtAGlance {
  const { content } = snapshot;
  const { map } = content;
  const schoolYear = schoolYearName(content.schoolYear);
  const levels = levelFacts(map);
  const ratings = new Map(content.ratings.map((rating) => [rating.indicator, rating]));
  const agreements = new Map(content.agreement?.map((one) => [one.indicator, one]));
  return {
    title: t('report.title', { year: schoolYear, school: content.school.name }),
    heading: t('report.heading', { year: schoolYear }),
    language: 'en-US',
    school: schoolFacts(content.school),
    schoolYear,
    status: content.status,
    recordedOn: longDate(content.recordedOn),
    recordedAt: content.recordedAt,
    recordedBy: wordOf(snapshot, content.recordedBy),
    amends:
      content.amends === undefined
        ? undefined
        : { snapshot: shortHash(content.amends.snapshot), reason: content.amends.reason },
    map: {
      title: map.title,
      publisher: map.publisher,
      version: map.version,
      rights: map.rights,
      standard: glanceWording(map.standard),
      hasRoles: map.roles.length > 0,
    },
    levels,
    outcomes: map.outcomes.map((outcome) => ({
      code: outcome.code,
      statement: glanceWording(outcome.statement),
      indicators: outcome.indicators.map((indicator) =>
        indicatorPart(map, indicator, levels, {
          rating: ratings.get(indicator.code),
          agreement: agreementPart(agreements.get(indicator.code), levels, (hash, purged) =>
            wordOf(snapshot, hash, purged),
          ),
          evidence: evidenceLines(snapshot, indicator.code),
        }),
      ),
    })),
    progress: progressSentence(snapshot),
    distribution: distributionSentence(snapshot),
    farApart: farApartSentence(snapshot),
    vision: content.school.vision.trim(),
    mission: content.school.mission.trim(),
    team: teamGroups(snapshot),
    nobody: nobodySentence(snapshot),
    minutes: minutesParts(snapshot),
    proof: proofOf(snapshot),
  };
}

/** What stands under a school’s name. */
export function schoolFacts({
  name,
  district,
  state,
  grades,
  sample,
}: SnapshotContent['school']): SchoolFacts {
  const facts = [district, state, grades === '' ? '' : t('report.grades', { grades })];
  return { name, facts: facts.filter((fact) => fact.trim() !== ''), sample: sample === true };
}

function teamGroups(snapshot: Snapshot): readonly TeamGroup[] {
  return [...STAKEHOLDER_GROUPS, 'other' as const]
    .map((group) => ({
      group,
      name: t(`report.group-${group}`),
      members: snapshot.content.team
        .filter((member) => member.group === group)
        .map((member) => ({
          name: wordOf(snapshot, member.name),
          position: wordOf(snapshot, member.position, ''),
        })),
    }))
    .filter(({ members }) => members.length > 0);
}

function nobodySentence({ content }: Snapshot): string {
  const team = content.team.map((member): Member => ({ ...member, id: member.name }));
  const groups = groupsWithNobody(team).map((group) => t(`report.group-${group}`));
  if (groups.length === 0) return '';
  return t('report.nobody', { groups: listInWords(groups) });
}

function evidenceLines(snapshot: Snapshot, code: string): readonly string[] {
  const listed = snapshot.content.evidence?.find(({ indicator }) => indicator === code);
  return (listed?.pieces ?? []).map(({ title, observedOn, file }) => {
    const words = {
      title: wordOf(snapshot, title, t('report.purged-title')),
      date: longDate(observedOn),
    };
    return file === undefined
      ? t('report.evidence-line', words)
      : t('report.evidence-file', { ...words, hash: shortHash(file) });
  });
}

function minutesParts(snapshot: Snapshot): readonly MinutesPart[] {
  return (snapshot.content.minutes ?? []).map(({ heldOn, text }) => ({
    heldOn: longDate(heldOn),
    blocks: wordOf(snapshot, text, t('report.purged-text'))
      .split(/\n\s*\n/)
      .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
      .filter((lines) => lines.length > 0),
  }));
}

/** The plain word behind a salted hash. Words can be purged; the record still stands without them. */
function wordOf(snapshot: Snapshot, hash: string, purged = t('report.purged')): string {
  return snapshot.words.get(hash) ?? purged;
}

function proofOf({ id, content }: Snapshot): Proof {
  return {
    hash: id,
    grouped: groupedHash(id),
    short: shortHash(id),
    follows: content.follows.map(shortHash),
  };
}
