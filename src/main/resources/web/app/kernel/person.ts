/**
 * Which of the people of this browser the page is for. The first has plain addresses; another's begin with "/~2", so
 * that two can stand side by side and links, the offline store and the service worker know them apart.
 */
const found = /^\/~([2-9])(?=\/|$)/.exec(location.pathname);

/** The number that goes with every request of this page (header X-Kairan-Person). */
export const person: string = found ? found[1] : '1';

/** What stands before every address of this person's pages. */
export const base: string = found ? found[0] : '';
