/**
 * The web app in a real browser against the packaged service with a small demo city: what people do, on a phone and at a
 * desk, with and without a network, and whether everyone can use it. Needs Chromium on the machine; without one these tests
 * are skipped aloud, unless {@code -Dbrowser.required=true} says that it has to be there.
 */
package jp.kairan.browser;
