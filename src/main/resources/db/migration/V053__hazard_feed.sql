-- The feeds of the weather service: how far each was read, and which of their files were or are to be fetched.
create table hazard_feed (
    name          text        not null constraint pk_hazard_feed primary key,
    last_modified text,
    updated_at    timestamptz,
    read_at       timestamptz,
    tried_at      timestamptz,
    gap_until     timestamptz
);
comment on table hazard_feed is 'One row a feed, long ones too; asked and written once a minute by the replica whose turn it is';
comment on column hazard_feed.last_modified is 'What the server said, letter by letter: sent back to it, so that nothing new costs nothing';
comment on column hazard_feed.updated_at is 'When the server last wrote the feed as we have it';
comment on column hazard_feed.read_at is 'When we last knew all that was in it';
comment on column hazard_feed.gap_until is 'Something may have been missed before: closed by a long feed that was written later; null where nothing was';

create table hazard_feed_file (
    name     text        not null constraint pk_hazard_feed_file primary key,
    urgent   boolean     not null,
    state    text        not null constraint ck_hazard_feed_file_state
                         check (state in ('WAITING', 'TAKEN', 'REFUSED', 'GIVEN_UP')),
    tries    integer     not null default 0,
    said_at  timestamptz not null,
    found_at timestamptz not null,
    tried_at timestamptz
);
comment on table hazard_feed_file is 'One row a file that the city asks for; the row stays after the file was taken, so that no file is fetched twice';
comment on column hazard_feed_file.said_at is 'The time of the entry in the feed';
create index ix_hazard_feed_file_waiting on hazard_feed_file ((tries > 0), urgent desc, said_at, name) where state = 'WAITING';
comment on index ix_hazard_feed_file_waiting is 'Finds what is fetched next: what was never tried first, earthquakes before the rest, in the order in which it was said';
create index ix_hazard_feed_file_found_at on hazard_feed_file (found_at);

create table hazard_feed_turn (
    name  text        not null constraint pk_hazard_feed_turn primary key,
    until timestamptz not null
);
comment on table hazard_feed_turn is 'One row: until when one replica has the turn; taken with a conditional update, never given back, so that there is one turn a minute';

create table hazard_feed_day (
    day   date   not null constraint pk_hazard_feed_day primary key,
    bytes bigint not null
);
comment on table hazard_feed_day is 'One row a day of the city: how much was fetched, against the day''s ceiling';
