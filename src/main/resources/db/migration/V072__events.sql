-- 行事・会議: what happens when and where, who comes, who waits, who stands in.
create table event (
    id               uuid             not null constraint pk_event primary key,
    unit_id          uuid             not null constraint fk_event_unit_id references unit,
    kind             text             not null constraint ck_event_kind check (kind in ('EVENT', 'MEETING', 'DATE')),
    state            text             not null constraint ck_event_state check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    title            text             not null,
    body             text             not null,
    place_name       text,
    place_address    text,
    latitude         double precision constraint ck_event_latitude check (latitude between -90 and 90),
    longitude        double precision constraint ck_event_longitude check (longitude between -180 and 180),
    all_day          boolean          not null,
    starts_at        timestamptz      not null,
    ends_at          timestamptz      not null,
    rrule            text,
    answered_by      text             not null constraint ck_event_answered_by check (answered_by in ('NOBODY', 'PERSON', 'HOUSEHOLD')),
    answer_lead      integer          constraint ck_event_answer_lead check (answer_lead >= 0),
    capacity         integer          constraint ck_event_capacity check (capacity > 0),
    most_heads       integer          not null default 1 constraint ck_event_most_heads check (most_heads between 1 and 100),
    quorum_part      integer,
    quorum_whole     integer,
    quorum_more      boolean,
    fee_note         text,
    contact          text,
    link             text,
    sensitive        boolean          not null,
    sequence         integer          not null default 0,
    lock_version     integer          not null default 0,
    created_by       uuid             not null constraint fk_event_created_by references account,
    created_at       timestamptz      not null,
    published_at     timestamptz,
    changed_at       timestamptz      not null,
    cancelled_at     timestamptz,
    cancel_reason    text,
    import_key       text,
    constraint uq_event_import_key unique (unit_id, import_key),
    constraint ck_event_period check (ends_at > starts_at),
    constraint ck_event_position check ((latitude is null) = (longitude is null)),
    constraint ck_event_answers check (answered_by <> 'NOBODY' or (capacity is null and answer_lead is null)),
    constraint ck_event_quorum check (
        (kind = 'MEETING' and answered_by <> 'NOBODY' or quorum_part is null)
        and (quorum_part is null) = (quorum_whole is null) and (quorum_part is null) = (quorum_more is null)
        and (quorum_part is null or quorum_part between 1 and quorum_whole)),
    constraint ck_event_published check (state = 'DRAFT' or published_at is not null),
    constraint ck_event_cancelled check ((state = 'CANCELLED') = (cancelled_at is not null))
);
comment on table event is 'One row an event, a meeting (会議) or a mere date (ごみの日), recurring or not; listed by unit, newest first';
comment on column event.ends_at is 'Exclusive; all-day events begin and end at midnight of the city';
comment on column event.rrule is 'RFC 5545, section 3.3.10, validated; its dates are laid down as occurrences';
comment on column event.answer_lead is 'Seconds before each start after which answers are closed; null where they close at the start';
comment on column event.most_heads is 'How many people one answer may bring, the answering one included';
comment on column event.quorum_part is 'With quorum_whole a fraction of the members; quorum_more where it has to be exceeded';
comment on column event.sequence is 'RFC 5545, section 3.8.7.4: one more with each change that matters to whoever planned to come';
comment on column event.import_key is 'What the municipal list calls the event, so that importing it again changes it instead of doubling it';
create index ix_event_unit_id on event (unit_id, id desc);
create index ix_event_created_by on event (created_by);

create table event_term (
    event_id  uuid     not null constraint fk_event_term_event_id references event on delete cascade,
    no        smallint not null,
    kind      text     not null,
    unit_id   uuid     constraint fk_event_term_unit_id references unit,
    list_id   uuid     constraint fk_event_term_list_id references named_list,
    role      text,
    target_id uuid     not null generated always as (coalesce(unit_id, list_id)) stored,
    constraint pk_event_term primary key (event_id, no)
);
comment on table event_term is 'Whom an event is for; the calendar meets it from the reader''s side, as the inbox does with notice_term';
create index ix_event_term_target_id on event_term (target_id, event_id) include (kind, role);
create index ix_event_term_unit_id on event_term (unit_id);
create index ix_event_term_list_id on event_term (list_id);

create table event_question (
    event_id uuid     not null constraint fk_event_question_event_id references event on delete cascade,
    no       smallint not null,
    kind     text     not null constraint ck_event_question_kind check (kind in ('YES_NO', 'CHOICE', 'NUMBER', 'TEXT')),
    words    text     not null,
    choices  text[]   not null,
    required boolean  not null,
    constraint pk_event_question primary key (event_id, no)
);
comment on table event_question is 'What an event asks of those who come: bus? meal?';

