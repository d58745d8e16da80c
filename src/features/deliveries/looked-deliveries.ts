import type { SourceFault } from '#storage/deliveries/delivery-calls.ts';
import type { LookedDelivery } from '#storage/deliveries/look-at-delivery.ts';

/** A file with what taking it in would do. */
export interface LookedFile {
  /** Its number among all that were looked at. */
  readonly at: number;
  readonly name: string;
  readonly looked: LookedDelivery;
}

/** A file of which nothing becomes, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly fault: SourceFault;
}

/** What many files would do together. */
export interface DeliveriesPreview {
  /** Schools that are not here yet. */
  readonly newSchools: number;
  /** Schools here that get something new. */
  readonly newYears: number;
  readonly newRecords: number;
  /** Schools of which everything is here. */
  readonly nothingNew: number;
  readonly removedHere: number;
  readonly unproved: number;
  readonly ahead: number;
  /** The titles of the maps that they are on. */
  readonly maps: readonly string[];
  /** The files to take in, those of a school in the order in which they came. */
  readonly toTake: readonly LookedFile[];
}

/** Adds up what files would do; two files of one school are one school. */
export function previewOf(files: readonly LookedFile[]): DeliveriesPreview {
  const bySchool = new Map<string, LookedDelivery[]>();
  for (const { looked } of files) {
    bySchool.set(looked.school, [...(bySchool.get(looked.school) ?? []), looked]);
  }
  const schools = [...bySchool.values()].filter(
    // One of its files may be of after the removal.
    (ofSchool) => !ofSchool.every(({ isRemovedHere }) => isRemovedHere),
  );
  const isNews = (one: LookedDelivery) => one.isNew || one.isRenewed || one.fresh.length > 0;
  const fresh = new Set(schools.flat().flatMap((one) => one.fresh));
  const maps = new Map(
    schools
      .flat()
      .flatMap((one) => one.maps)
      .map(({ id, version, title }) => [`${id} ${version}`, title] as const),
  );
  const count = (is: (ofSchool: readonly LookedDelivery[]) => boolean) => schools.filter(is).length;
  return {
    newSchools: count((all) => all.some(({ isNew }) => isNew)),
    newYears: count((all) => all.every(({ isNew }) => !isNew) && all.some(isNews)),
    newRecords: fresh.size,
    nothingNew: count((all) => !all.some(isNews)),
    removedHere: bySchool.size - schools.length,
    unproved: files.reduce((sum, { looked }) => sum + looked.unproved, 0),
    ahead: files.filter(({ looked }) => looked.ahead > 0).length,
    maps: [...new Set(maps.values())],
    toTake: files.filter(({ looked }) => !looked.isRemovedHere && isNews(looked)),
  };
}

/**
 * The files in rounds: of each school one a round, in the order in which they came. Those of one round can be taken in
 * beside each other and several in one write, and no two writes ever wait for the same school.
 */
export function inRounds(files: readonly LookedFile[]): readonly (readonly LookedFile[])[] {
  const rounds: LookedFile[][] = [];
  const seen = new Map<string, number>();
  for (const file of files) {
    const { school } = file.looked;
    const round = seen.get(school) ?? 0;
    seen.set(school, round + 1);
    const known = rounds[round];
    if (known === undefined) rounds.push([file]);
    else known.push(file);
  }
  return rounds;
}
