import { useEffect, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { Problem } from '../../kernel/problem';
import { go as goTo } from '../../kernel/route';
import { t } from '../../kernel/words';
import { Act, Choice } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { PhonePreview } from '../../parts/phone-preview';
import { Shown, Trouble } from '../../parts/state';
import { size } from '../../parts/upload';
import { instant, When } from '../../parts/when';
import { HowMany, termName } from './audience';
import type { Circular } from './draft';
import type { StepProps } from './write';

/** ③ Everything once more as readers will see it, when it goes out, and the button that sends it. */
export function CheckStep({ work, office, go }: StepProps) {
  const { words, names, id, lockVersion } = work.draft!;
  const [when, setWhen] = useState<'NOW' | 'LATER'>('NOW');
  const [at, setAt] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    void work.save().then(() => setProblem(null), (failure) => setProblem(failure instanceof Problem ? failure : new Problem(0, 'broken', '')));
  }, []);
  const publish = async () => {
    const draft = await work.save();
    const done = await send<Circular>('POST', `/api/v1/circulars/${draft.id}/publication`, { lockVersion: draft.lockVersion, ...(when === 'LATER' ? { publishAt: instant(at) } : {}) });
    await work.forget();
    goTo('/desk/circulars/' + done.id);
  };
  return (
    <div class="compose-columns">
      <div>
        {id && !work.draft!.dirty ? <Preview id={id} version={lockVersion} unit={office.unit.name} /> : !problem && <p class="quiet" role="status">{t('desk.compose.saving')}</p>}
        {problem && <Trouble problem={problem} again={() => void work.save().then(() => setProblem(null), () => undefined)} />}
      </div>
      <div>
        <section class="card">
          <h3>{t('desk.check.to')}</h3>
          <ul>{words.audience.map((term) => <li key={termName(term, names)}>{termName(term, names)}</li>)}</ul>
          <ul class="marks">
            <li>{t('desk.compose.category.' + words.category.toLowerCase())}</li>
            {words.importance === 'IMPORTANT' && <li>{t('desk.compose.important')}</li>}
            {words.confirmationAsked && <li>{t('desk.compose.confirmation')}</li>}
            {words.sensitive && <li>{t('desk.compose.sensitive')}</li>}
            {words.pinned && <li>{t('desk.compose.pinned')}</li>}
          </ul>
        </section>
        <HowMany work={work} />
        <Choice label={t('desk.check.when')} value={when} set={setWhen} choices={[{ value: 'NOW', label: t('desk.check.now') }, { value: 'LATER', label: t('desk.check.later') }]} />
        {when === 'LATER' && <When label={t('desk.check.at')} value={at} set={setAt} required />}
        <div class="actions">
          <button type="button" class="button plain" onClick={() => go(1)}>{t('app.back')}</button>
          <Act act={publish} disabled={!id || (when === 'LATER' && !at)}>{t(when === 'NOW' ? 'desk.check.publish' : 'desk.check.schedule')}</Act>
        </div>
      </div>
    </div>
  );
}

type Seen = Circular & { translation?: { label: string; notice?: string } };

function Preview({ id, version, unit }: { id: string; version: number; unit: string }) {
  return (
    <PhonePreview languages={['ja', 'ja-x-easy', 'en']}>
      {(language) => <InLanguage key={language + version} path={`/api/v1/circulars/${id}?language=${language}`} unit={unit} />}
    </PhonePreview>
  );
}

function InLanguage({ path, unit }: { path: string; unit: string }) {
  const seen = useGet<Seen>(path);
  return (
    <Shown of={seen}>
      {(circular) => (
        <article>
          <p class="quiet" lang="ja">{unit}</p>
          {circular.importance === 'IMPORTANT' && <p><span class="tag bad">! {t('desk.compose.important')}</span></p>}
          <p class="phone-title">{circular.title}</p>
          {circular.translation && <p><span class="tag">{circular.translation.label}</span> {circular.translation.notice}</p>}
          <div dangerouslySetInnerHTML={{ __html: circular.html }} />
          {circular.attachments.map((file) => <p key={file.id}><Icon name="clip" /> {file.fileName} {size(file.sizeBytes)}</p>)}
          {circular.confirmationAsked && <p><span class="button" aria-hidden="true">{t('desk.preview.confirm')}</span></p>}
        </article>
      )}
    </Shown>
  );
}