create table event_attachment (
    event_id      uuid     not null constraint fk_event_attachment_event_id references event on delete cascade,
    no            smallint not null,
    attachment_id uuid     not null constraint fk_event_attachment_attachment_id references attachment,
    constraint pk_event_attachment primary key (event_id, no)
);
comment on table event_attachment is 'The files of an event, in their order';
create index ix_event_attachment_attachment_id on event_attachment (attachment_id);

create table occurrence (
    id              uuid        not null constraint pk_occurrence primary key,
    event_id        uuid        not null constraint fk_occurrence_event_id references event on delete cascade,
    original_start  timestamptz not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    closes_at       timestamptz,
    state           text        not null constraint ck_occurrence_state check (state in ('PLANNED', 'CANCELLED')),
    place_name      text,
    note            text,
    capacity        integer     constraint ck_occurrence_capacity check (capacity > 0),
    taken           integer     not null default 0,
    queue_end       bigint      not null default 0,
    last_version    integer     not null default 0,
    ended_count     integer,
    reminded_at     timestamptz,
    eve_told_at     timestamptz,
    closing_told_at timestamptz,
    constraint uq_occurrence_original_start unique (event_id, original_start),
    constraint ck_occurrence_period check (ends_at > starts_at),
    constraint ck_occurrence_taken check (taken >= 0 and taken <= coalesce(capacity, taken))
);
comment on table occurrence is 'One date of an event, a single event having one; laid down for thirteen months ahead. Its row is locked by whoever gives or frees a place';
comment on column occurrence.original_start is 'What the rule says (RFC 5545, RECURRENCE-ID); starts_at differs where this date was moved';
comment on column occurrence.closes_at is 'No answer is taken or changed afterwards, but by officers; null where the event takes none';
comment on column occurrence.taken is 'Heads of all who have a place; never more than the capacity, by constraint';
comment on column occurrence.queue_end is 'The last number given out to those who wait';
comment on column occurrence.last_version is 'The last version given out to an answer: one that was withdrawn and given anew is not taken for the old one';
comment on column occurrence.reminded_at is 'When those who had not answered were last reminded';
comment on column occurrence.ended_count is 'The final count the organiser put down after the day';
comment on column occurrence.closing_told_at is 'When those who had not answered were told that answers close soon, so that each date tells it once';
create index ix_occurrence_starts_at on occurrence (starts_at, id);
create index ix_occurrence_event_id on occurrence (event_id, ends_at, starts_at);
create index ix_occurrence_eve on occurrence (starts_at) where eve_told_at is null and state = 'PLANNED';
comment on index ix_occurrence_eve is 'Finds the dates whose evening before has come';
create index ix_occurrence_closing on occurrence (closes_at) where closing_told_at is null and state = 'PLANNED';
comment on index ix_occurrence_closing is 'Finds the dates whose answers close soon';

