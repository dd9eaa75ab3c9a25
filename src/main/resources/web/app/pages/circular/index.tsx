import { useEffect, useState } from 'preact/hooks';
import { get } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { kept } from '../../kernel/store';
import { moment } from '../../kernel/time';
import { language, t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { Aloud } from '../../parts/aloud';
import { Confirm } from '../../parts/confirm';
import { Icon } from '../../parts/icon';
import { useNotice, useOpened } from '../../parts/notices';
import { circularPath, langOfWords, ReadingTools, TranslationMark, type Translated } from '../../parts/reading';
import { lastDayBefore } from '../../parts/span';
import { Shown } from '../../parts/state';
import { furigana } from '../../parts/taste';
import { Attachments, type Attachment } from './attachments';

type Circular = {
  id: string;
  state: 'DRAFT' | 'SCHEDULED' | 'PUBLISHED' | 'WITHDRAWN';
  importance: string;
  confirmationAsked: boolean;
  title: string;
  titleHtml?: string;
  html?: string;
  text?: string;
  attachments: Attachment[];
  version: number;
  corrected: boolean;
  correctedAt?: string;
  correctionReason?: string;
  publishedAt?: string;
  expiresAt?: string;
  withdrawnAt?: string;
  withdrawalReason?: string;
  translation?: Translated;
};

/** How long a translation that is on its way is given before it is asked for once more. */
const ON_ITS_WAY = 5_000;

/** A circular to be read: in the reader's language, as large and as loud as they like. */
export default function CircularPage({ params }: PageProps) {
  const [original, showOriginal] = useState(false);
  const ruby = useSignal(furigana);
  const tag = original ? 'ja' : language();
  const read = useGet<Circular>(circularPath(params.id, tag, ruby));
  const pending = read.body?.translation?.completeness === 'PENDING';
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(read.again, ON_ITS_WAY);
    return () => clearTimeout(timer);
  }, [pending, tag]);
  useEffect(() => {
    // the original stays one tap away when there is no network any more
    if (read.body?.translation && !original) void get(circularPath(params.id, 'ja', ruby)).catch(() => undefined);
  }, [read.body?.translation !== undefined]);
  // without a network, words in another language are better than none
  const instead = useGet<Circular>(read.problem?.passing ? circularPath(params.id, 'ja', false) : null);
  return (
    <Shown of={read.problem && instead.body ? instead : read} title={t('app.page.circular')}>{(circular) => (
      <Paper circular={circular} tag={tag} original={original} showOriginal={showOriginal} />
    )}</Shown>
  );
}

type PaperProps = { circular: Circular; tag: string; original: boolean; showOriginal: (original: boolean) => void };

// the HTML is safe: the service writes it from a small Markdown and lets nothing else through
function Paper({ circular, tag, original, showOriginal }: PaperProps) {
  const notice = useNotice(circular.id);
  const before = useReadBefore(circular);
  const lang = langOfWords(circular.translation);
  const withdrawn = circular.withdrawnAt !== undefined;
  useOpened(notice, circular.state === 'PUBLISHED' ? circular.version : undefined);
  return (
    <article>
      <p class="marks">
        {notice?.urgency === 'EMERGENCY' && <span class="tag bad"><Icon name="warning" /> {t('label.urgent')}</span>}
        {notice?.urgency === 'IMPORTANT' && <span class="tag warn">{t('app.inbox.important')}</span>}
        {circular.corrected && !withdrawn && <span class="tag warn">{t('label.corrected')}</span>}
        {withdrawn && <span class="tag">✕ {t('app.inbox.withdrawn')}</span>}
      </p>
      {circular.titleHtml ? <h1 lang={lang} dangerouslySetInnerHTML={{ __html: circular.titleHtml }} /> : <h1 lang={lang}>{circular.title}</h1>}
      <p class="quiet">
        {notice && <span lang="ja">{notice.publisher.name}</span>}{notice && circular.publishedAt && ' · '}{circular.publishedAt && moment(circular.publishedAt)}
        {circular.expiresAt && <> · {t('app.circular.until', { day: lastDayBefore(circular.expiresAt) })}</>}
      </p>
      {withdrawn
        ? <div class="note note-bad"><p>{t('app.circular.withdrawn', { time: moment(circular.withdrawnAt!) })}</p>{circular.withdrawalReason && <p lang={lang}>{circular.withdrawalReason}</p>}</div>
        : <Changed circular={circular} lang={lang} again={before !== undefined && before < circular.version} />}
      <ReadingTools japanese={tag === 'ja'}>{circular.text && <Aloud text={circular.title + '\n' + circular.text} tag={circular.translation && !original ? tag : 'ja'} />}</ReadingTools>
      <TranslationMark of={circular.translation} original={original} show={showOriginal} />
      {circular.html && <div class="reading" lang={lang} dangerouslySetInnerHTML={{ __html: below(circular.html) }} />}
      <Attachments circular={circular.id} files={circular.attachments} />
      {notice && circular.confirmationAsked && !withdrawn && <Confirm notice={notice} version={circular.version} />}
      <p class="actions"><Link to="/inbox" class="button plain">{t('app.circular.back')}</Link></p>
    </article>
  );
}

function Changed({ circular, lang, again }: { circular: Circular; lang: string; again: boolean }) {
  if (!circular.corrected) return null;
  return (
    <div class="note note-old">
      <p><strong>{t(again ? 'app.circular.changed' : 'app.circular.corrected', { time: moment(circular.correctedAt ?? circular.publishedAt!) })}</strong></p>
      {circular.correctionReason && <p lang={lang}>{circular.correctionReason}</p>}
    </div>
  );
}

/** Which version this browser showed before, undefined where none; remembers the present one for the next time. */
function useReadBefore(circular: Circular): number | undefined {
  const [before, set] = useState<number>();
  useEffect(() => {
    const key = 'read ' + circular.id;
    void kept.find<number>(key).then((version) => {
      set(version);
      return kept.keep(key, circular.version);
    }).catch(() => undefined);
  }, [circular.id, circular.version]);
  return before;
}

/** The same words with headings below that of the page, because a page has one, and none left out on the way down. */
function below(html: string): string {
  const open: number[] = [];
  return html.replace(/<(\/?)h([1-6])>/g, (_, end: string, level: string) => {
    if (!end) {
      while (open.length > 0 && open[open.length - 1] >= Number(level)) open.pop();
      open.push(Number(level));
    }
    return `<${end}h${Math.min(6, open.length + 1)}>`;
  });
}
