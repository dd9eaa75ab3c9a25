import { t, word } from '../../kernel/words';
import { Choice, Field, Text } from '../../parts/form';
import { HAZARDS, hazardWord } from '../../parts/shelter';
import { When } from '../../parts/when';
import type { StepProps } from './choose';
import { CATEGORIES, type Choice as Wanted, type Hurry } from './entry';
import { ShelterPicker } from './shelters';

const INTENSITIES = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE_LOWER', 'FIVE_UPPER', 'SIX_LOWER', 'SIX_UPPER', 'SEVEN'];
const HURRY: Hurry[] = ['NEWS', 'SOON', 'NOW'];

/** What the template asks for, or one's own words; and who says it. */
export function FillStep(props: StepProps & { fixed: boolean }) {
  const { form, set, go, template } = props;
  return (
    <>
      {template ? <Details {...props} /> : <OwnWords {...props} />}
      <Text label={t('desk.broadcast.department')} value={form.department} set={(department) => set({ department })} maxLength={60} required />
      <Text label={t('desk.broadcast.contact') + ' ' + t('desk.form.optional')} value={form.contact} set={(contact) => set({ contact })} maxLength={100} inputMode="tel" />
      <When label={t('desk.broadcast.expires')} hint={t('desk.broadcast.expires-hint', { hours: Math.round((template?.validityMinutes ?? 1440) / 60) })} value={form.expires} set={(expires) => set({ expires })} />
      <div class="actions">
        <button type="button" class="button plain" onClick={() => go(1)}>{t('app.back')}</button>
        <button type="button" class="button" onClick={() => go(3)}>{t('desk.broadcast.to-look')}</button>
      </div>
    </>
  );
}

function Details({ form, set, template }: StepProps) {
  const needs = (choice: Wanted) => template!.needs.includes(choice);
  const wants = (choice: Wanted) => needs(choice) || template!.allows.includes(choice);
  const label = (choice: Wanted) => t('desk.broadcast.choice.' + choice.toLowerCase());
  return (
    <>
      <p><strong lang="ja">{template!.label}</strong></p>
      {wants('SHELTERS') && <ShelterPicker label={label('SHELTERS')} chosen={form.shelters} set={(shelters) => set({ shelters })} />}
      {wants('PLACE') && (
        <>
          <Text label={label('PLACE')} value={form.place} set={(place) => set({ place })} maxLength={100} required />
          <Text label={t('desk.broadcast.kana') + ' ' + t('desk.form.optional')} hint={t('desk.broadcast.kana-hint')} value={form.kana} set={(kana) => set({ kana })} maxLength={200} />
        </>
      )}
      {wants('TIME') && <When label={label('TIME')} value={form.time} set={(time) => set({ time })} required={needs('TIME')} />}
      {wants('START') && <When label={label('START')} value={form.start} set={(start) => set({ start })} required={needs('START')} />}
      {wants('END') && <When label={label('END')} value={form.end} set={(end) => set({ end })} required={needs('END')} />}
      {wants('INTENSITY') && (
        <Field label={label('INTENSITY')}>
          {(id) => <select id={id} value={form.intensity} onChange={(e) => set({ intensity: e.currentTarget.value })}>{INTENSITIES.map((each) => <option key={each} value={each}>{word('desk.broadcast.intensity.', each)}</option>)}</select>}
        </Field>
      )}
      {wants('LEVEL') && <Level value={form.level} from={3} set={(level) => set({ level })} />}
      {wants('HAZARDS') && (
        <fieldset>
          <legend>{label('HAZARDS') + ' ' + t('desk.form.optional')}</legend>
          {HAZARDS.map((each) => {
            const on = form.hazards.includes(each);
            return <label class="check" key={each}><input type="checkbox" checked={on} onChange={() => set({ hazards: on ? form.hazards.filter((other) => other !== each) : [...form.hazards, each] })} /><span>{hazardWord(each)}</span></label>;
          })}
        </fieldset>
      )}
    </>
  );
}

function OwnWords({ form, set, fixed }: StepProps & { fixed: boolean }) {
  const { words } = form;
  return (
    <>
      <Field label={t('desk.compose.category')}>
        {(id) => <select id={id} value={form.category} disabled={fixed} onChange={(e) => set({ category: e.currentTarget.value })}>{CATEGORIES.map((each) => <option key={each} value={each}>{t('desk.broadcasts.category.' + each.toLowerCase())}</option>)}</select>}
      </Field>
      {form.category === 'EVACUATION' && <Level value={form.level} from={1} set={(level) => set({ level })} />}
      <Choice label={t('desk.broadcast.hurry')} value={form.hurry} set={(hurry) => set({ hurry })} choices={HURRY.map((each) => ({ value: each, label: t('desk.broadcast.hurry.' + each.toLowerCase()) }))} />
      <Text label={t('desk.compose.title')} value={words.title} set={(title) => set({ words: { ...words, title } })} maxLength={100} required />
      <Text label={t('desk.broadcast.body')} value={words.body} set={(body) => set({ words: { ...words, body } })} rows={6} maxLength={4000} />
      <Text label={t('desk.broadcast.instruction') + ' ' + t('desk.form.optional')} value={words.instruction} set={(instruction) => set({ words: { ...words, instruction } })} rows={3} maxLength={1000} />
    </>
  );
}

function Level({ value, from, set }: { value: string; from: number; set: (level: string) => void }) {
  return (
    <Field label={t('desk.broadcast.choice.level')}>
      {(id) => <select id={id} value={value} onChange={(e) => set(e.currentTarget.value)}>{[1, 2, 3, 4, 5].filter((n) => n >= from).map((n) => <option key={n} value={String(n)}>{t('desk.broadcast.level', { n })}</option>)}</select>}
    </Field>
  );
}
