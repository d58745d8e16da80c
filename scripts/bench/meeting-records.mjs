// @ts-check

/**
 * Puts a school with a large team that has rated everything into the app's database, beside the sample
 * school, whose map it works on.
 *
 * @param {import('@playwright/test').Page} page of the app
 * @param {number} members
 * @returns {Promise<string>} the address of its meeting, from the `#` on
 */
export async function putMeeting(page, members) {
  return page.evaluate(writeMeeting, members);
}

/**
 * Runs inside the page.
 *
 * @param {number} count
 */
async function writeMeeting(count) {
  /** @type {(request: IDBRequest) => Promise<any>} */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  /** @type {IDBDatabase} */
  const database = await done(indexedDB.open('continuum'));
  const store = database.transaction('records', 'readwrite').objectStore('records');
  /** @type {readonly { kind: string, body: Record<string, any>, cycle?: string }[]} */
  const all = await done(store.getAll());
  const sample = all.find(({ kind }) => kind === 'cycle');
  if (sample === undefined) throw new Error('The sample school is not here');
  const codes = new Set(
    all.flatMap(({ kind, body }) => (kind === 'agreed-existing' ? [body.indicator] : [])),
  );
  const levels = [
    ...new Set(all.flatMap(({ kind, body }) => (kind === 'agreed-desired' ? [body.level] : []))),
  ];
  const school = 'bench-school';
  const { map, schoolYear } = sample.body;
  const cycle = `cycle/${school}/${map}/${schoolYear}`;
  const ids = Array.from({ length: count }, (_, index) => `bench-member-${index}`);
  const groups = ['teachers', 'students', 'parents', 'business'];
  /** @param {string} id @param {string} kind @param {object} body @param {string} [of] */
  const put = (id, kind, body, of) =>
    store.put({
      id,
      kind,
      school,
      ...(of === undefined ? {} : { cycle: of }),
      body,
      stamp: '0mb000000-0000-device000000',
      by: 'bench',
      device: 'device000000',
      v: 1,
    });
  const sampleBody = all.find(({ kind }) => kind === 'school')?.body;
  put(school, 'school', { ...sampleBody, name: 'Large Team School' });
  put(cycle, 'cycle', { ...sample.body, school }, cycle);
  ids.forEach((member, at) => {
    const group = all.filter(({ kind }) => kind === 'member')[at % groups.length]?.body.group;
    put(member, 'member', { name: `Member ${at}`, group, position: 'Member' });
    [...codes].forEach((indicator, index) => {
      const level = levels[(at * 7 + index * (at % 3)) % levels.length];
      /** @param {string} part @param {object} said */
      const say = (part, said) =>
        put(
          `rating/${cycle}/${member}/${indicator}/${part}`,
          `rating-${part}`,
          { member, indicator, ...said },
          cycle,
        );
      say('existing', { state: { is: 'at-level', level } });
      say('desired', { level: levels.at(-1) });
      say('confidence', { confidence: 'sure' });
      if (at % 2 === 0) say('note', { text: `What member ${at} saw of ${indicator} this year.` });
    });
  });
  await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
  database.close();
  return `#/schools/${school}/${encodeURIComponent(map)}/${schoolYear}-${String((schoolYear + 1) % 100).padStart(2, '0')}/meeting`;
}
