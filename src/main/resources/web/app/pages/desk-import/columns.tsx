import { get } from '../../kernel/api';
import type { Unit } from '../../kernel/me';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';

/** The registers that a file may hold. */
export type Kind = 'UNITS' | 'HOUSEHOLDS' | 'RESIDENTS' | 'OFFICES';

type Row = string[];

/** The headings as the service reads them, those that have to be there first; and how many these are. */
const HEADINGS: Record<Kind, { all: Row; needed: number; sample: Row }> = {
  HOUSEHOLDS: { all: ['世帯コード', '所属コード', '世帯主', '住所', '電話番号', '配布方法'], needed: 3, sample: ['H0001', 'A001-01', '金沢 太郎', '米泉町1丁目1番地', '076-000-0000', '紙'] },
  RESIDENTS: { all: ['世帯コード', '氏名', 'フリガナ', '生年月日', '続柄'], needed: 2, sample: ['H0001', '金沢 太郎', 'カナザワ タロウ', '1960-04-01', '世帯主'] },
  OFFICES: { all: ['単位コード', '役職', '世帯コード', '氏名', '任期開始', '任期終了'], needed: 5, sample: ['A001', '副会長', 'H0001', '金沢 太郎', '2027-04-01', '2029-03-31'] },
  UNITS: { all: ['コード', '種別', '名称', '上位コード', 'フリガナ'], needed: 4, sample: ['A001-01', '班', '1班', 'A001', ''] },
};

const CHANNELS: Record<string, string> = { APP: 'アプリ', PAPER: '紙', BOTH: '両方' };

/** Saves a table that a spreadsheet opens; the mark at its beginning tells it that this is UTF-8. */
function save(name: string, rows: Row[]): void {
  // a cell that begins like a formula is not to be one
  const cell = (text: string) => '"' + (/^[=+@-]/.test(text) ? "'" + text : text).replaceAll('"', '""') + '"';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff' + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'], { type: 'text/csv' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

type Page<T> = { items: T[]; next?: string | null };
type Coded = Unit & { code?: string };
type House = { unit: string; code?: string; name: string; address?: string; phone?: string; channel: string; protected?: boolean };

async function all<T>(path: string): Promise<T[]> {
  const found: T[] = [];
  let next: string | null | undefined = '';
  while (next !== null && next !== undefined) {
    const page: Page<T> = (await get<Page<T>>(path + (next && '&cursor=' + encodeURIComponent(next)))).body;
    found.push(...page.items);
    next = page.next;
  }
  return found;
}

/** Which columns a file of a kind needs, an example to fill in, and the register of today with its codes. */
export function Columns({ kind, unit }: { kind: Kind; unit: Unit }) {
  const { all: headings, needed, sample } = HEADINGS[kind];
  const own = unit.kind === 'ASSOCIATION';
  const groups = () => all<Coded>(`/api/v1/units?parent=${unit.id}&limit=100`);
  const units = async () => {
    const here = (await get<Coded>('/api/v1/units/' + unit.id)).body;
    save('所属コード.csv', [['コード', '種別', '名称'], ...[here, ...(await groups())].map((each) => [each.code ?? '', t('desk.pick.kind.' + each.kind.toLowerCase()), each.name])]);
  };
  const houses = async () => {
    const codes = new Map((await groups()).map((each) => [each.id, each.code ?? '']));
    const rows = await all<House>(`/api/v1/units/${unit.id}/households?limit=100`);
    // a protected house does not go into a file; what a file leaves out stays as it is
    save('世帯.csv', [HEADINGS.HOUSEHOLDS.all, ...rows.filter((each) => !each.protected).map((each) => [each.code ?? '', codes.get(each.unit) ?? '', each.name, each.address ?? '', each.phone ?? '', CHANNELS[each.channel] ?? ''])]);
  };
  return (
    <section class="card" aria-labelledby="columns">
      <h2 id="columns">{t('desk.import.columns')}</h2>
      <p><strong>{t('desk.import.needed')}</strong> <span lang="ja">{headings.slice(0, needed).join('、')}</span></p>
      {headings.length > needed && <p>{t('desk.import.possible')} <span lang="ja">{headings.slice(needed).join('、')}</span></p>}
      <p class="quiet">{t('desk.import.codes')}</p>
      <div class="actions">
        <Act kind="plain" act={() => save('見本.csv', [headings, sample])}>{t('desk.import.sample')}</Act>
        <Act kind="plain" act={units}>{t('desk.import.unit-codes')}</Act>
        {own && <Act kind="plain" act={houses}>{t('desk.import.houses-now')}</Act>}
      </div>
    </section>
  );
}
