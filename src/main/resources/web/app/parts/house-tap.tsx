import { useEffect, useRef, useState } from 'preact/hooks';
import { waiting } from '../kernel/queue';
import { useSignal } from '../kernel/signal';
import { t } from '../kernel/words';
import { Icon, type IconName } from './icon';
import { tap, tappedAt, tappedHere, undo, type RoundHouse, type Tap } from './round';
import { flagWords, StatusTag, when } from './safety-words';

type HouseTapProps = { check: string; house: RoundHouse; level: 1 | 2 | 3 };

const TAPS: { tap: Tap; sign: IconName; tone: string }[] = [
  { tap: 'seen', sign: 'check', tone: 'good' },
  { tap: 'sign', sign: 'flag', tone: 'good' },
  { tap: 'away', sign: 'unknown', tone: 'warn' },
  { tap: 'help', sign: 'mark', tone: 'bad' },
];

/** One house of a round: what is known, and one tap that says what was found there. */
export function HouseTap({ check, house, level }: HouseTapProps) {
  const tapped = tappedAt(check, house.household, useSignal(waiting), useSignal(tappedHere));
  const [late, setLate] = useState(false);
  const result = useRef<HTMLParagraphElement>(null);
  const Heading = ('h' + level) as 'h2';
  const { state } = house;
  const press = async (what: Tap, resident?: string) => {
    setLate(false);
    await tap(check, what, [house], resident);
    result.current?.focus();
  };
  const back = async () => {
    setLate(!(tapped?.row && (await undo(tapped.row))));
    result.current?.focus();
  };
  return (
    <div class="house">
      <Heading>{house.walkNo !== undefined && <span class="walk-no">{house.walkNo}</span>} {house.name} <span class="quiet">{house.unitName}</span></Heading>
      <p class="known" tabIndex={-1} ref={result} role="status">
        {tapped
          ? <><strong>{t('app.round.did.' + tapped.tap)}</strong> {when(tapped.at)} {tapped.row && <span><Icon name="waits" /> {t('app.safety.waits')}</span>} {tapped.row && <Undo held={tapped.row.after} back={back} name={house.name} />}</>
          : <><StatusTag status={state.status} /> {state.asOf && when(state.asOf)}</>}
      </p>
      {late && <p class="note note-old" role="alert">{t('app.round.too-late')}</p>}
      <p class="marks">
        {house.support && <span class="tag bad"><Icon name="support" /> {t('app.round.support')}</span>}
        {state.requests.length > 0 && tapped?.tap !== 'helped' && <span class="tag bad"><Icon name="mark" /> {t('app.round.asked-help')}</span>}
        {state.silent && <span class="tag warn">{t('app.round.silent')}</span>}
        {state.completeness === 'CONFLICT' && <span class="tag warn">{t('safety.household.conflict')}</span>}
        {state.lookedAt && !tapped && <span class="tag">{t('app.round.looked', { time: when(state.lookedAt) })}</span>}
        {state.flags.map((flag) => <span class="tag warn" key={flag}>{flagWords(flag)}</span>)}
      </p>
      <div class="statuses small" role="group" aria-label={house.name}>
        {TAPS.map((each) => (
          <button type="button" key={each.tap} class={'status ' + each.tone} aria-pressed={tapped?.tap === each.tap} onClick={() => void press(each.tap)}>
            <span class="sign"><Icon name={each.sign} /></span> {t('app.round.tap.' + each.tap)}
          </button>
        ))}
      </div>
      <details>
        <summary class="summary">{t('app.round.more')}<span class="only-read"> {house.name}</span></summary>
        <div class="actions">
          <button type="button" class="button plain" onClick={() => void press('neighbour')}>{t('app.round.tap.neighbour')}</button>
          <button type="button" class="button danger" onClick={() => void press('urgent')}><Icon name="marks" /> {t('safety.status.urgent')}</button>
          {state.requests.length > 0 && <button type="button" class="button plain" onClick={() => void press('helped')}>{t('app.round.tap.helped')}</button>}
        </div>
        <People house={house} press={press} />
      </details>
    </div>
  );
}

function People({ house, press }: { house: RoundHouse; press: (what: Tap, resident: string) => Promise<void> }) {
  const [told, tell] = useState('');
  if (house.state.members.length === 0) return null;
  const one = async (what: Tap, member: { resident: string; name: string }) => {
    await press(what, member.resident);
    tell(t('app.round.noted-person', { name: member.name, what: t('app.round.did.' + what) }));
  };
  return (
    <>
      <p>{t('app.round.people')}</p>
      {told && <p class="note note-good" role="status">✓ {told}</p>}
      <ul class="list">
        {house.state.members.map((member) => (
          <li key={member.resident}>
            <p>{member.name} <StatusTag status={member.status} /></p>
            <div class="actions">
              <button type="button" class="button plain" onClick={() => void one('seen', member)}>{t('app.round.tap.seen')}<span class="only-read"> {member.name}</span></button>
              <button type="button" class="button plain" onClick={() => void one('help', member)}>{t('app.round.tap.help')}<span class="only-read"> {member.name}</span></button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Shown for as long as a tap can be taken back: while it is held, and without a network for longer. */
function Undo({ held, back, name }: { held: number; back: () => Promise<void>; name: string }) {
  const [, again] = useState(0);
  const left = held - Date.now();
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => again((n) => n + 1), left);
    return () => clearTimeout(timer);
  }, [held]);
  if (left <= 500 && navigator.onLine) return null;
  return <button type="button" class="button plain" onClick={() => void back()}>{t('app.round.undo')}<span class="only-read"> {name}</span></button>;
}
