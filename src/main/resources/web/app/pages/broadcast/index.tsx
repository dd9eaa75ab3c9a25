import { useEffect, useState } from 'preact/hooks';
import { me } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { moment } from '../../kernel/time';
import { language, t, word } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { Aloud } from '../../parts/aloud';
import { Icon } from '../../parts/icon';
import { useNotice, useOpened } from '../../parts/notices';
import { langOfWords, ReadingTools, TranslationMark, useGetIn } from '../../parts/reading';
import { deadline } from '../../parts/span';
import { Shown } from '../../parts/state';
import type { Bulletin, Course } from './course';
import { Earlier, Lines } from './course';
import { ShelterLine } from './shelter';

/** How often what holds is asked for again while somebody reads it. */
const LOOK_AGAIN = 60_000;

/** What city hall says, its last word first, then the course from the first word on. */
export default function BroadcastPage({ params }: PageProps) {
  const [original, showOriginal] = useState(false);
  const tag = original ? 'ja' : language();
  const read = useGetIn<Course>('/api/v1/broadcasts/' + encodeURIComponent(params.id), tag);
  const notice = useNotice(params.id);
  const who = useSignal(me);
  const holds = read.body?.current;
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && read.again();
    document.addEventListener('visibilitychange', look);
    const timer = holds ? setInterval(look, LOOK_AGAIN) : undefined;
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [holds]);
  useOpened(notice, read.body && notice?.version);
  return (
    <Shown of={read} title={t('app.page.broadcast')}>{(course) => {
      const last = course.bulletins[0];
      return (
        <article class={last.drill ? 'broadcast drill' : 'broadcast'}>
          {last.drill && <p class="note note-drill"><strong>{t('app.drill')}</strong> {t('app.drill-hint')}</p>}
          <Last bulletin={last} current={course.current} />
          <ReadingTools japanese={false}><Aloud text={spoken(last)} tag={last.translation && !original ? tag : 'ja'} /></ReadingTools>
          <TranslationMark of={last.translation} original={original} show={showOriginal} />
          <Words bulletin={last} />
          {last.step !== 'RETRACTION' && <Shelters ids={last.shelters} tag={language()} />}
          <Earlier all={course.bulletins} />
          <p class="actions">
            <Link to="/shelters" class="button plain"><Icon name="shelter" /> {t('app.nav.shelters')}</Link>
            <Link to={who ? '/inbox' : '/'} class="button plain">{t('app.back')}</Link>
          </p>
        </article>
      );
    }}</Shown>
  );
}

const spoken = (of: Bulletin): string => [of.title, of.body, of.instruction].filter(Boolean).join('\n');

function Last({ bulletin, current }: { bulletin: Bulletin; current: boolean }) {
  return (
    <header>
      <p class="marks">
        {bulletin.level && bulletin.step !== 'RETRACTION' && <span class={'tag level level-' + bulletin.level}>{t('app.broadcast.level', { n: bulletin.level })}</span>}
        {bulletin.step !== 'FIRST' && <span class="tag warn">{bulletin.step === 'RETRACTION' && '✕ '}{word('app.broadcast.step.', bulletin.step)}</span>}
        {bulletin.step !== 'RETRACTION' && <span class={current ? 'tag good' : 'tag'}>{t(current ? 'app.broadcast.current' : 'app.broadcast.over')}</span>}
      </p>
      <h1 lang={langOfWords(bulletin.translation)}>{bulletin.title}</h1>
      <p class="quiet"><span lang="ja">{bulletin.department}</span> · {moment(bulletin.sentAt)}</p>
    </header>
  );
}

function Words({ bulletin }: { bulletin: Bulletin }) {
  const lang = langOfWords(bulletin.translation);
  return (
    <div class="reading">
      <Lines text={bulletin.body} lang={lang} />
      {bulletin.instruction && <div class="card todo"><h2>{t('app.broadcast.todo')}</h2><Lines text={bulletin.instruction} lang={lang} /></div>}
      {bulletin.happening && (
        <p>{moment(bulletin.happening.startsAt)}{bulletin.happening.endsAt && ' – ' + moment(bulletin.happening.endsAt)} {bulletin.happening.place && <span lang="ja">{bulletin.happening.place}</span>}</p>
      )}
      <dl class="facts">
        {bulletin.areas.length > 0 && <><dt>{t('app.broadcast.where')}</dt><dd lang="ja">{bulletin.areas.map((area) => area.name).join('、')}</dd></>}
        {bulletin.onsetAt && <><dt>{t('app.broadcast.from')}</dt><dd>{moment(bulletin.onsetAt)}</dd></>}
        {bulletin.step !== 'RETRACTION' && <><dt>{t('app.broadcast.until')}</dt><dd>{deadline(bulletin.expiresAt)}</dd></>}
        {bulletin.contact && <><dt>{t('app.broadcast.ask')}</dt><dd><span lang="ja">{bulletin.department}</span> <a class="phone" href={'tel:' + bulletin.contact.replace(/[^0-9+]/g, '')}>{bulletin.contact}</a></dd></>}
      </dl>
    </div>
  );
}

function Shelters({ ids, tag }: { ids: string[]; tag: string }) {
  if (ids.length === 0) return null;
  return (
    <section>
      <h2>{t('app.nav.shelters')}</h2>
      <ul class="list">{ids.map((id) => <ShelterLine key={id} id={id} tag={tag} />)}</ul>
    </section>
  );
}
