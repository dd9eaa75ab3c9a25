import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { comeIn, me } from '../../kernel/me';
import { Problem } from '../../kernel/problem';
import { Link, place } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { kept } from '../../kernel/store';
import { day } from '../../kernel/time';
import { arrive } from '../../kernel/wanted';
import { t } from '../../kernel/words';
import { AreaSearch, type Area } from '../../parts/areas';
import { thisDevice } from '../../parts/device';
import { Act, Text } from '../../parts/form';
import { Trouble } from '../../parts/state';

type Asked = { claim: string; name: string; expiresAt: string };

/** Where somebody asks an association to let them in, and comes back until it has. */
export default function Join() {
  const [asked, setAsked] = useState<Asked | null | undefined>();
  useEffect(() => {
    void kept.find<Asked>('join').then((found) => setAsked(found ?? null), () => setAsked(null));
  }, []);
  const keep = async (request: Asked | null) => {
    await kept.keep('join', request ?? undefined);
    setAsked(request);
  };
  return (
    <>
      <h1>{t('app.page.join')}</h1>
      {asked === null && <Ask keep={keep} />}
      {asked && <Waits asked={asked} keep={keep} />}
    </>
  );
}

type Keep = { keep: (request: Asked | null) => Promise<void> };

function Ask({ keep }: Keep) {
  const { query } = useSignal(place);
  const given = query.get('unit');
  const poster = useGet<{ unit: string; name: string }>(given ? '/api/v1/areas/' + encodeURIComponent(given) : null).body;
  const [chosen, choose] = useState<Area | null>(null);
  const [name, setName] = useState('');
  const [kana, setKana] = useState('');
  const [address, setAddress] = useState('');
  const [message, setMessage] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const area = chosen ?? poster ?? null;
  const ask = async () => {
    const body = { unit: area!.unit, name: name.trim(), address: address.trim(), ...filled('nameKana', kana), ...filled('message', message) };
    const claim = await send<{ claim: string; expiresAt: string }>('POST', '/api/v1/enrolments', body, key);
    await keep({ claim: claim.claim, expiresAt: claim.expiresAt, name: area!.name });
  };
  if (!area) {
    return (
      <>
        <p>{t('app.join.lead')}</p>
        <AreaSearch joinable label={t('app.join.search')} choose={choose} />
        <p class="actions"><Link to="/i" class="button plain">{t('app.join.have-code')}</Link></p>
      </>
    );
  }
  return (
    <>
      <p><strong lang="ja">{area.name}</strong> {!given && <button type="button" class="button plain" onClick={() => choose(null)}>{t('app.join.other')}</button>}</p>
      <p class="hint">{t('app.join.privacy')}</p>
      <Text label={t('app.join.name')} value={name} set={setName} maxLength={100} autocomplete="name" required />
      <Text label={t('app.join.kana')} hint={t('app.join.optional')} value={kana} set={setKana} maxLength={100} />
      <Text label={t('app.join.address')} value={address} set={setAddress} maxLength={200} autocomplete="street-address" required />
      <Text label={t('app.join.message')} hint={t('app.join.optional')} value={message} set={setMessage} maxLength={500} rows={3} />
      <Act act={ask} disabled={!name.trim() || !address.trim()}>{t('app.join.ask')}</Act>
    </>
  );
}

const filled = (field: string, text: string): object => (text.trim() ? { [field]: text.trim() } : {});

/** Asks what became of the request, now and whenever the app comes to the front. */
function Waits({ asked, keep }: { asked: Asked } & Keep) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const look = useCallback(async () => {
    setProblem(null);
    try {
      const signedIn = await comeIn(() => send<object | undefined>('POST', '/api/v1/enrolments/claim', { claim: asked.claim, device: thisDevice() }));
      if (!signedIn) return;
      await keep(null);
      if (me.value) arrive();
    } catch (failure) {
      setProblem(failure instanceof Problem ? failure : new Problem(0, 'broken', ''));
    }
  }, [asked.claim]);
  useEffect(() => {
    const front = () => document.visibilityState === 'visible' && void look();
    front();
    document.addEventListener('visibilitychange', front);
    return () => document.removeEventListener('visibilitychange', front);
  }, [look]);
  const over = problem?.status === 403 || problem?.status === 404;
  return (
    <>
      {!over && (
        <div class="note note-good" role="status">
          <p>✓ {t('app.join.asked', { area: asked.name })}</p>
          <p>{t('app.join.until', { day: day(asked.expiresAt) })}</p>
        </div>
      )}
      {problem && <Trouble problem={problem} />}
      <p class="actions">
        {!over && <Act act={look} kind="plain">{t('app.join.look')}</Act>}
        {over && <Act act={() => keep(null)}>{t('app.join.again')}</Act>}
        <Link to="/" class="button plain">{t('app.back')}</Link>
      </p>
    </>
  );
}
