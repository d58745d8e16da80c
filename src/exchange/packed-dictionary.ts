/**
 * Texts that packets for a QR code or an address mostly hold, the likeliest last: deflate refers back to them
 * instead of spelling them out. What it does not hold travels all the same. Part of the format: another
 * dictionary is another version of it.
 */
export const DICTIONARY = [
  '"leaders","teachers","students","parents","strategic-alliances","other"',
  'Elementary School","Middle School","High School","STEM Academy',
  'Principal","Teacher","Grade 5","Parent"},"roles":["',
  '{"format":"continuum-invitation","version":1,"issuedAt":1800000,"school":{"id":"","name":"',
  '"},"cycle":{"map":"engaged-stem-school-community","mapVersion":"1","schoolYear":2026},',
  '"member":{"id":"","name":"","group":"teachers","position":"',
  '"EC1.Strategic Alliances1",[1,3,',
  '"EC2.Leaders1",[1,0,',
  '"EC2.Teachers1",[1,-1,',
  '"EC2.Students1",[1,5,',
  '"EC2.Strategic Alliances1",[1,-2,',
  '"EC3.Leaders1",[1,4,',
  '"EC3.Leaders2",[1,2,',
  '"EC3.Teachers1",[1,3,',
  '"EC3.Students1",[1,1,',
  '"EC3.Strategic Alliances1",[1,2,',
  '["continuum-hand-in",1,"',
  '","cycle/',
  '/engaged-stem-school-community/2026","',
  '"],["getting-started","progressing","refining-and-expanding","fully-implementing","sustaining"],',
  '[["EC1.Leaders1",[1,3,',
  '"EC1.Leaders2",[1,2,',
  '"EC1.Leaders3",[1,3,',
  '"EC1.Leaders4",[1,4,',
  '"EC1.Teachers1",[1,5,',
  '"EC1.Students1",[1,1,',
  '],[2,3,1',
  '],[2,4,2',
  '],[2,5,1',
  ']],["',
].join('');
