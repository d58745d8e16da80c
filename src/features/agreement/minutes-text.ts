import { agreementOf } from '#domain/analysis/agreement.ts';
import { SMALLEST_GROUP } from '#domain/analysis/by-group.ts';
import { scaleOf } from '#domain/analysis/scale.ts';
import type { IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { longDate } from '#i18n/dates.ts';
import { isolated } from '#i18n/isolated.ts';
import { t } from '#i18n/translate.ts';

import { agendaParts, type AgendaLine } from './agenda-parts.ts';
import { desiredPart, existingPart, type Decided } from './decision-part.ts';
import { nameOf, type ReadyMeeting } from './meeting-in-view.ts';
import { saidAlone } from './said-alone.ts';
import { spreadInWords } from './spread-words.ts';

/** What the minutes say besides what the records hold. */
export interface MinutesDraft {
  /** The local date: `2027-03-09`. */
  readonly heldOn: string;
  /** Member ids. */
  readonly present: readonly string[];
  readonly remarks: string;
}

type Year = Pick<ReadyMeeting, 'school' | 'map' | 'members' | 'meeting' | 'yearName'>;

/**
 * The minutes of a meeting as plain text: what was agreed that day and before, by how many, how the ratings lay
 * and why, dissent as its members agreed to have it kept, what is parked and what is open. No single ratings.
 * @param dateOf the local date of a moment
 */
export function minutesText(
  year: Year,
  { heldOn, present, remarks }: MinutesDraft,
  dateOf: (ms: number) => string,
): string {
  const { school, map, members, meeting, yearName } = year;
  const agenda = agendaParts(map, meeting);
  const all = [...agenda.agreed, ...agenda['to-agree'], ...agenda.parked];
  const decided = all.filter(({ entry }) => headsOf(map, entry).length > 0);
  const isToday = ({ entry }: AgendaLine) =>
    headsOf(map, entry).some(({ decidedAt }) => dateOf(decidedAt) === heldOn);
  const when = (ms: number) => (dateOf(ms) === heldOn ? undefined : longDate(dateOf(ms)));
  const inMapOrder = (lines: readonly AgendaLine[]) =>
    meeting.indicators.flatMap((entry) => lines.filter((line) => line.entry === entry));
  const open = [...agenda['to-agree'], ...agenda.sealed];
  const blocks = [
    [
      t('agreement.minutes-title', { school: isolated(school.name), year: yearName }),
      map.title,
      t('agreement.minutes-held', { date: longDate(heldOn) }),
      ...(present.length === 0
        ? []
        : [
            t('agreement.minutes-present', {
              names: present
                .map((id) => nameOf(members, id))
                .filter((name) => name !== '')
                .join(', '),
            }),
          ]),
    ],
    listed(
      t('agreement.minutes-agreed'),
      inMapOrder(decided.filter(isToday)).flatMap(({ entry }) => agreedLines(year, entry, when)),
    ),
    listed(
      t('agreement.minutes-agreed-before'),
      inMapOrder(decided.filter((line) => !isToday(line))).flatMap(({ entry }) =>
        agreedLines(year, entry, when),
      ),
    ),
    listed(
      t('agreement.minutes-conflict'),
      agenda.conflict.flatMap(({ entry }) => agreedLines(year, entry, when)),
    ),
    listed(
      t('agreement.minutes-parked'),
      agenda.parked.flatMap(({ entry }) => parkedLines(year, entry)),
    ),
    listed(
      t('agreement.minutes-open'),
      inMapOrder(open).flatMap(({ entry }) => openLines(year, entry)),
    ),
    listed(t('agreement.minutes-remarks'), [remarks.trim()].filter(Boolean)),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function agreedLines(year: Year, entry: IndicatorAtMeeting, when: When): readonly string[] {
  const { map } = year;
  return [
    nameLine(entry),
    ...existingPart(map, entry).heads.flatMap((head) => decidedLines('existing', head, when)),
    ...desiredPart(map, entry).heads.flatMap((head) => decidedLines('desired', head, when)),
    ...besides(year, entry),
  ];
}

/** Why it waits, and what was said of it so far. */
function parkedLines(year: Year, entry: IndicatorAtMeeting): readonly string[] {
  const reason = year.meeting.state.parked.get(entry.place.indicator.code) ?? '';
  return [
    nameLine(entry),
    ...(reason.trim() === '' ? [] : [indented(t('agreement.minutes-parked-for', { reason }))]),
    ...besides(year, entry),
  ];
}

/** What is open, with what was said of it so far; what was not talked about is only named. */
function openLines(year: Year, entry: IndicatorAtMeeting): readonly string[] {
  return [nameLine(entry), ...besides(year, entry)];
}

function nameLine({ place }: IndicatorAtMeeting): string {
  const { code, statement } = place.indicator;
  return t('agreement.minutes-about', { code, words: mapWording(statement) });
}

/** How the ratings lie, and the dissent that members agreed to have kept. */
function besides(year: Year, entry: IndicatorAtMeeting): readonly string[] {
  const { members, meeting } = year;
  const dissent = meeting.state.dissent.get(entry.place.indicator.code) ?? [];
  return [
    ...spreadLines(year, entry),
    ...dissent.map(({ member, text, named }) => {
      const name = named ? nameOf(members, member) : '';
      return indented(
        name === ''
          ? t('agreement.minutes-dissent', { text })
          : t('agreement.minutes-dissent-named', { name, text }),
      );
    }),
  ];
}

/** Minutes are passed on: one or two ratings would be somebody’s, so they are not in them. */
function spreadLines({ map, meeting }: Year, entry: IndicatorAtMeeting): readonly string[] {
  const scale = scaleOf(map);
  const says = saidAlone(scale, entry, meeting.state.dropped);
  if (says.length < SMALLEST_GROUP) return [];
  const spread = spreadInWords(map, scale, agreementOf(scale, says));
  return [indented(t('agreement.minutes-spread', { spread }))];
}

/** The date of another day, in words; undefined for what was agreed at this meeting. */
type When = (ms: number) => string | undefined;

function decidedLines(part: 'existing' | 'desired', head: Decided, when: When): readonly string[] {
  const { words, reason, raters, decidedAt } = head;
  const date = when(decidedAt);
  return [
    indented(t(`agreement.minutes-${part}`, { state: words, count: raters })),
    ...(date === undefined ? [] : [indented(t('agreement.minutes-agreed-on', { date }))]),
    ...(reason.trim() === '' ? [] : [indented(t('agreement.minutes-reason', { reason }))]),
  ];
}

function headsOf(map: IcMap, entry: IndicatorAtMeeting): readonly Decided[] {
  return [...existingPart(map, entry).heads, ...desiredPart(map, entry).heads];
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function indented(line: string): string {
  return line
    .split('\n')
    .map((part) => `  ${part}`)
    .join('\n');
}
