import type { Random } from './random.ts';

const CALLED = [
  'Lincoln',
  'Riverside',
  'Oak Hill',
  'Washington',
  'Pine Grove',
  'Lakeview',
  'Jefferson',
  'Cedar Creek',
  'Highland',
  'Eastside',
  'Carver',
  'Maple Ridge',
  'Franklin',
  'Northgate',
  'Sunset',
  'Palmetto',
  'Johnson',
  'Brookwood',
  'Fairview',
  'Westbrook',
  'Tubman',
  'Heritage',
  'Mill Pond',
  'Curie',
  'Douglass',
  'Stone Bridge',
  'Bethune',
  'Harbor',
  'Willow Springs',
  'Edison',
  'Magnolia',
  'Ridgeview',
  'Banneker',
  'Clearwater',
  'Piedmont',
  'Rosa Parks',
  'Sycamore',
  'Blue Ridge',
  'Chavez',
  'Meadowbrook',
  'Goddard',
  'Prairie View',
  'Roosevelt',
  'Summit',
  'Coleman',
  'Old Mill',
  'Hawthorne',
  'Spring Valley',
  'Jemison',
  'Canyon',
] as const;

const SORTS = [
  { of: 'Elementary', grades: 'K–5' },
  { of: 'Elementary', grades: 'PreK–5' },
  { of: 'Middle School', grades: '6–8' },
  { of: 'High School', grades: '9–12' },
  { of: 'STEM Academy', grades: 'K–8' },
] as const;

const DISTRICTS = [
  ['Lake County Schools', 'South Carolina'],
  ['Hill County Schools', 'South Carolina'],
  ['Bay District 4', 'South Carolina'],
  ['Cypress Public Schools', 'South Carolina'],
  ['Saluda Valley Schools', 'South Carolina'],
  ['Fox River District', 'Illinois'],
  ['Prairie Unified', 'Illinois'],
  ['North Shore Schools', 'Illinois'],
  ['Mesa Unified', 'Arizona'],
  ['Red Rock District 9', 'Arizona'],
  ['Pecan Creek ISD', 'Texas'],
  ['Live Oak ISD', 'Texas'],
  ['Rio Bend ISD', 'Texas'],
  ['Blue Ridge Public Schools', 'North Carolina'],
  ['Tar Hollow Schools', 'North Carolina'],
  ['Harbor City Schools', 'Maryland'],
  ['Chestnut Hill Schools', 'Pennsylvania'],
  ['Cascade District 12', 'Oregon'],
  ['Silver Lake Schools', 'Minnesota'],
  ['Peach Valley Schools', 'Georgia'],
] as const;

const FIRST = [
  'Ada',
  'Ben',
  'Carmen',
  'Dion',
  'Elena',
  'Farid',
  'Grace',
  'Hugo',
  'Imani',
  'Joan',
  'Kai',
  'Lucía',
  'Mei',
  'Noor',
  'Omar',
  'Priya',
  'Quinn',
  'Rosa',
  'Sam',
  'Tomás',
] as const;
const LAST = [
  'Reyes',
  'Okafor',
  'Park',
  'Núñez',
  'Taylor',
  'Ahmed',
  'Novak',
  'Brooks',
  'Singh',
  'Łaski',
  'Chen',
  'Moore',
  'Diaz',
  'Kim',
  'Walker',
  'Haddad',
] as const;

/** What a made-up school is called and where it is. Some share a name; none shares it in one district. */
export function sampleName(at: number) {
  const called = CALLED[at % CALLED.length] ?? CALLED[0];
  const round = Math.floor(at / CALLED.length);
  const { of, grades } = SORTS[(round + at) % SORTS.length] ?? SORTS[0];
  const [district, state] = DISTRICTS[(round + at * 7) % DISTRICTS.length] ?? DISTRICTS[0];
  // Beyond what the names give, schools are numbered as in large districts.
  const isNew = round < SORTS.length * 4;
  const number = isNew ? '' : ` No. ${round + 1}`;
  return { name: `${called} ${of}${number}`, district, state, grades };
}

/** A made-up person. */
export function samplePerson(random: Random): string {
  return `${random.oneOf(FIRST)} ${random.oneOf(LAST)}`;
}
