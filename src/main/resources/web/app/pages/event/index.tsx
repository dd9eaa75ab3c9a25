import { useState } from 'preact/hooks';
import { openFile } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { PageProps } from '../../pages';
import { language, t, word } from '../../kernel/words';
import { Icon } from '../../parts/icon';
import { useNotice, useOpened } from '../../parts/notices';
import { langOfWords, TranslationMark } from '../../parts/reading';
import { over } from '../../parts/span';
import { Act } from '../../parts/form';
import { Picture } from '../../parts/picture';
import { Shown } from '../../parts/state';
import { DateCard } from './date';
import type { EventFile, Happening } from './shapes';

/** An event: what it is, when and where, and the reader's answer for each date. */
export default function Event({ params }: PageProps) {
  const [original, show] = useState(false);
  const spoken = original ? 'ja' : language();
  const event = useGet<Happening>(`/api/v1/events/${params.id}?language=${spoken}`);
  const notice = useNotice(params.id);
  useOpened(event.body && notice, notice?.version);
  return <Shown of={event} title={t('app.page.event')}>{(body) => <Whole event={body} original={original} show={show} />}</Shown>;
}

function Whole({ event, original, show }: { event: Happening; original: boolean; show: (original: boolean) => void }) {
  const tongue = original ? 'ja' : langOfWords(event.translation);
  const gone = event.state === 'CANCELLED';
  return (
    <article>
      <h1 lang={tongue} class={gone ? 'gone' : undefined}>{event.title}</h1>
      {gone && <div class="note note-bad"><p><strong>✕ {t('app.event.cancelled')}</strong></p>{event.cancelReason && <p lang={tongue}>{event.cancelReason}</p>}</div>}
      <TranslationMark of={event.translation} original={original} show={show} />
      {event.body && <p class="words" lang={tongue}>{event.body}</p>}
      <Particulars event={event} tongue={tongue} />
      {event.attachments?.map((each) => <File key={each.id} event={event.id} attachment={each} />)}
      <Dates event={event} tongue={tongue} />
      {!gone && <div class="actions"><Act kind="plain" act={() => openFile(`/api/v1/events/${event.id}/calendar`, 'kairan.ics')}><Icon name="calendar" /> {t('app.event.ics')}</Act></div>}
    </article>
  );
}

function Particulars({ event, tongue }: { event: Happening; tongue: string }) {
  const place = event.place;
  return (
    <dl class="particulars">
      {event.kind === 'MEETING' && <><dt>{t('app.event.what')}</dt><dd>{word('app.event.kind.', event.kind)}</dd></>}
      {place?.name && (
        <>
          <dt>{t('app.event.place')}</dt>
          <dd>
            <span lang={tongue}>{place.name}</span>{place.address && <><br /><span lang="ja">{place.address}</span></>}
            {place.latitude !== undefined && <><br /><a class="tall" href={`geo:${place.latitude},${place.longitude}?q=${place.latitude},${place.longitude}`}>{t('app.map-app')}</a></>}
          </dd>
        </>
      )}
      {event.feeNote && <><dt>{t('app.event.fee')}</dt><dd lang={tongue}>{event.feeNote}</dd></>}
      {event.contact && <><dt>{t('app.event.contact')}</dt><dd lang={tongue}>{event.contact}</dd></>}
      {event.link && <><dt>{t('app.event.link')}</dt><dd><a class="tall" href={event.link} rel="noreferrer" target="_blank">{event.link}</a></dd></>}
    </dl>
  );
}

function File({ event, attachment }: { event: string; attachment: EventFile }) {
  const path = `/api/v1/events/${event}/attachments/${attachment.id}`;
  if (attachment.mediaType.startsWith('image/')) return <figure><Picture path={path} alt={attachment.fileName} /></figure>;
  return <div class="actions"><Act kind="plain" act={() => openFile(path)}><Icon name="clip" /> {attachment.fileName}</Act></div>;
}

function Dates({ event, tongue }: { event: Happening; tongue: string }) {
  const [all, showAll] = useState(false);
  const coming = event.dates.filter((date) => !over(date));
  const shown = all ? event.dates : coming.slice(0, 3);
  const left = event.dates.length - shown.length;
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{t('app.event.dates')}</h2>
      {!coming.length && <p class="card">{t('app.event.over')}</p>}
      {shown.map((date) => <DateCard key={date.id} event={event} date={date} tongue={tongue} />)}
      {left > 0 && <div class="actions"><button type="button" class="button plain" onClick={() => showAll(true)}>{t('app.event.all-dates', { n: left })}</button></div>}
    </section>
  );
}
