import { agendaOf, type AgendaReason } from '#domain/analysis/agenda.ts';
import { agreementOf, type Agreement } from '#domain/analysis/agreement.ts';
import { scaleOf } from '#domain/analysis/scale.ts';
import type { IndicatorAtMeeting, MeetingView } from '#domain/assessment/meeting-view.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';

import { saidAlone } from './said-alone.ts';

/** The parts of the agenda, the most urgent first. */
export const AGENDA_PARTS = ['conflict', 'to-agree', 'sealed', 'parked', 'agreed'] as const;

export type AgendaPart = (typeof AGENDA_PARTS)[number];

/** One line of the agenda. */
export interface AgendaLine {
  readonly entry: IndicatorAtMeeting;
  /** How far apart its ratings are; absent while they are sealed. */
  readonly because?: AgendaReason;
}

/** The lines of every part; a part without any is empty. */
export type Agenda = Readonly<Record<AgendaPart, readonly AgendaLine[]>>;

/**
 * What the meeting has to do. What is revealed and not agreed comes by disagreement; all else, what is
 * sealed above all, in the map's order, so that the order tells nothing that is not revealed.
 */
export function agendaParts(map: IcMap, { indicators, state }: MeetingView): Agenda {
  const scale = scaleOf(map);
  const lines = (part: AgendaPart): readonly AgendaLine[] =>
    indicators.filter((entry) => partOf(entry, state.parked) === part).map((entry) => ({ entry }));
  const agreements = new Map(
    indicators.flatMap((entry) =>
      entry.view.is === 'sealed'
        ? []
        : [
            [
              codeOf({ entry }),
              agreementOf(scale, saidAlone(scale, entry, state.dropped)),
            ] as const,
          ],
    ),
  );
  return {
    conflict: lines('conflict'),
    'to-agree': byDisagreement(lines('to-agree'), agreements),
    sealed: lines('sealed'),
    parked: lines('parked').flatMap((line) => byDisagreement([line], agreements)),
    agreed: lines('agreed'),
  };
}

/** The codes in the agenda's order. */
export function codesInOrder(agenda: Agenda): readonly string[] {
  return AGENDA_PARTS.flatMap((part) => agenda[part]).map(codeOf);
}

/** What to talk about after an indicator: what is still open, in the agenda's order, around to its begin. */
export function nextAfter(agenda: Agenda, code: string): string | undefined {
  const open = AGENDA_PARTS.filter((part) => part !== 'agreed')
    .flatMap((part) => agenda[part])
    .map(codeOf);
  const index = open.indexOf(code);
  return [...open.slice(index + 1), ...open].find((other) => other !== code);
}

function codeOf({ entry }: AgendaLine): string {
  return entry.place.indicator.code;
}

function partOf(
  { place, view, decisions }: IndicatorAtMeeting,
  parked: ReadonlyMap<string, string>,
): AgendaPart {
  const { existing, desired } = decisions;
  if (existing.is === 'conflict' || desired.is === 'conflict') return 'conflict';
  if (isAgreed({ existing, desired })) return 'agreed';
  if (parked.has(place.indicator.code)) return 'parked';
  return view.is === 'sealed' && existing.is === 'open' ? 'sealed' : 'to-agree';
}

/** An indicator that doesn't apply needs no desired state. */
function isAgreed({ existing, desired }: IndicatorAtMeeting['decisions']): boolean {
  if (existing.is !== 'decided') return false;
  return desired.is === 'decided' || existing.decision.value.is === 'not-applicable';
}

function byDisagreement(
  lines: readonly AgendaLine[],
  agreements: ReadonlyMap<string, Agreement>,
): readonly AgendaLine[] {
  const byCode = new Map(lines.map((line) => [codeOf(line), line.entry]));
  return agendaOf([...byCode.keys()], agreements, new Set()).flatMap(({ indicator, because }) => {
    const entry = byCode.get(indicator);
    if (entry === undefined) return [];
    return agreements.has(indicator) ? [{ entry, because }] : [{ entry }];
  });
}
