-- Runs: a dispatch on its way to devices, in chunks that any replica may carry.
create table push_run (
    id           uuid        not null constraint pk_push_run primary key,
    dispatch_id  uuid        not null constraint fk_push_run_dispatch_id references dispatch
                             constraint uq_push_run_dispatch_id unique,
    notice_id    uuid        not null constraint fk_push_run_notice_id references notice,
    urgency      text        not null,
    targets      integer     not null,
    state        text        not null constraint ck_push_run_state check (state in ('SENDING', 'DONE', 'STOPPED', 'EXPIRED')),
    stop_reason  text,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    finished_at  timestamptz
);
comment on table push_run is 'One row a dispatch cut into chunks; the sum over the states of its devices is always its targets';
create index ix_push_run_notice_id on push_run (notice_id);
create index ix_push_run_sending on push_run (id) where state = 'SENDING';
comment on index ix_push_run_sending is 'Finds the runs that are still under way';

create table push_chunk (
    id          uuid        not null constraint pk_push_chunk primary key,
    run_id      uuid        not null constraint fk_push_chunk_run_id references push_run,
    channel     text        not null constraint ck_push_chunk_channel check (channel in ('FCM', 'WEB_PUSH')),
    devices     integer[]   not null,
    outcomes    bytea       not null,
    attempt     smallint    not null,
    due_at      timestamptz not null,
    emergency   boolean     not null,
    state       text        not null constraint ck_push_chunk_state check (state in ('WAITING', 'CLAIMED', 'DONE')),
    epoch       integer     not null default 0,
    lease_until timestamptz,
    touched_at  timestamptz,
    quiet_at    timestamptz,
    quiet_for   interval,
    open        boolean     not null generated always as (state <> 'DONE') stored,
    constraint ck_push_chunk_quiet check ((quiet_at is null) = (quiet_for is null)),
    constraint ck_push_chunk_outcomes check (length(outcomes) = cardinality(devices))
);
comment on table push_chunk is 'Some hundred devices with one outcome byte each; claimed with SKIP LOCKED, fenced by its epoch';
comment on column push_chunk.channel is 'The way out of its devices when it was cut: chunks of one never wait for the trouble of another';
comment on column push_chunk.quiet_at is 'When its phones are next not to ring, for quiet_for: not claimed from then on, and put off; null where they ring at any hour';
comment on column push_chunk.open is 'What the queue is indexed by: unlike the state it does not change with a claim, which then touches no index';
comment on column push_chunk.touched_at is 'When outcomes were last written; the time shown with each device of the chunk';
-- The numbers of the devices never change: kept aside, they are not written again with each flush of outcomes.
alter table push_chunk alter column devices set storage external;
-- Room for the versions of a chunk's way on its own page: the log then holds only what differs, and the pages of past
-- runs are left alone instead of being written to the log in full once more.
alter table push_chunk set (fillfactor = 30);
create index ix_push_chunk_run_id on push_chunk (run_id);
create index ix_push_chunk_open on push_chunk (emergency desc, channel, due_at) where open;
comment on index ix_push_chunk_open is 'The queue: what is due, emergencies first, and what a dead worker left behind';
create index ix_push_chunk_again on push_chunk (emergency desc, channel, due_at) where open and attempt > 0;
comment on index ix_push_chunk_again is 'What is tried again: claims take some of it first, before all that was never tried; a claim changes nothing in it';

create table push_pause (
    scope  text        not null constraint pk_push_pause primary key
                       constraint ck_push_pause_scope check (scope in ('ALL', 'ANDROID', 'IOS', 'WEB')),
    until  timestamptz not null,
    reason text        not null
);
comment on table push_pause is 'Nothing is sent through FCM, or nothing to one platform, until then, by no replica; read at every claim';

