import { useEffect, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { Problem } from '../../kernel/problem';
import { t } from '../../kernel/words';
import { BroadcastWords } from '../../parts/broadcast-words';
import { Act } from '../../parts/form';
import { PhonePreview } from '../../parts/phone-preview';
import { Trouble } from '../../parts/state';
import type { StepProps } from './choose';
import { details, type Words } from './entry';

type Preview = { texts: { language: string; words: Words }[] };

/** How it will read, in every language where there is a template; nothing has been kept or sent so far. */
export function LookStep({ form, go, template, save }: StepProps & { save: () => Promise<void> }) {
  // areas that are zones or those of the message before get their names when it is saved; until then the example is shown
  const unnamed = template !== null && template.needs.includes('AREAS') && form.units.length === 0;
  const [texts, set] = useState<Map<string, Words> | null>(template === null ? new Map([['ja', form.words]]) : unnamed ? new Map([['ja', template.example]]) : null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (!template || unnamed) return;
    void send<Preview>('POST', `/api/v1/broadcast-templates/${template.template}/preview`, {
      areas: form.units.slice(0, 100).map((unit) => unit.id), shelters: form.shelters.slice(0, 100).map((each) => each.id), details: details(form, template),
    }).then((preview) => set(new Map(preview.texts.map((text) => [text.language, text.words]))),
      (failure) => setProblem(failure instanceof Problem ? failure : new Problem(0, 'broken', '')));
  }, []);
  return (
    <>
      {problem && <Trouble problem={problem} />}
      {texts && (
        <PhonePreview languages={[...texts.keys()]}>
          {(language) => <BroadcastWords words={texts.get(language)!} drill={form.drill} />}
        </PhonePreview>
      )}
      {!template && <p class="quiet">{t('desk.broadcast.own-languages')}</p>}
      {unnamed && <p class="note note-old">{t('desk.broadcast.example')}</p>}
      {template && (unnamed || form.zones.length > 0) && <p class="quiet">{t('desk.broadcast.zones-later')}</p>}
      <div class="actions">
        <button type="button" class="button plain" onClick={() => go(2)}>{t('app.back')}</button>
        <Act act={save} disabled={!texts}>{t('desk.broadcast.save')}</Act>
      </div>
      <p class="hint">{t('desk.broadcast.save-hint')}</p>
    </>
  );
}
