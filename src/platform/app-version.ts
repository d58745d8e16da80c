/** The version of this app, as files name who wrote them; a test holds it to package.json. */
export const APP_VERSION = '0.1.0';
