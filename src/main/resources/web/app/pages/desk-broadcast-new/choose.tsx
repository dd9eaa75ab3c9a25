import { useState } from 'preact/hooks';
import { t } from '../../kernel/words';
import { Text } from '../../parts/form';
import type { Form, Template } from './entry';

/** What a step of writing a broadcast has to do with. */
export type StepProps = { form: Form; set: (change: Partial<Form>) => void; go: (step: number) => void; template: Template | null };

/** Templates stand first: they are checked, and there in every language at once. */
export function ChooseStep({ form, set, go, templates, first }: StepProps & { templates: Template[]; first: boolean }) {
  const [search, setSearch] = useState('');
  const found = templates.filter((each) => (each.label + each.example.title).includes(search.trim()));
  const categories = [...new Set(found.map((each) => each.category))];
  return (
    <>
      {first && (
        <label class="check"><input type="checkbox" checked={form.drill} onChange={(e) => set({ drill: e.currentTarget.checked })} /><span>{t('desk.broadcast.drill')}</span></label>
      )}
      <Text label={t('desk.broadcast.template-search')} type="search" value={search} set={setSearch} maxLength={50} />
      <fieldset>
        <legend>{t('desk.broadcast.template')}</legend>
        {categories.map((category) => (
          <div key={category}>
            <h3>{t('desk.broadcasts.category.' + category.toLowerCase())}</h3>
            <div class="grid template-grid">
              {found.filter((each) => each.category === category).map((each) => (
                <label key={each.template} class="card template">
                  <input type="radio" name="template" checked={!form.own && form.template === each.template} onChange={() => set({ template: each.template, own: false })} />
                  <span><strong lang="ja">{each.label}</strong><br /><span class="quiet" lang="ja">{each.example.title}</span></span>
                </label>
              ))}
            </div>
          </div>
        ))}
        <h3>{t('desk.broadcast.otherwise')}</h3>
        <label class="card template">
          <input type="radio" name="template" checked={form.own} onChange={() => set({ own: true })} />
          <span><strong>{t('desk.broadcast.own')}</strong><br /><span class="quiet">{t('desk.broadcast.own-hint')}</span></span>
        </label>
      </fieldset>
      <div class="actions"><button type="button" class="button" onClick={() => go(1)}>{t('desk.broadcast.to-area')}</button></div>
    </>
  );
}
