/**
 * How the web app reaches a browser: its pages, whose files are bundled from {@code src/main/resources/web} while Maven builds,
 * and the headers that keep everything else out of them.
 *
 * <p>The app is one document. Every address of a page answers with it, and it looks at the address by itself; what is not a
 * page, an API, a file, stays what it is. Files of the bundle carry their hash in their name and are kept for good; the
 * document, the service worker and the manifest are asked for again each time, so that a new version is there at once.
 *
 * <p>What the app has to know before anybody has come in, {@code /api/v1/city} tells.
 */
package jp.kairan.web;
