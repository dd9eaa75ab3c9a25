import { useEffect } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { inBrackets } from '../../parts/marks';
import { answer, callsForHelp, checks, isKnown, takeBack, type OwnHouse, type OwnPerson, type Said } from '../../parts/safety';
import { StatusButtons } from '../../parts/safety-form';
import { completenessWord, flagWord, when } from '../../parts/safety-words';
import { Subject } from './subject';

type HouseProps = { check: string; drill: boolean; since?: string; house: OwnHouse; many: boolean };

/** The family: everybody by name, all of them at once, and what became of a call for help. */
export function House({ check, drill, since, house, many }: HouseProps) {
  const home = useSignal(me)?.homes.find((each) => each.household === house.household);
  const family = house.people.filter((person) => !person.me);
  // what still waits on this phone has been received by nobody
  const calls = house.requests.length > 0 || house.people.some((person) => callsForHelp(person.status) && !person.waiting);
  const place = home?.units.filter((unit) => unit.kind === 'ASSOCIATION' || unit.kind === 'GROUP').map((unit) => unit.name).join(' ');
  const all = house.people.map((person) => person.name).join('、');
  const whole = { whose: 'HOUSEHOLD', household: house.household } as const;
  return (
    <section>
      <h2>{t('app.safety.family')}{many && place ? inBrackets(place) : ''}</h2>
      <p>
        <span class="tag">{completenessWord(house.people.every(isKnown) && house.completeness !== 'CONFLICT' ? 'ALL_CONFIRMED' : house.completeness)}</span>{' '}
        {house.flags.map((flag) => <span class="tag warn" key={flag}>{flagWord(flag)}</span>)}
      </p>
      {calls && <HelpState since={since} />}
      {house.requests.length > 0 && <TakeBackAll names={all} back={(status) => takeBack(check, whole, status, house.requests, all)} />}
      {family.some((person) => !isKnown(person)) && (
        <>
          <p>{t('safety.answer.family')}</p>
          <div class="actions"><Act act={() => answer(check, whole, { status: 'SAFE' }, all)}><span aria-hidden="true">✓</span> {t('safety.answer.all-safe')}</Act></div>
        </>
      )}
      {family.map((person) => <Member key={person.resident} check={check} drill={drill} person={person} requests={house.requests} />)}
    </section>
  );
}

function Member({ check, drill, person, requests }: { check: string; drill: boolean; person: OwnPerson; requests: number[] }) {
  const whose = { whose: 'PERSON', resident: person.resident } as const;
  return (
    <Subject title={person.name} level={3} drill={drill} state={person} brief
      say={(said: Said) => answer(check, whose, said, person.name)}
      takeBack={(status) => takeBack(check, whose, status, requests, person.name)} />
  );
}

type Notice = { id: string; kind: string; title: string; changedAt: string };

/** How near help is: the household's own notice of this check, which changes as help comes nearer. */
function HelpState({ since }: { since?: string }) {
  const inbox = useGet<{ items: Notice[] }>('/api/v1/inbox?limit=50');
  const asked = useSignal(checks);
  useEffect(inbox.again, [asked]);
  // one of an earlier check, or of a drill before, says nothing about now
  const notice = inbox.body?.items
    .filter((each) => each.kind === 'SAFETY_HELP_OWN' && since !== undefined && each.changedAt >= since)
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt))[0];
  return (
    <p class="note note-bad" role="status">
      <strong>{t('app.safety.help-state')}</strong> {notice ? notice.title : t('safety.help.received')} {notice && <span>({when(notice.changedAt)})</span>}
    </p>
  );
}

/** Takes back whatever the person may take back for the whole household. */
function TakeBackAll({ names, back }: { names: string; back: (status: 'SAFE' | 'MINOR_INJURY' | 'OUTSIDE') => Promise<void> }) {
  return (
    <details>
      <summary class="summary">{t('app.safety.back-all')}</summary>
      <p>{t('app.safety.back-question')}</p>
      <StatusButtons small statuses={['SAFE', 'MINOR_INJURY', 'OUTSIDE']} who={names} pick={(status) => back(status as 'SAFE')} />
      <p class="hint">{t('app.safety.back-hint')}</p>
    </details>
  );
}
