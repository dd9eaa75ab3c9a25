import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { day, moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, sure, Text } from '../../parts/form';
import { Done, Shown } from '../../parts/state';

type Feed = { id: string; name: string; createdAt: string; readAt?: string };
const PATH = '/api/v1/calendar-feeds';

/** Secret addresses by which the calendar of a phone or computer shows the same dates. */
export function Feeds() {
  const feeds = useGet<{ items: Feed[] }>(PATH);
  const [name, setName] = useState(t('app.feed.default'));
  const [made, setMade] = useState<{ feed: Feed; url: string } | null>(null);
  const make = async () => {
    setMade(await send<{ feed: Feed; url: string }>('POST', PATH, { name: name.trim() || t('app.feed.default') }));
    feeds.again();
  };
  const revoke = async (feed: Feed) => {
    if (!sure(t('app.feed.sure', { name: feed.name }))) return;
    await send('DELETE', PATH + '/' + feed.id);
    if (made?.feed.id === feed.id) setMade(null);
    feeds.again();
  };
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{t('app.feed.title')}</h2>
      <p>{t('app.feed.what')}</p>
      {made && <Secret url={made.url} />}
      <details>
        <summary>{t('app.feed.new')}</summary>
        <Text label={t('app.feed.name')} hint={t('app.feed.name-hint')} value={name} set={setName} maxLength={60} />
        <div class="actions"><Act act={make}>{t('app.feed.make')}</Act></div>
      </details>
      <Shown of={feeds}>
        {(page) => page.items.length > 0 && (
          <ul class="list">
            {page.items.map((feed) => (
              <li key={feed.id} class="feed">
                <span><strong>{feed.name}</strong><br /><span class="quiet">{t('app.feed.made', { day: day(feed.createdAt) })}{' '}{feed.readAt ? t('app.feed.read', { time: moment(feed.readAt) }) : t('app.feed.unread')}</span></span>
                <Act kind="plain" act={() => revoke(feed)} label={t('app.feed.revoke-of', { name: feed.name })}>{t('app.feed.revoke')}</Act>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  );
}

function Secret({ url }: { url: string }) {
  const [copied, set] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    set(true);
  };
  return (
    <div class="card" role="status">
      <p><strong>{t('app.feed.once')}</strong></p>
      <p class="secret"><code>{url}</code></p>
      <div class="actions">
        <a class="button" href={url.replace(/^https?:/, 'webcal:')}>{t('app.feed.open')}</a>
        <Act kind="plain" act={copy}>{t('app.copy')}</Act>
      </div>
      {copied && <Done>{t('app.copied')}</Done>}
    </div>
  );
}
