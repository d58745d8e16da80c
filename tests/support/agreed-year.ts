import type { AgreementToRecord } from '#domain/analysis/agreement-to-record.ts';

import { engagedCodes } from './recorded-years.ts';

/** How a team agreed on a year of the built-in map: everything that a record can say of it, by indicator. */
export function anAgreement(): AgreementToRecord {
  const [first = '', second = '', third = '', ...others] = engagedCodes;
  return {
    indicators: [
      {
        indicator: first,
        rated: 7,
        asked: 7,
        spread: { placed: 7, range: 3, withinOne: 4 },
        distribution: { atPlace: [0, 2, 2, 1, 2, 0], cantTell: 0, notApplicable: 0 },
        existingReason: 'The council met twice, which not everyone knew.',
        desiredReason: 'The grant pays for a coach.',
        dissent: [
          { text: 'Two meetings are not yet a council.', name: 'Ben Okafor' },
          { text: 'I would go one level higher.' },
        ],
      },
      {
        indicator: second,
        rated: 6,
        asked: 7,
        whetherItApplies: true,
        distribution: { atPlace: [0, 0, 3, 0, 0, 0], cantTell: 1, notApplicable: 2 },
        dissent: [],
      },
      { indicator: third, rated: 2, asked: 7, dissent: [] },
      ...others.map((indicator) => ({
        indicator,
        rated: 7,
        asked: 7,
        spread: { placed: 7, range: 1, withinOne: 7 },
        distribution: { atPlace: [0, 0, 4, 3, 0, 0], cantTell: 0, notApplicable: 0 },
        dissent: [],
      })),
    ],
    minutes: [
      {
        heldOn: '2027-03-09',
        text: [
          'Minutes of the agreement meeting, Riverside Elementary, 2026–27',
          'Meeting of March 9, 2027',
          'Present: Ada Reyes, Ben Okafor',
          '',
          'Agreed at this meeting',
          `${first}: Leaders share the vision.`,
          '  Existing state: 2, Progressing (7 had rated)',
          '',
          'Remarks',
          'Snow fell; we began late.',
        ].join('\n'),
      },
      { heldOn: '2027-03-16', text: 'We went on, and agreed on the rest.' },
    ],
  };
}
