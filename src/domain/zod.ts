import * as z from 'zod/mini';

// zod compiles schemas with `new Function` by default, which our content security policy forbids.
// Every schema imports z from here, so the setting is in force before the first one is built.
z.config({ jitless: true });

export { z };