-- The project's quota, granted to replicas slice by slice. Never more than these times allow, because every grant moves
-- them on; so nothing has to be known about which replicas live.
create table push_pace (
    project      text             not null constraint pk_push_pace primary key,
    free_at      timestamptz      not null,
    free_others  timestamptz      not null,
    begun_at     timestamptz      not null,
    ceiling      double precision not null constraint ck_push_pace_ceiling check (ceiling > 0 and ceiling <= 1),
    ceiling_at   timestamptz      not null
);
comment on table push_pace is 'One row a Firebase project: until when its quota has been granted; locked for each grant, some ten a second over all replicas';
comment on column push_pace.free_others is 'The same without the reserve of emergencies';
comment on column push_pace.begun_at is 'When sending began after a rest or a pause; from then on it goes faster by and by';
comment on column push_pace.ceiling is 'The share of the quota at ceiling_at: halved whenever FCM finds it too much, rising since';

-- Outcomes of a chunk whose run has ended: whoever still waits (0) gets the code of the end.
create function push_settle(p_outcomes bytea, p_code integer)
    returns bytea
    language sql immutable
as $$
    select coalesce(string_agg(case when get_byte(p_outcomes, i) = 0 then set_byte('\x00'::bytea, 0, p_code)
                                    else substring(p_outcomes from i + 1 for 1) end, ''::bytea order by i), ''::bytea)
      from generate_series(0, length(p_outcomes) - 1) i
$$;

-- How many devices of a chunk have each outcome, the code of WAITING (0) first: counted in the hexadecimal text, where a
-- code is the second of two digits and the first is always 0. The sum is the length, whatever the outcomes are.
create function push_counts(p_outcomes bytea)
    returns smallint[]
    language sql immutable strict parallel safe
as $$
    select array[b.all_of - (b.n1 + b.n2 + b.n3 + b.n4 + b.n5 + b.n6 + b.n7 + b.n8 + b.n9),
                 b.n1, b.n2, b.n3, b.n4, b.n5, b.n6, b.n7, b.n8, b.n9]::smallint[]
      from (select a.all_of,
                   2 * a.all_of - octet_length(replace(a.digits, '1', '')) as n1,
                   2 * a.all_of - octet_length(replace(a.digits, '2', '')) as n2,
                   2 * a.all_of - octet_length(replace(a.digits, '3', '')) as n3,
                   2 * a.all_of - octet_length(replace(a.digits, '4', '')) as n4,
                   2 * a.all_of - octet_length(replace(a.digits, '5', '')) as n5,
                   2 * a.all_of - octet_length(replace(a.digits, '6', '')) as n6,
                   2 * a.all_of - octet_length(replace(a.digits, '7', '')) as n7,
                   2 * a.all_of - octet_length(replace(a.digits, '8', '')) as n8,
                   2 * a.all_of - octet_length(replace(a.digits, '9', '')) as n9
              from (select length(p_outcomes) as all_of, encode(p_outcomes, 'hex') as digits offset 0) a offset 0) b
$$;

-- Kept by PostgreSQL itself, so that no writer can forget it.
alter table push_chunk
    add column counts   smallint[] not null generated always as (push_counts(outcomes)) stored,
    add column first_no integer    generated always as (devices[1]) stored,
    add column last_no  integer    generated always as (devices[cardinality(devices)]) stored;
comment on column push_chunk.counts is 'Devices by outcome, in the order of the codes: the delivery board adds these up instead of reading outcomes';
comment on column push_chunk.first_no is 'Devices of a chunk rise by number: with last_no it tells which chunks a device cannot be in';
create index ix_push_run_finished_at on push_run (finished_at);

-- Whom push has brought over lately: a row a statement and run, of which only the last seconds matter.
create unlogged table push_speed (
    no       bigint      generated always as identity constraint pk_push_speed primary key,
    run_id   uuid        not null,
    at       timestamptz not null,
    accepted integer     not null
);
comment on table push_speed is 'Devices reached, by run and flush, kept a minute: the rate on the delivery board, whichever replica sent; unlogged, because a crash may forget it';
create index ix_push_speed_at on push_speed (at);

create function push_note_pace()
    returns trigger
    language plpgsql
