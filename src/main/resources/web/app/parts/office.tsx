import { deskOffices, me, type Me, type Office, type Unit } from '../kernel/me';
import { signal, useSignal } from '../kernel/signal';
import { t, word } from '../kernel/words';

// of each tab its own, because whoever has two offices may work for both side by side
const KEPT = 'kairan-office';
const chosen = signal<string | null>(sessionStorage.getItem(KEPT));

const keyOf = (office: Office): string => office.role + ' ' + office.unit.id;

/** The office that is worked for; null where the person has none. */
export function useOffice(): Office | null {
  const who = useSignal(me);
  const key = useSignal(chosen);
  const all = who ? deskOffices(who) : [];
  return all.find((office) => keyOf(office) === key) ?? all[0] ?? null;
}

const WIDTH: Unit['kind'][] = ['CITY', 'FEDERATION', 'ASSOCIATION', 'GROUP'];

/** The units for which somebody may open safety checks and plan drills, each once, the widest first; organisations never do. */
export function checkUnits(who: Me): Unit[] {
  const units = deskOffices(who).map((office) => office.unit).filter((unit) => WIDTH.includes(unit.kind));
  return [...new Map(units.map((unit) => [unit.id, unit])).values()].sort((a, b) => WIDTH.indexOf(a.kind) - WIDTH.indexOf(b.kind));
}

/** Whether the office is of the city, whose broadcasts go to everybody. */
export const ofCity = (office: Office): boolean => office.unit.kind === 'CITY';

/** What an office is called: 会長（米泉町町会）. */
export const officeName = (office: Office): string => t('desk.mine.name', { role: roleName(office.role), unit: office.unit.name });

/** What a role is called: 会長. */
export const roleName = (role: string): string => word('app.role.', role);

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
