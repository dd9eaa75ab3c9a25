import type { Office } from '../../kernel/me';
import { t } from '../../kernel/words';
import { Choice, Field, Text } from '../../parts/form';
import { instant, local, When } from '../../parts/when';
import { CATEGORIES } from './draft';
import { Files } from './files';
import { PlainCheck } from './plain';
import type { Work } from './saving';

/** What a step of composing has to do with. */
export type StepProps = { work: Work; office: Office; go: (step: number) => void; missing?: boolean };

/** ① The words, what hangs on them, and how they are to be taken. */
export function WriteStep({ work, go, missing }: StepProps) {
  const { words } = work.draft!;
  return (
    <div class="compose-columns">
      <div>
        <Text label={t('desk.compose.title')} value={words.title} set={(title) => work.change({ title })} maxLength={100} required fault={missing ? t('desk.compose.title-needed') : undefined} />
        <Text label={t('desk.compose.body')} hint={t('desk.compose.body-hint')} value={words.body} set={(body) => work.change({ body })} rows={14} maxLength={20000} />
        <PlainCheck text={words.body} set={(body) => work.change({ body })} />
        <Files files={words.attachments} set={(change) => work.change((now) => ({ attachments: change(now.attachments) }))} />
      </div>
      <div>
        <Field label={t('desk.compose.category')}>
          {(id) => (
            <select id={id} value={words.category} onChange={(e) => work.change({ category: e.currentTarget.value, ...(e.currentTarget.value === 'OBITUARY' ? { sensitive: true } : {}) })}>
              {CATEGORIES.map((each) => <option key={each} value={each}>{t('desk.compose.category.' + each.toLowerCase())}</option>)}
            </select>
          )}
        </Field>
        <Choice label={t('desk.compose.importance')} value={words.importance} set={(importance) => work.change({ importance })}
          choices={[{ value: 'NORMAL', label: t('desk.compose.normal') }, { value: 'IMPORTANT', label: t('desk.compose.important') }]} />
        <fieldset>
          <legend>{t('desk.compose.more')}</legend>
          <Tick label={t('desk.compose.confirmation')} hint={t('desk.compose.confirmation-hint')} value={words.confirmationAsked} set={(confirmationAsked) => work.change({ confirmationAsked })} />
          <Tick label={t('desk.compose.sensitive')} hint={t('desk.compose.sensitive-hint')} value={words.sensitive} set={(sensitive) => work.change({ sensitive })} />
          <Tick label={t('desk.compose.pinned')} value={words.pinned} set={(pinned) => work.change({ pinned })} />
        </fieldset>
        <When label={t('desk.compose.expires')} hint={t('desk.compose.expires-hint')} value={words.expiresAt ? local(words.expiresAt) : ''} set={(at) => work.change({ expiresAt: instant(at) })} />
      </div>
      <div class="actions"><button type="button" class="button" onClick={() => go(1)}>{t('desk.compose.to-audience')}</button></div>
    </div>
  );
}

type TickProps = { label: string; hint?: string; value: boolean; set: (value: boolean) => void };

function Tick({ label, hint, value, set }: TickProps) {
  return (
    <>
      <label class="check"><input type="checkbox" checked={value} onChange={(e) => set(e.currentTarget.checked)} /><span>{label}</span></label>
      {hint && <p class="hint">{hint}</p>}
    </>
  );
}
