import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { askMe, comeIn, me } from '../../kernel/me';
import { go, Link, place } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { arrive, wanted } from '../../kernel/wanted';
import { thisDevice } from '../../parts/device';
import { Act, Text } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { judge, LENGTH, linkCode, symbols } from './code';
import { canScan, Scan } from './scan';

/** Until the answer is stored, because a code works once: the same try under the same key gives the same answer again. */
const CODE = 'kairan-code';
const TRY = 'kairan-try';

/** Where a code from a letter brings somebody in, or adds one more household to who is in. */
export default function Enter() {
  const who = useSignal(me);
  const { hash } = useSignal(place);
  const [link, setLink] = useState<string | null>(() => linkCode(hash) ?? sessionStorage.getItem(CODE));
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const button = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const code = linkCode(hash);
    if (!code) return;
    setLink(code);
    sessionStorage.setItem(CODE, code);
    // a code does not stay in the list of addresses that a browser keeps
    go('/i', true);
  }, [hash]);

  const code = link ?? (judge(symbols(typed)) === 'good' ? symbols(typed) : null);
  const enter = async () => {
    if (!code) return;
    const body = who ? { code, ...named(name) } : { code, device: thisDevice(), ...named(name) };
    if (who) await send('POST', '/api/v1/me/homes', body, keyOf(body)).then(askMe);
    else await comeIn(() => send('POST', '/api/v1/sessions', body, keyOf(body)));
    sessionStorage.removeItem(CODE);
    sessionStorage.removeItem(TRY);
    arrive();
  };
  const scanned = (text: string): boolean => {
    const read = linkCode(text);
    if (read) {
      sessionStorage.setItem(CODE, read);
      setLink(read);
      setTimeout(() => button.current?.querySelector('button')?.focus());
      return true;
    }
    // a poster of an area, a house's or a shelter's code: its page is here as well
    const other = /^\/(?!\/)[\w/-]*$/.exec(text.startsWith(location.origin) ? text.slice(location.origin.length) : '');
    if (other) go(other[0]);
    return other !== null;
  };
  const otherWay = () => {
    sessionStorage.removeItem(CODE);
    setLink(null);
  };
  return (
    <>
      <h1>{t(who ? 'app.enter.more-title' : 'app.enter.title')}</h1>
      {who && <p>{t('app.enter.more-lead')}</p>}
      {who === null && wanted() && <p class="note note-old">{t('app.start.first')}</p>}
      {link ? <p class="note note-good">✓ {t('app.enter.code-read')}</p> : (
        <>
          <p>{t('app.enter.lead')}</p>
          {canScan() && <Scan found={scanned} />}
          <Typing typed={typed} set={setTyped} />
        </>
      )}
      <Text label={t('app.enter.name')} hint={t('app.enter.name-hint')} value={name} set={setName} maxLength={100} autocomplete="name" />
      <div class="enter-go" ref={button}><Act key={code ?? ''} act={enter} disabled={!code || who === undefined}>{t(who ? 'app.enter.add' : 'app.enter.go')}</Act></div>
      {link && <p><button type="button" class="button plain" onClick={otherWay}>{t('app.enter.other')}</button></p>}
      <p class="actions">
        <Link to="/language" class="button plain"><Icon name="globe" /> {t('label.choose-language')}</Link>
        {!who && <Link to="/join" class="button plain">{t('app.enter.no-code')}</Link>}
      </p>
    </>
  );
}

const named = (name: string): { name?: string } => (name.trim() ? { name: name.trim() } : {});

/** The key under which exactly this try is known. */
function keyOf(body: object): string {
  const text = JSON.stringify(body);
  const kept = JSON.parse(sessionStorage.getItem(TRY) ?? 'null') as { text: string; key: string } | null;
  if (kept?.text === text) return kept.key;
  const key = crypto.randomUUID();
  sessionStorage.setItem(TRY, JSON.stringify({ text, key }));
  return key;
}

function Typing({ typed, set }: { typed: string; set: (text: string) => void }) {
  const plain = symbols(typed);
  const state = judge(plain);
  return (
    <>
      <div class="code-field">
        <Text label={t('app.enter.code')} hint={t('app.enter.code-hint')} value={typed} set={set} autocomplete="off" maxLength={30} />
      </div>
      <p role="status" class={state === 'good' ? 'code-state good' : 'code-state'}>
        {state === 'good' && <>✓ {t('app.enter.code-good')}</>}
        {state === 'more' && plain && t('app.enter.code-more', { n: LENGTH - plain.length })}
        {state === 'mistyped' && <>✕ {t('app.enter.code-mistyped')}</>}
        {state === 'strange' && <>✕ {t('app.enter.code-strange')}</>}
      </p>
    </>
  );
}
