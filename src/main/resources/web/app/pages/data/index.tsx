import { openFile } from '../../kernel/api';
import { t } from '../../kernel/words';
import { Icon } from '../../parts/icon';
import { dayKey } from '../../parts/span';
import { Act } from '../../parts/form';
import { Departure } from './departure';
import { Register } from './register';

const KEPT = ['who', 'read', 'answers', 'safety', 'devices', 'looks'];
const NEVER = ['place', 'address-book', 'ads'];

/** What is kept about the reader, who looked at it, how to take it along, and how to leave. */
export default function Data() {
  return (
    <>
      <h1>{t('app.page.data')}</h1>
      <h2>{t('app.data.kept')}</h2>
      <ul>{KEPT.map((each) => <li key={each}>{t('app.data.kept.' + each)}</li>)}</ul>
      <h2>{t('app.data.never')}</h2>
      <ul>{NEVER.map((each) => <li key={each}>{t('app.data.never.' + each)}</li>)}</ul>
      <h2>{t('app.data.export')}</h2>
      <p>{t('app.data.export-what')}</p>
      <div class="actions"><Act act={() => openFile('/api/v1/me/export', `kairan-mydata-${dayKey(Date.now())}.json`)}><Icon name="download" /> {t('app.data.export-do')}</Act></div>
      <Register />
      <Departure />
    </>
  );
}
