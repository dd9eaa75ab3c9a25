import { useEffect, useState } from 'preact/hooks';
import { get, send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { go as goTo, place } from '../../kernel/route';
import { kept } from '../../kernel/store';
import { t } from '../../kernel/words';
import { ofCity, OfficeChoice, useOffice } from '../../parts/office';
import { Shown } from '../../parts/state';
import { StepHeading, Steps } from '../../parts/steps';
import { local } from '../../parts/when';
import { AreaStep } from './area';
import { ChooseStep } from './choose';
import { EMPTY, entry, hurryOf, missing, type Form, type Template, type Words } from './entry';
import { FillStep } from './fill';
import { LookStep } from './look';

const KEPT = 'broadcast-form ';
/** The department is the same each time. */
const WHO = 'broadcast-who';
/** They end a broadcast that stands, and begin none. */
const ENDINGS = ['EVACUATION_LIFTED', 'TSUNAMI_LIFTED'];

type Draft = { id: string; drill: boolean; category: string; lockVersion: number; message?: { step: string; weight: { level?: number; urgency: string }; words: Record<string, Words>; department: string; contact?: string; area: { units: string[]; zones: string[] } } };

/** Writes what the city says: by a template that is there in every language, or in words of one's own. */
export default function NewBroadcast() {
  const office = useOffice();
  const [query] = useState(() => place.value.query);
  if (!office || !ofCity(office)) return <><h1>{t('desk.page.broadcast-new')}</h1><OfficeChoice /><p class="note note-old">{t('desk.broadcasts.city-only')}</p></>;
  return <Writing updates={query.get('updates')} rewrites={query.get('rewrites')} city={office.unit} />;
}

type WritingProps = { updates: string | null; rewrites: string | null; city: Unit };

function Writing({ updates, rewrites, city }: WritingProps) {
  const templates = useGet<{ items: Template[] }>('/api/v1/broadcast-templates');
  const draft = useGet<Draft>(updates || rewrites ? `/api/v1/broadcasts/${updates ?? rewrites}/draft` : null);
  const [form, setForm] = useState<Form | null>(null);
  const [step, setStep] = useState(0);
  const [wanted, setWanted] = useState<string[]>([]);
  const keep = KEPT + (rewrites ?? (updates ? 'of ' + updates : 'new'));
  useEffect(() => {
    // a form that was left half filled in is taken up again
    void Promise.all([kept.find<Form | null>(keep), kept.find<Partial<Form>>(WHO)]).catch(() => []).then(([found, who]) => setForm({ ...EMPTY, ...who, ...found, time: local(Date.now()) }));
  }, []);
  const message = draft.body?.message;
  // what follows stays within the category of what it follows
  const category = draft.body && (updates || (message && message.step !== 'FIRST')) ? draft.body.category : null;
  useEffect(() => {
    if (form && category && form.category !== category) set({ category });
  }, [form === null, category]);
  useEffect(() => {
    // written on another browser: at least its words are taken over
    if (!form || !rewrites || !message || form.own || form.template) return;
    set({
      own: true, words: message.words.ja, department: message.department, contact: message.contact ?? '', zones: message.area.zones,
      category: draft.body!.category, level: String(message.weight.level ?? 4), hurry: hurryOf(message.weight.urgency),
    });
    void Promise.all(message.area.units.map((id) => get<Unit>('/api/v1/units/' + id))).then((units) => set({ units: units.map((unit) => unit.body) }), () => undefined);
  }, [form === null, message]);
  const set = (change: Partial<Form>) => setForm((before) => {
    const next = { ...before!, ...change };
    void kept.keep(keep, next).catch(() => undefined);
    return next;
  });
  const names = ['choose', 'area', 'fill', 'look'].map((each) => t('desk.broadcast.step.' + each));
  return (
    <>
      <h1>{t(updates ? 'desk.broadcast.write-update' : rewrites ? 'desk.broadcast.rewrite' : 'desk.page.broadcast-new')}</h1>
      <Shown of={templates}>
        {(all) => {
          if (!form) return <p class="quiet" role="status">{t('app.loading')}</p>;
          const usable = all.items.filter((each) => category ? each.category === category : !ENDINGS.includes(each.template));
          const template = form.own ? null : usable.find((each) => each.template === form.template) ?? null;
          const inherits = updates !== null || (message !== undefined && message.step !== 'FIRST');
          const go = (to: number) => {
            const chosen = form.own || template !== null;
            const lacks = to === 0 ? [] : !chosen ? ['desk.broadcast.step.choose'] : to === 3 ? missing(form, template, inherits) : [];
            setWanted(lacks);
            if (!lacks.length) setStep(to);
          };
          const save = async () => {
            const body = { message: entry(form, template, inherits) };
            const id = rewrites
              ? (await send<Draft>('PUT', `/api/v1/broadcasts/${rewrites}/draft`, { ...body, lockVersion: draft.body!.lockVersion })).id
              : (await send<Draft>('POST', updates ? `/api/v1/broadcasts/${updates}/updates` : '/api/v1/broadcasts', updates ? { ...body, send: false } : { ...body, drill: form.drill, send: false })).id;
            await kept.keep(keep, null);
            await kept.keep(KEPT + id, form);
            await kept.keep(WHO, { department: form.department, contact: form.contact });
            goTo('/desk/broadcasts/' + id);
          };
          const props = { form, set, go, template };
          return (
            <>
              <Steps label={t('desk.broadcast.steps')} steps={names} now={step} go={go} />
              <StepHeading text={names[step]} step={step} of={4} />
              {form.drill && <p class="note note-drill">{t('desk.broadcast.drill-on')}</p>}
              {wanted.length > 0 && <div class="note note-bad" role="alert"><p>{t('desk.broadcast.missing')}</p><ul>{wanted.map((key) => <li key={key}>{t(key)}</li>)}</ul></div>}
              {step === 0 && <ChooseStep {...props} templates={usable} first={!updates && !rewrites} />}
              {step === 1 && <AreaStep {...props} city={city} inherits={inherits} />}
              {step === 2 && <FillStep {...props} fixed={category !== null} />}
              {step === 3 && <LookStep {...props} save={save} />}
            </>
          );
        }}
      </Shown>
    </>
  );
}
