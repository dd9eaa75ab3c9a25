import { t } from '../../kernel/words';
import { distance } from './index';
import type { NearShelter } from './near';

const SIZE = 340;
const MIDDLE = SIZE / 2;
const REACH = 145;
const BETWEEN = 27;
const RINGS = [250, 500, 1000, 2000, 5000, 10_000, 20_000];

type Mark = { x: number; y: number };

/** Near ones matter most and get most of the room: the radius grows with the root of the distance. */
const radius = (metres: number, whole: number): number => Math.sqrt(Math.min(metres, whole) / whole) * REACH;

/** Moves marks that lie on each other apart, so that every number can be read. */
function apart(marks: Mark[]): Mark[] {
  const moved = marks.map((mark) => ({ ...mark }));
  for (let round = 0; round < 30; round++) {
    moved.forEach((one, i) => moved.slice(i + 1).forEach((other) => {
      const x = other.x - one.x || 0.1;
      const y = other.y - one.y || 0.1;
      const lack = (BETWEEN - Math.hypot(x, y)) / 2;
      if (lack <= 0) return;
      const part = lack / Math.hypot(x, y);
      one.x -= x * part;
      one.y -= y * part;
      other.x += x * part;
      other.y += y * part;
    }));
  }
  return moved;
}

/**
 * The shelters around the reader as numbers on rings of distance, north above. Drawn here and not on tiles of a map, so that
 * it needs no other server and no network; the list below says the same in words.
 */
export function Around({ items }: { items: NearShelter[] }) {
  if (!items.length) return null;
  const farthest = Math.max(...items.map((each) => each.metres));
  const whole = RINGS.find((ring) => ring >= farthest) ?? farthest;
  const rings = [whole / 16, whole / 4, whole];
  const marks = apart(items.map((each) => {
    const angle = (each.bearing * Math.PI) / 180;
    const r = Math.max(22, radius(each.metres, whole));
    return { x: MIDDLE + r * Math.sin(angle), y: MIDDLE - r * Math.cos(angle) };
  }));
  return (
    <figure class="around">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={t('app.shelter.map')}>
        {rings.map((ring) => (
          <g key={ring}>
            <circle class="ring" cx={MIDDLE} cy={MIDDLE} r={radius(ring, whole)} />
            <text class="far" x={MIDDLE + 4} y={MIDDLE + radius(ring, whole) - 4}>{distance(ring)}</text>
          </g>
        ))}
        <path class="north" d={`M ${MIDDLE} 2 l 7 14 h -14 z`} />
        <text class="far" x={MIDDLE + 10} y="15">{t('app.wind.north')}</text>
        <circle class="me" cx={MIDDLE} cy={MIDDLE} r="7" />
        {[...items].reverse().map((each, back) => {
          const { x, y } = marks[items.length - 1 - back];
          const state = each.shelter.expectedSince ? 'warn' : each.shelter.status.state === 'OPEN' || each.shelter.status.state === 'PERMANENT' ? 'good' : 'other';
          return (
            <g key={each.shelter.id} class={'mark ' + state}>
              {state === 'good' ? <circle cx={x} cy={y} r="13" /> : <rect x={x - 12} y={y - 12} width="24" height="24" rx="4" />}
              <text x={x} y={y + 5} text-anchor="middle">{items.length - back}</text>
            </g>
          );
        })}
      </svg>
      <figcaption class="quiet">{t('app.shelter.map-key')}</figcaption>
    </figure>
  );
}
