import { useState } from 'preact/hooks';
import { t } from '../kernel/words';
import { Act, Choice, Text } from './form';
import type { Flag, Position, Said, Status, Stay } from './safety';
import { flagWord, placeWord, Sign, statusWord, tone } from './safety-words';

const STATUSES: Status[] = ['SAFE', 'MINOR_INJURY', 'HELP', 'URGENT', 'OUTSIDE'];
const PLACES: Stay[] = ['HOME', 'SHELTER', 'ELSEWHERE'];
const FLAGS: Flag[] = ['POWER', 'WATER', 'GAS', 'FIRE', 'TRAPPED', 'MEDICAL'];
const LONGEST = 500;

type ButtonsProps = { pick: (status: Status) => unknown; who?: string; small?: boolean; statuses?: Status[] };

/** One tap says how somebody is. */
export function StatusButtons({ pick, who, small, statuses = STATUSES }: ButtonsProps) {
  return (
    <div class={'statuses' + (small ? ' small' : '')} role="group" aria-label={who ?? t('app.safety.you')}>
      {statuses.map((status) => (
        <button type="button" key={status} class={'status ' + tone(status)} onClick={() => void pick(status)}>
          <span class="sign"><Sign status={status} /></span> {statusWord(status)}
        </button>
      ))}
    </div>
  );
}

/** What is the matter; several may be chosen. */
export function Troubles({ value, set }: { value: Flag[]; set: (flags: Flag[]) => void }) {
  return (
    <fieldset>
      <legend>{t('safety.flag.question')}</legend>
      {FLAGS.map((flag) => (
        <label class="check" key={flag}>
          <input type="checkbox" checked={value.includes(flag)} onChange={() => set(value.includes(flag) ? value.filter((each) => each !== flag) : [...value, flag])} />
          <span>{flagWord(flag)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What can be added to a status: where one is, what is the matter, some words, and the position for those who want to give it. */
export function Details({ status, send, cancel }: { status: Status; send: (said: Said) => Promise<unknown>; cancel: () => void }) {
  const [place, setPlace] = useState<Stay | null>(null);
  const [flags, setFlags] = useState<Flag[]>([]);
  const [comment, setComment] = useState('');
  const [giving, setGiving] = useState(false);
  const [lost, setLost] = useState(false);
  const go = async () => {
    const position = giving ? await here() : null;
    if (giving && !position && !lost) {
      setLost(true);
      return;
    }
    await send({ status, place: place ?? undefined, flags, comment: comment.trim() || undefined, position: position ?? undefined });
  };
  return (
    <div class="card">
      <Choice label={t('safety.place.question')} value={place} set={setPlace} choices={PLACES.map((each) => ({ value: each, label: placeWord(each) }))} />
      <Troubles value={flags} set={setFlags} />
      <Text label={t('app.safety.comment')} hint={t('app.safety.comment-hint', { n: LONGEST })} value={comment} set={setComment} rows={3} maxLength={LONGEST} />
      <label class="check">
        <input type="checkbox" checked={giving} onChange={() => { setGiving(!giving); setLost(false); }} />
        <span>{t('app.safety.give-position')}</span>
      </label>
      <p class="hint">{t('app.safety.position-hint')}</p>
      {lost && <p class="note note-old" role="alert">{t('app.safety.no-position')}</p>}
      <div class="actions">
        <Act act={go}>{t('app.safety.send')}</Act>
        <button type="button" class="button plain" onClick={cancel}>{t('app.cancel')}</button>
      </div>
    </div>
  );
}

/** Where the phone is; null where it does not know within seconds or may not say. */
function here(): Promise<Position | null> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude, accuracyMetres: Math.min(100_000, Math.round(coords.accuracy)) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    );
  });
}
