import type { ComponentType } from 'preact';

/**
 * Every page: its address, who sees it, and the folder it lives in, loaded when it is first asked for. A new page is a
 * folder in pages/ and a line here.
 */
export type Page = {
  path: string;
  /** The frame around it: a phone's, the desk's, or none. */
  frame: 'phone' | 'desk' | 'bare';
  /** Whom it is for: anybody, whoever has come in. The service decides what they may do. */
  for: 'anybody' | 'person';
  /** Key of its title. */
  title: string;
  /** Groups of phrases it speaks with, besides "app". */
  words?: string[];
  load: () => Promise<{ default: ComponentType<PageProps> }>;
};

/** What a page is given: what its address says. */
export type PageProps = { params: Record<string, string> };

/** All pages; the first whose address fits is shown. */
export const pages: Page[] = [
  { path: '/', frame: 'bare', for: 'anybody', words: ['labels'], title: 'app.name', load: () => import('./pages/start') },
  { path: '/i', frame: 'bare', for: 'anybody', words: ['labels'], title: 'app.page.enter', load: () => import('./pages/enter') },
  { path: '/join', frame: 'bare', for: 'anybody', words: ['labels'], title: 'app.page.join', load: () => import('./pages/join') },
  { path: '/s', frame: 'bare', for: 'anybody', words: ['labels'], title: 'app.page.area', load: () => import('./pages/area') },
  { path: '/s/:unit', frame: 'bare', for: 'anybody', words: ['labels'], title: 'app.page.area', load: () => import('./pages/area') },
  { path: '/demo', frame: 'bare', for: 'anybody', title: 'app.page.demo', words: ['desk'], load: () => import('./pages/demo') },
  { path: '/inbox', frame: 'phone', for: 'person', title: 'app.nav.inbox', words: ['labels'], load: () => import('./pages/inbox') },
  { path: '/circulars/:id', frame: 'phone', for: 'person', title: 'app.page.circular', words: ['labels'], load: () => import('./pages/circular') },
  { path: '/broadcasts/:id', frame: 'phone', for: 'anybody', title: 'app.page.broadcast', words: ['labels', 'shelters'], load: () => import('./pages/broadcast') },
  { path: '/notices/:kind/:id', frame: 'phone', for: 'person', title: 'app.page.notice', words: ['labels'], load: () => import('./pages/notice') },
  { path: '/language', frame: 'phone', for: 'anybody', title: 'app.nav.language', words: ['labels'], load: () => import('./pages/language') },
  { path: '/calendar', frame: 'phone', for: 'person', title: 'app.nav.calendar', load: () => import('./pages/calendar') },
  { path: '/events/:id', frame: 'phone', for: 'person', title: 'app.page.event', words: ['labels'], load: () => import('./pages/event') },
  { path: '/shelters', frame: 'phone', for: 'anybody', title: 'app.nav.shelters', words: ['shelters'], load: () => import('./pages/shelters') },
  { path: '/shelters/:id', frame: 'phone', for: 'anybody', title: 'app.page.shelter', words: ['shelters'], load: () => import('./pages/shelter') },
  { path: '/calls', frame: 'phone', for: 'person', title: 'app.page.calls', words: ['shelters', 'labels'], load: () => import('./pages/calls') },
  { path: '/safety', frame: 'phone', for: 'person', title: 'app.nav.safety', words: ['safety'], load: () => import('./pages/safety') },
  { path: '/safety/:id', frame: 'phone', for: 'person', title: 'app.nav.safety', words: ['safety'], load: () => import('./pages/safety') },
  { path: '/a/:code', frame: 'bare', for: 'anybody', title: 'app.nav.safety', words: ['safety'], load: () => import('./pages/link') },
  { path: '/d/:code', frame: 'bare', for: 'anybody', title: 'app.page.door', words: ['safety', 'shelters'], load: () => import('./pages/door') },
  { path: '/h/:code', frame: 'phone', for: 'person', title: 'app.page.house', words: ['safety'], load: () => import('./pages/house') },
  { path: '/round', frame: 'phone', for: 'person', title: 'app.nav.round', words: ['safety'], load: () => import('./pages/round') },
  { path: '/round/:id', frame: 'phone', for: 'person', title: 'app.nav.round', words: ['safety'], load: () => import('./pages/round') },
  { path: '/enrol/:household', frame: 'phone', for: 'person', title: 'app.page.enrol-door', load: () => import('./pages/enrol-door') },
  { path: '/more', frame: 'phone', for: 'person', title: 'app.nav.more', load: () => import('./pages/more') },
  { path: '/household', frame: 'phone', for: 'person', title: 'app.page.household', load: () => import('./pages/household') },
  { path: '/devices', frame: 'phone', for: 'person', title: 'app.page.devices', load: () => import('./pages/devices') },
  { path: '/data', frame: 'phone', for: 'person', title: 'app.page.data', load: () => import('./pages/data') },
  { path: '/push-check', frame: 'phone', for: 'person', title: 'app.page.push-check', load: () => import('./pages/push-check') },
  { path: '/desk', frame: 'desk', for: 'person', title: 'desk.nav.home', words: ['desk', 'labels'], load: () => import('./pages/desk') },
  { path: '/desk/circulars', frame: 'desk', for: 'person', title: 'desk.nav.circulars', words: ['desk'], load: () => import('./pages/desk-circulars') },
  { path: '/desk/circulars/new', frame: 'desk', for: 'person', title: 'desk.page.compose', words: ['desk', 'labels'], load: () => import('./pages/desk-compose') },
  { path: '/desk/circulars/:id', frame: 'desk', for: 'person', title: 'desk.page.circular', words: ['desk', 'labels'], load: () => import('./pages/desk-circular') },
  { path: '/desk/events', frame: 'desk', for: 'person', title: 'desk.nav.events', words: ['desk'], load: () => import('./pages/desk-events') },
  { path: '/desk/events/:id', frame: 'desk', for: 'person', title: 'desk.page.event', words: ['desk'], load: () => import('./pages/desk-event') },
  { path: '/desk/broadcasts', frame: 'desk', for: 'person', title: 'desk.nav.broadcasts', words: ['desk', 'labels'], load: () => import('./pages/desk-broadcasts') },
  { path: '/desk/broadcasts/new', frame: 'desk', for: 'person', title: 'desk.page.broadcast-new', words: ['desk', 'labels', 'shelters'], load: () => import('./pages/desk-broadcast-new') },
  { path: '/desk/broadcasts/:id', frame: 'desk', for: 'person', title: 'desk.page.broadcast', words: ['desk', 'labels'], load: () => import('./pages/desk-broadcast') },
  { path: '/desk/safety', frame: 'desk', for: 'person', title: 'desk.nav.safety', words: ['desk', 'safety'], load: () => import('./pages/desk-safety') },
  { path: '/desk/safety/:id', frame: 'desk', for: 'person', title: 'desk.page.board', words: ['desk', 'safety'], load: () => import('./pages/desk-board') },
  { path: '/desk/safety/:id/help', frame: 'desk', for: 'person', title: 'desk.page.help', words: ['desk', 'safety'], load: () => import('./pages/desk-help') },
  { path: '/desk/shelters', frame: 'desk', for: 'person', title: 'desk.nav.shelters', words: ['desk', 'safety', 'shelters'], load: () => import('./pages/desk-shelters') },
  { path: '/desk/delivery', frame: 'desk', for: 'person', title: 'desk.nav.delivery', words: ['desk'], load: () => import('./pages/desk-delivery') },
  { path: '/desk/adoption', frame: 'desk', for: 'person', title: 'desk.nav.adoption', words: ['desk'], load: () => import('./pages/desk-adoption') },
  { path: '/desk/people', frame: 'desk', for: 'person', title: 'desk.nav.people', words: ['desk'], load: () => import('./pages/desk-people') },
  { path: '/desk/import', frame: 'desk', for: 'person', title: 'desk.nav.import', words: ['desk'], load: () => import('./pages/desk-import') },
  { path: '/desk/arrivals', frame: 'desk', for: 'person', title: 'desk.nav.arrivals', words: ['desk', 'safety', 'shelters'], load: () => import('./pages/desk-arrivals') },
  { path: '/watch', frame: 'phone', for: 'person', title: 'app.page.watch', words: ['labels'], load: () => import('./pages/watch') },
  { path: '/watch/:alert', frame: 'phone', for: 'person', title: 'app.page.watch', load: () => import('./pages/watch-alert') },
  { path: '/desk/register', frame: 'desk', for: 'person', title: 'desk.nav.register', words: ['desk', 'safety'], load: () => import('./pages/desk-register') },
  { path: '/desk/ladder', frame: 'desk', for: 'person', title: 'desk.nav.ladder', words: ['desk'], load: () => import('./pages/desk-ladder') },
  { path: '/desk/watch', frame: 'desk', for: 'person', title: 'desk.nav.watch', words: ['desk'], load: () => import('./pages/desk-watch') },
  { path: '/desk/watch/:household', frame: 'desk', for: 'person', title: 'desk.nav.watch', words: ['desk'], load: () => import('./pages/desk-watch-home') },
];

/** Stands in for a page that is not there. */
export const missing: Page = { path: '', frame: 'bare', for: 'anybody', title: 'app.page.missing', load: () => import('./pages/missing') };
