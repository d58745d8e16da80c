import { IC_MAP_FORMAT, type IcMap, type Indicator } from '#domain/ic-map/ic-map.ts';

/** A small IC map, quite unlike the built-in one: 3 levels, 2 roles, 2 desired outcomes, 3 indicators. */
export function aMap(over: Partial<IcMap> = {}): IcMap {
  return {
    format: IC_MAP_FORMAT,
    id: 'garden-school',
    version: '1',
    title: 'Garden School',
    focus: { glance: 'School garden' },
    publisher: 'Test publisher',
    source: 'Made for tests',
    rights: 'None',
    language: 'en-US',
    purposes: { atAGlance: 'To see it all.', map: 'To read it all.', whitePaper: 'To say why.' },
    standard: { glance: 'A garden school grows.' },
    levels: [
      { id: 'seed', name: 'Seed', rank: 1 },
      { id: 'sprout', name: 'Sprout', rank: 2 },
      { id: 'tree', name: 'Tree', rank: 3 },
    ],
    printOrder: 'descending',
    roles: [
      { id: 'leaders', name: 'Leaders' },
      { id: 'students', name: 'Students' },
    ],
    outcomes: [
      {
        code: 'G1',
        statement: { glance: 'The garden is shared.' },
        indicators: [
          anIndicator('G1.Leaders1', 'leaders'),
          anIndicator('G1.Students 1', 'students'),
        ],
      },
      {
        code: 'G2',
        statement: { glance: 'The garden teaches.', map: 'The garden teaches all.' },
        indicators: [anIndicator('G2.Leaders1', 'leaders')],
      },
    ],
    glossary: [{ term: 'garden', quote: 'A garden is where things grow.' }],
    whitePaper: [{ heading: 'Why a garden', paragraphs: ['Because things grow there.'] }],
    ...over,
  };
}

/** An indicator of the small map; its descriptors hold a paragraph, a list and a list of examples. */
export function anIndicator(code: string, role: string): Indicator {
  return {
    code,
    role,
    statement: { glance: `Care for the garden (${code})` },
    descriptors: {
      seed: [{ type: 'text', text: 'Plan a garden.' }],
      sprout: [
        { type: 'text', text: 'Grow a garden with:' },
        { type: 'list', items: ['a team', 'a budget'] },
      ],
      tree: [
        { type: 'text', text: 'Grow a garden all year in ways such as:' },
        { type: 'list', items: ['a greenhouse', 'a market'], examples: true },
        { type: 'text', text: 'Share what it teaches.' },
      ],
    },
  };
}
