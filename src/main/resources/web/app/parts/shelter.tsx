import { ago, moment } from '../kernel/time';
import { t, word } from '../kernel/words';
import { Icon } from './icon';
import { colon, inBrackets, listed } from './marks';

/** A shelter as everybody sees it (GET /api/v1/shelters). */
export type Shelter = {
  id: string; name: string; kana?: string; address: string; latitude?: number; longitude?: number; phone?: string;
  kinds: string[]; hazards: string[]; capacity?: number; capacityNote?: string; communities: string[]; note?: string; closedOn?: string;
  status: { state: 'NOT_OPEN' | 'OPEN' | 'CLOSED' | 'UNKNOWN' | 'PERMANENT'; crowding: 'VACANT' | 'CROWDED' | 'FULL' | 'UNKNOWN'; people?: number; needs?: string[]; note?: string; asOf?: string };
  expectedSince?: string;
  words: { state: string; crowding: string; kinds: string[]; hazards: string[] };
};

/** The hazards of the national list, by which shelters are fit or not. */
export const HAZARDS = ['EARTHQUAKE', 'FLOOD', 'INLAND_FLOOD', 'LANDSLIDE', 'TSUNAMI', 'STORM_SURGE', 'FIRE', 'VOLCANO'];

/** A hazard in words. */
export const hazardWord = (hazard: string): string => word('shelter.hazard.', hazard);

const MARKS: Record<Shelter['status']['state'], { mark: string; tone: string }> = {
  OPEN: { mark: '○', tone: 'good' },
  PERMANENT: { mark: '○', tone: 'good' },
  NOT_OPEN: { mark: '－', tone: 'quiet' },
  CLOSED: { mark: '✕', tone: 'bad' },
  UNKNOWN: { mark: '？', tone: 'quiet' },
};

/** How it stands with a shelter: open, closed, or that it should be open and nobody has seen that it is. */
export function ShelterState({ of }: { of: Shelter }) {
  const expected = of.expectedSince;
  const { mark, tone } = expected ? { mark: '？', tone: 'warn' } : MARKS[of.status.state];
  const open = !expected && (of.status.state === 'OPEN' || of.status.state === 'PERMANENT');
  const full = of.status.crowding === 'FULL';
  return (
    <>
      <span class={'tag state ' + tone}><span aria-hidden="true">{mark} </span>{of.words.state}</span>
      {open && of.status.crowding !== 'UNKNOWN' && <>{' '}<span class={'tag ' + (full ? 'bad' : of.status.crowding === 'CROWDED' ? 'warn' : 'good')}>{of.words.crowding}</span></>}
    </>
  );
}

/** How old what is said of a shelter is: what nobody has said lately may have changed. */
export function ShelterAge({ of }: { of: Shelter }) {
  const at = of.status.asOf;
  const expected = of.expectedSince;
  return (
    <p class="quiet">
      {expected && <>{t('app.shelter.expected', { time: moment(expected) })} </>}
      {at ? t('app.shelter.as-of', { ago: ago(at), time: moment(at) }) : t('app.shelter.never')}
    </p>
  );
}

/** What it lacks, how many are there, and what its people wrote. */
export function ShelterInside({ of }: { of: Shelter }) {
  const { people, needs, note } = of.status;
  return (
    <>
      {people !== undefined && people !== null && <p>{t('shelter.head-count', { count: people })}{of.capacity ? inBrackets(t('shelter.capacity', { count: of.capacity })) : ''}</p>}
      {needs && needs.length > 0 && <p>{t('app.shelter.needs')}{colon()}<span lang="ja">{listed(needs, 'ja')}</span></p>}
      {note && <p lang="ja">{note}</p>}
    </>
  );
}

/** A link to whatever map the phone has; nothing where nobody knows the position. */
export function MapLink({ of }: { of: Shelter }) {
  if (of.latitude === undefined || of.longitude === undefined) return null;
  const at = `${of.latitude},${of.longitude}`;
  return <a class="button plain" href={`geo:${at}?q=${at}(${encodeURIComponent(of.name)})`}><Icon name="map" /> {t('app.map-app')}</a>;
}