create table answer (
    id            uuid        not null constraint pk_answer primary key,
    occurrence_id uuid        not null constraint fk_answer_occurrence_id references occurrence on delete cascade,
    party         text        not null constraint ck_answer_party check (party in ('ACCOUNT', 'HOUSEHOLD', 'RESIDENT', 'GUEST')),
    party_id      uuid        not null,
    account_id    uuid        constraint fk_answer_account_id references account,
    household_id  uuid        constraint fk_answer_household_id references household,
    resident_id   uuid        constraint fk_answer_resident_id references resident,
    guest_name    text,
    state         text        not null constraint ck_answer_state check (state in ('ATTEND', 'ABSENT', 'UNDECIDED')),
    place         text        constraint ck_answer_place check (place in ('SEATED', 'WAITING')),
    queue_no      bigint,
    adults        integer     not null constraint ck_answer_adults check (adults >= 0),
    children      integer     not null constraint ck_answer_children check (children >= 0),
    comment       text,
    replies       jsonb       not null,
    proxy_name    text,
    mandate       text        constraint ck_answer_mandate check (mandate in ('CHAIR', 'NAMED')),
    mandate_name  text,
    source        text        not null constraint ck_answer_source check (source in ('SELF', 'PHONE', 'PAPER', 'DESK', 'WALK_IN')),
    entered_by    uuid        constraint fk_answer_entered_by references account,
    answered_at   timestamptz not null,
    version       integer     not null,
    checked_in_at timestamptz,
    checked_in_by uuid        constraint fk_answer_checked_in_by references account,
    came          integer     constraint ck_answer_came_count check (came >= 0),
    announced_adults integer  constraint ck_answer_announced_adults check (announced_adults >= 0),
    before        jsonb,
    constraint uq_answer_party unique (occurrence_id, party, party_id),
    constraint ck_answer_place_given check ((state = 'ATTEND') = (place is not null)),
    constraint ck_answer_heads check (state <> 'ATTEND' or adults + children > 0),
    constraint ck_answer_queue check ((place = 'WAITING') = (queue_no is not null)),
    constraint ck_answer_stand_in check ((proxy_name is null or state = 'ATTEND') and (mandate is null or state = 'ABSENT')),
    constraint ck_answer_whose check (
        (party = 'GUEST') = (guest_name is not null)
        and (party <> 'ACCOUNT' or account_id is not null)
        and (party <> 'HOUSEHOLD' or household_id is not null)
        and (party <> 'RESIDENT' or resident_id is not null)),
    constraint ck_answer_came check ((checked_in_at is null) = (came is null)),
    constraint ck_answer_announced check (announced_adults is null or checked_in_at is not null)
);
comment on table answer is 'Who comes to a date: one row a person, a household or a guest; the latest word counts, the audit keeps the earlier ones';
comment on column answer.account_id is 'Who is told of changes and of moving up; null for people without a phone';
comment on column answer.queue_no is 'Given out under the lock of the occurrence: who waits moves up in this order';
comment on column answer.proxy_name is '代理出席: who comes instead';
comment on column answer.mandate is '委任状: absent, but counted towards the quorum';
comment on column answer.announced_adults is 'How many adults were announced, where more came and took places; else null';
comment on column answer.before is 'What had been answered before a walk-in took its place, so that undoing it brings it back';
create index ix_answer_waiting on answer (occurrence_id, queue_no) where place = 'WAITING';
comment on index ix_answer_waiting is 'The waiting list of a date, in order';
create index ix_answer_account_id on answer (account_id);
create index ix_answer_household_id on answer (household_id);
create index ix_answer_resident_id on answer (resident_id);
create index ix_answer_entered_by on answer (entered_by);
create index ix_answer_checked_in_by on answer (checked_in_by);

-- Whom a date asks on a day, each with the answer there is: people, or households where those answer. To the people come
-- those without a phone of their own whose answer the desk put down, one answer each, however many homes they had on
-- the register; guests are nobody's members.
create function occurrence_members(p_occurrence uuid, p_today date)
    returns table (member_id uuid, answer_id uuid)
    language sql stable rows 1000
as $$
    with sent as (
        select n.id, e.answered_by
          from occurrence o
          join event e on e.id = o.event_id
          join notice n on n.kind = 'EVENT' and n.subject_id = e.id
         where o.id = p_occurrence
    ), asked as (
        select r.account_id as id
          from sent s cross join lateral notice_readers(s.id, p_today) r
         where s.answered_by = 'PERSON'
        union
        select f.household_id
          from sent s cross join lateral notice_houses(s.id, p_today, '', '~') f
         where s.answered_by = 'HOUSEHOLD'
        union
        select h.id
          from sent s
          cross join lateral notice_others(s.id, p_today) x
          join resident r on r.account_id = x.account_id and (r.left_on is null or r.left_on > p_today)
          join household h on h.id = r.household_id and (h.moved_out is null or h.moved_out > p_today)
         where s.answered_by = 'HOUSEHOLD'
    ), said as (
        select a.id as answer_id, a.party, a.checked_in_at, a.answered_at,
               case when a.party = 'RESIDENT' then coalesce(r.account_id, r.id) else a.party_id end as id
          from answer a left join resident r on r.id = a.resident_id
         where a.occurrence_id = p_occurrence and a.party <> 'GUEST'
    ), given as (
        select distinct on (id) id, answer_id, party
          from said
         order by id, checked_in_at is null, party, answered_at desc
    )
    select coalesce(k.id, g.id), g.answer_id
      from asked k full join given g on g.id = k.id
     where k.id is not null or g.party = 'RESIDENT'
$$;

create table calendar_feed (
    id           uuid        not null constraint pk_calendar_feed primary key,
    account_id   uuid        not null constraint fk_calendar_feed_account_id references account,
    secret_hash  bytea       not null constraint uq_calendar_feed_secret_hash unique,
    name         text        not null,
    created_at   timestamptz not null,
    read_at      timestamptz,
    revoked_at   timestamptz
);
comment on table calendar_feed is 'Secret addresses under which a person''s calendars fetch their events; found by the keyed hash of the secret';
create index ix_calendar_feed_account_id on calendar_feed (account_id);
