import type { Unit } from '../../kernel/me';
import { instant } from '../../parts/when';

/** What a template can ask for. */
export type Choice = 'AREAS' | 'SHELTERS' | 'PLACE' | 'TIME' | 'START' | 'END' | 'INTENSITY' | 'LEVEL' | 'HAZARDS';

/** A template as the service lists it. */
export type Template = { template: string; label: string; category: string; needs: Choice[]; allows: Choice[]; example: Words; validityMinutes: number };

/** The words of a message. */
export type Words = { title: string; body: string; instruction: string };

/** What a broadcast can be about, in the order of the choice. */
export const CATEGORIES = ['EVACUATION', 'SHELTER', 'EARTHQUAKE', 'TSUNAMI', 'WEATHER', 'SNOW', 'WATER', 'POWER', 'TRAFFIC', 'FIRE', 'CRIME', 'WILDLIFE', 'HEALTH', 'NEWS', 'SUBSIDY', 'OTHER'];

/** How much a message hurries, in three words that officers use; the service wants them in those of the alerting protocol. */
export type Hurry = 'NEWS' | 'SOON' | 'NOW';
const HURRY: Record<Hurry, object> = {
  NEWS: { severity: 'MINOR', urgency: 'FUTURE' },
  SOON: { severity: 'MODERATE', urgency: 'EXPECTED' },
  NOW: { severity: 'SEVERE', urgency: 'IMMEDIATE' },
};

/** The same from what a message weighs. */
export const hurryOf = (urgency: string): Hurry => (urgency === 'IMMEDIATE' ? 'NOW' : urgency === 'EXPECTED' ? 'SOON' : 'NEWS');

/** What the form holds; fields of date and time as they are typed. */
export type Form = {
  template: string | null;
  own: boolean;
  category: string;
  level: string;
  hurry: Hurry;
  words: Words;
  units: Unit[];
  zones: string[];
  shelters: { id: string; name: string }[];
  place: string;
  kana: string;
  time: string;
  start: string;
  end: string;
  intensity: string;
  hazards: string[];
  department: string;
  contact: string;
  expires: string;
  drill: boolean;
};

/** A form nobody has written in. */
export const EMPTY: Form = {
  template: null, own: false, category: 'NEWS', level: '4', hurry: 'NEWS', words: { title: '', body: '', instruction: '' },
  units: [], zones: [], shelters: [], place: '', kana: '', time: '', start: '', end: '', intensity: 'FIVE_UPPER', hazards: [],
  department: '', contact: '', expires: '', drill: false,
};

/** What fills a template besides areas and shelters: only what it has a use for, because the service refuses the rest. */
export function details(form: Form, template: Template): object {
  const wants = (choice: Choice) => template.needs.includes(choice) || template.allows.includes(choice);
  const given: Record<string, unknown> = {};
  if (wants('PLACE') && form.place) Object.assign(given, { place: form.place, ...(form.kana ? { kana: form.kana } : {}) });
  if (wants('TIME') && form.time) given.time = instant(form.time);
  if (wants('START') && form.start) given.start = instant(form.start);
  if (wants('END') && form.end) given.end = instant(form.end);
  if (wants('INTENSITY')) given.intensity = form.intensity;
  if (wants('LEVEL')) given.level = Number(form.level);
  if (wants('HAZARDS') && form.hazards.length) given.hazards = form.hazards;
  return given;
}

/** The message as the service takes it. */
export function entry(form: Form, template: Template | null, inherits: boolean): object {
  const area = { units: form.units.map((unit) => unit.id), zones: form.zones };
  const chosen = area.units.length + area.zones.length > 0;
  return {
    department: form.department.trim(),
    ...(form.contact.trim() ? { contact: form.contact.trim() } : {}),
    ...(chosen || !inherits ? { area } : {}),
    ...(form.expires ? { expiresAt: instant(form.expires) } : {}),
    ...(template
      ? {
        template: template.template,
        details: details(form, template),
        ...(template.needs.includes('SHELTERS') ? { shelters: { ids: form.shelters.map((each) => each.id) } } : {}),
      }
      : {
        category: form.category,
        ...(form.category === 'EVACUATION' ? { level: Number(form.level) } : {}),
        ...HURRY[form.hurry],
        words: { title: form.words.title, body: form.words.body, ...(form.words.instruction.trim() ? { instruction: form.words.instruction } : {}) },
      }),
  };
}

/** What still has to be filled in, as keys of phrases. */
export function missing(form: Form, template: Template | null, inherits: boolean): string[] {
  const wants = (choice: Choice, there: unknown) => (template?.needs.includes(choice) && !there ? ['desk.broadcast.choice.' + choice.toLowerCase()] : []);
  return [
    ...(!inherits && form.units.length + form.zones.length === 0 ? ['desk.broadcast.area'] : []),
    ...(template ? [] : form.words.title.trim() ? [] : ['desk.compose.title']),
    ...wants('SHELTERS', form.shelters.length), ...wants('PLACE', form.place.trim()), ...wants('TIME', form.time),
    ...wants('START', form.start), ...wants('END', form.end),
    ...(form.department.trim() ? [] : ['desk.broadcast.department']),
  ];
}
