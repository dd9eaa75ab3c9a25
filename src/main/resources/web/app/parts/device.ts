import { language } from '../kernel/words';

/** What a page tells about its browser when somebody comes in with it. */
type NewDevice = { platform: 'WEB'; label: string; language: string };

const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/CrOS/, 'Chromebook'], [/Windows/, 'Windows'], [/Mac OS X/, 'Mac'], [/Linux/, 'Linux'],
];
// whoever is built on another names it as well, so the most particular come first
const BROWSERS: [RegExp, string][] = [
  [/Edg/, 'Edge'], [/SamsungBrowser/, 'Samsung Internet'], [/FxiOS|Firefox/, 'Firefox'], [/CriOS|Chrome/, 'Chrome'], [/Safari/, 'Safari'],
];

const first = (all: [RegExp, string][]): string | undefined => all.find(([sign]) => sign.test(navigator.userAgent))?.[1];

/** This browser in words by which its owner knows it in a list of devices: "iPhone Safari". */
export function thisDevice(): NewDevice {
  const label = [first(SYSTEMS), first(BROWSERS)].filter(Boolean).join(' ') || 'Web';
  return { platform: 'WEB', label, language: language() };
}
