/** The codes of the built-in map's indicators, in its order: written down, and not read from the app. */
export const INDICATOR_CODES = [
  'EC1.Leaders1',
  'EC1.Leaders2',
  'EC1.Leaders3',
  'EC1.Leaders4',
  'EC1.Teachers1',
  'EC1.Students1',
  'EC1.Strategic Alliances1',
  'EC2.Leaders1',
  'EC2.Teachers1',
  'EC2.Students1',
  'EC2.Strategic Alliances1',
  'EC3.Leaders1',
  'EC3.Leaders2',
  'EC3.Teachers1',
  'EC3.Students1',
  'EC3.Strategic Alliances1',
] as const;