as $$
begin
    insert into push_speed (run_id, at, accepted)
    select n.run_id, now(), sum(n.counts[2] - o.counts[2])
      from new_rows n join old_rows o on o.id = n.id
     where n.counts[2] > o.counts[2]
     group by n.run_id;
    return null;
end
$$;
create trigger push_note_pace after update on push_chunk
    referencing old table as old_rows new table as new_rows
    for each statement execute function push_note_pace();

-- What became of each house of a part of an audience, the part being the range of paths [low, high): REACHED, WAITING,
-- or why no phone of it was reached. Begins with the people of the part and opens only chunks that can hold their phones;
-- beyond some thousand phones that would be every chunk, so it does not look.
create function push_reach(p_notice uuid, p_today date, p_low text, p_high text)
    returns table (household_id uuid, unit_id uuid, path text, reach text)
    language sql stable rows 5000
as $$
    with house as materialized (
        select f.household_id, f.unit_id, f.path from notice_houses(p_notice, p_today, p_low, p_high) f),
    login as materialized (
        select f.household_id, r.account_id
          from house f
          join resident r on r.household_id = f.household_id and r.account_id is not null
                         and (r.left_on is null or r.left_on > p_today)),
    phone as materialized (
        select l.household_id, d.no, d.address_state = 'ACTIVE' as active
          from login l join device d on d.account_id = l.account_id and d.removed_at is null),
    told as materialized (
        select x.no,
               bool_or(get_byte(c.outcomes, x.place::integer - 1) = 1) as accepted,
               bool_or(get_byte(c.outcomes, x.place::integer - 1) = 0 and r.state = 'SENDING') as waiting,
               bool_or(get_byte(c.outcomes, x.place::integer - 1) <> 7) as failed
          from push_run r
          join push_chunk c on c.run_id = r.id
          cross join lateral unnest(c.devices) with ordinality as x(no, place)
         where r.notice_id = p_notice
           and case when (select count(*) from phone) > 2000 then true
                    else exists (select 1 from phone p where p.no between c.first_no and c.last_no) end
           and x.no in (select p.no from phone p)
         group by x.no),
    pushed as (
        select p.household_id,
               bool_or(p.active) as active,
               coalesce(bool_or(t.accepted), false) as accepted,
               coalesce(bool_or(t.waiting), false) as waiting,
               coalesce(bool_or(t.failed), false) as failed
          from phone p left join told t on t.no = p.no
         group by p.household_id),
    read as (
        select distinct l.household_id
          from login l join receipt c on c.notice_id = p_notice and c.account_id = l.account_id),
    open as materialized (
        select exists (select 1 from dispatch d where d.notice_id = p_notice and d.taken_at is null) as yes)
    select f.household_id, f.unit_id, f.path,
           case when v.household_id is not null or s.accepted then 'REACHED'
                when s.waiting then 'WAITING'
                when s.household_id is null then
                    case when exists (select 1 from login l where l.household_id = f.household_id)
                         then 'NO_DEVICE' else 'NO_LOGIN' end
                when s.failed then 'FAILED'
                when not s.active then 'NO_ADDRESS'
                when o.yes then 'WAITING'
                else 'ADDED_LATER' end
      from house f
      cross join open o
      left join pushed s on s.household_id = f.household_id
      left join read v on v.household_id = f.household_id
$$;

-- Test pushes, one device at a time.
create table push_check (
    id         uuid        not null constraint pk_push_check primary key,
    device_id  uuid        not null constraint fk_push_check_device_id references device,
    state      text        not null constraint ck_push_check_state
                           check (state in ('SENT', 'ACCEPTED', 'ARRIVED', 'FAILED')),
    problem    text,
    created_at timestamptz not null,
    arrived_at timestamptz,
    constraint ck_push_check_problem check ((state = 'FAILED') = (problem is not null)),
    constraint ck_push_check_arrived check ((state = 'ARRIVED') = (arrived_at is not null))
);
comment on table push_check is 'One row a test push, kept a day: whether it was handed over and whether the device said that it came';
create index ix_push_check_device_id on push_check (device_id);
create index ix_push_check_created_at on push_check (created_at);
