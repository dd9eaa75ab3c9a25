import { me, type Me, type Office } from '../kernel/me';
import { signal, useSignal } from '../kernel/signal';
import { t } from '../kernel/words';

/** The office in whose name somebody works at the desk; where they have several, the one chosen in this tab. */
const KEPT = 'kairan-office';
const chosen = signal<string | null>(sessionStorage.getItem(KEPT));

const DESKS = ['HEAD', 'VICE_HEAD', 'SECRETARY', 'CITY_STAFF', 'CITY_ADMIN'];

const keyOf = (office: Office): string => office.role + ' ' + office.unit.id;

/** The offices whose work is done at the desk. */
export function deskOffices(who: Me): Office[] {
  return who.offices.filter((office) => DESKS.includes(office.role));
}

/** The office that is worked for; null where the person has none. */
export function useOffice(): Office | null {
  const who = useSignal(me);
  const key = useSignal(chosen);
  const all = who ? deskOffices(who) : [];
  return all.find((office) => keyOf(office) === key) ?? all[0] ?? null;
}

/** Whether the office is of the city, whose broadcasts go to everybody. */
export const ofCity = (office: Office): boolean => office.unit.kind === 'CITY';

/** What an office is called: 会長（米泉町町会）. */
export const officeName = (office: Office): string => t('desk.mine.name', { role: roleName(office.role), unit: office.unit.name });

export const roleName = (role: string): string => t('desk.mine.role.' + role.toLowerCase().replace(/_/g, '-'));

/** Says for which office one works, and lets those who have several choose. */
export function OfficeChoice() {
  const who = useSignal(me);
  const office = useOffice();
  const all = who ? deskOffices(who) : [];
  if (!office) return <p class="note note-old">{t('desk.mine.none')}</p>;
  if (all.length === 1) return <p class="quiet">{officeName(office)}</p>;
  const choose = (key: string) => {
    sessionStorage.setItem(KEPT, key);
    chosen.value = key;
  };
  return (
    <div class="field office-choice">
      <label for="office">{t('desk.mine.choose')}</label>
      <select id="office" value={keyOf(office)} onChange={(e) => choose(e.currentTarget.value)}>
        {all.map((each) => <option key={keyOf(each)} value={keyOf(each)}>{officeName(each)}</option>)}
      </select>
    </div>
  );
}
