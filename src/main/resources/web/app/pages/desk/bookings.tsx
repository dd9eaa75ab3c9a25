import { useEffect, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { clock, moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, Text } from '../../parts/form';
import type { Report } from './index';

type Facility = { id: string; unit: string; approvalNeeded: boolean };
type Booking = { id: string; facilityName: string; start: string; end: string; pieces: number; purpose?: string; name?: string; unitName?: string };
type Found = Record<string, number>;

/** Requests to borrow what the unit lends, answered right here. */
export function Bookings({ unit, report }: { unit: string; report: Report }) {
  const facilities = useGet<{ items: Facility[] }>(`/api/v1/facilities?unit=${unit}&limit=100`);
  const [found, set] = useState<Found>({});
  const asked = facilities.body?.items.filter((each) => each.approvalNeeded && each.unit === unit) ?? [];
  const waits = asked.reduce((sum, each) => sum + (found[each.id] ?? 0), 0);
  useEffect(() => {
    if (facilities.problem || (facilities.body && asked.every((each) => each.id in found))) report('bookings', waits);
  }, [facilities.body, facilities.problem, found]);
  return (
    <section class={waits ? 'card' : ''} hidden={!waits}>
      <h2>{t('desk.today.bookings')} <span class="desk-count">{waits}</span></h2>
      <ul class="list">{asked.map((each) => <Requests key={each.id} facility={each.id} tell={(n) => set((before) => (before[each.id] === n ? before : { ...before, [each.id]: n }))} />)}</ul>
    </section>
  );
}

function Requests({ facility, tell }: { facility: string; tell: (n: number) => void }) {
  const requests = useGet<{ items: Booking[] }>(`/api/v1/facilities/${facility}/bookings?state=REQUESTED&limit=20`);
  const n = requests.body?.items.length ?? 0;
  useEffect(() => { if (requests.body || requests.problem) tell(n); }, [requests.body, requests.problem]);
  return <>{requests.body?.items.map((each) => <Request key={each.id} booking={each} again={requests.again} />)}</>;
}

function Request({ booking, again }: { booking: Booking; again: () => void }) {
  const [reason, setReason] = useState('');
  const answer = async (step: string, body?: object) => {
    await send('POST', `/api/v1/bookings/${booking.id}/${step}`, body);
    again();
  };
  return (
    <li>
      <p><strong>{booking.facilityName}</strong> {moment(booking.start)}–{clock(booking.end)} {t('desk.today.pieces', { n: booking.pieces })}</p>
      <p>{booking.name} <span class="quiet">{booking.unitName}</span> <span lang="ja">{booking.purpose}</span></p>
      <div class="actions"><Act act={() => answer('approval')}>{t('desk.today.approve')}</Act></div>
      <details>
        <summary>{t('desk.today.decline')}</summary>
        <Text label={t('desk.today.decline-reason')} value={reason} set={setReason} maxLength={500} />
        <div class="actions"><Act kind="plain" act={() => answer('refusal', { reason })} disabled={!reason.trim()}>{t('desk.today.decline')}</Act></div>
      </details>
    </li>
  );
}
