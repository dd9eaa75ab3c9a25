import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { enqueue } from '../../kernel/queue';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { kept } from '../../kernel/store';
import { language, speak, t } from '../../kernel/words';
import { Choice } from '../../parts/form';
import { htmlLang } from '../../parts/reading';
import { Shown } from '../../parts/state';
import { chooseFurigana, chooseSize, furigana, size, SIZES } from '../../parts/taste';

type Line = { tag: string; name: string; direction: 'ltr' | 'rtl'; ready: boolean; checked: boolean };

/** In which language, how large, and with or without readings above kanji somebody wants to read. */
export default function LanguagePage() {
  const languages = useGet<Line[]>('/api/v1/languages');
  const who = useSignal(me);
  const letters = useSignal(size);
  const ruby = useSignal(furigana);
  return (
    <>
      <h1>{t('app.nav.language')}</h1>
      <Shown of={languages}>{(all) => <Languages all={all} />}</Shown>
      <Choice label={t('app.reading.size')} value={letters} set={chooseSize} choices={SIZES.map((each) => ({ value: each, label: t('app.reading.size-' + each) }))} />
      <p class="card">{t('app.language.sample')}</p>
      <label class="check"><input type="checkbox" checked={ruby} onChange={(e) => chooseFurigana(e.currentTarget.checked)} /> <span>{t('app.reading.furigana')}</span></label>
      <p class="actions">
        <Link to={who ? '/inbox' : '/'} class="button">{t('app.language.done')}</Link>
      </p>
    </>
  );
}

/** Whether the page is drawn anew because somebody chose: they go on from where they were. */
let choosing = false;

function Languages({ all }: { all: Line[] }) {
  const chosen = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (choosing) chosen.current?.focus();
    choosing = false;
  }, []);
  const who = useSignal(me);
  const [busy, setBusy] = useState(false);
  const choose = async (line: Line) => {
    setBusy(true);
    choosing = true;
    await speak(line.tag);
    const body = { language: line.tag };
    if (!who) {
      // whoever follows an area without a name is told in this language from now on
      if (await kept.find('subscription').catch(() => undefined)) await send('PATCH', '/api/v1/subscriptions/current', body).catch(() => undefined);
      return;
    }
    await enqueue({ kind: 'language', method: 'PATCH', path: '/api/v1/me', body, about: line.name });
    if (who.device) await enqueue({ kind: 'language', method: 'PATCH', path: '/api/v1/me/devices/' + who.device, body, about: line.name });
  };
  return (
    <fieldset class="languages" aria-busy={busy}>
      <legend>{t('label.choose-language')}</legend>
      {all.map((line) => (
        <label key={line.tag} lang={htmlLang(line.tag)} dir={line.direction}>
          <input type="radio" name="language" ref={line.tag === language() ? chosen : undefined} checked={line.tag === language()} onChange={() => void choose(line)} />
          <span>{line.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
