-- Halls and equipment that are lent, and who has them when.

-- Equality of ids inside a GiST index; trusted since PostgreSQL 13: the owner of the database may create it.
create extension if not exists btree_gist;

create table facility (
    id              uuid        not null constraint pk_facility primary key,
    unit_id         uuid        not null constraint fk_facility_unit_id references unit,
    open_to         uuid        not null constraint fk_facility_open_to references unit,
    kind            text        not null constraint ck_facility_kind check (kind in ('ROOM', 'EQUIPMENT', 'VEHICLE')),
    name            text        not null,
    description     text        not null,
    place           text        not null,
    rules           text        not null,
    quantity        integer     not null constraint ck_facility_quantity check (quantity >= 1),
    approval_needed boolean     not null,
    longest_minutes integer     not null constraint ck_facility_longest check (longest_minutes >= 1),
    days_ahead      integer     not null constraint ck_facility_days_ahead check (days_ahead >= 0),
    state           text        not null constraint ck_facility_state check (state in ('OPEN', 'RETIRED')),
    lock_version    integer     not null,
    created_by      uuid        not null constraint fk_facility_created_by references account,
    created_at      timestamptz not null
);
comment on table facility is 'One row a thing that is lent; listed by the unit that lends it and by whom it is lent to. Its row lock queues up everything that touches its bookings';
comment on column facility.open_to is 'Everyone under this unit may book';
create index ix_facility_unit_id on facility (unit_id, id);
create index ix_facility_open_to on facility (open_to, id);
create index ix_facility_created_by on facility (created_by);

create table facility_opening (
    facility_id uuid not null constraint fk_facility_opening_facility_id references facility,
    day         text not null,
    from_at     time not null,
    to_at       time not null,
    constraint pk_facility_opening primary key (facility_id, day, from_at),
    constraint ck_facility_opening_day
        check (day in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    constraint ck_facility_opening_times check (to_at = '00:00' or to_at > from_at)
);
comment on table facility_opening is 'The opening times of a facility in the local time of the city; an end at 00:00 is midnight';

create table facility_closure (
    facility_id uuid not null constraint fk_facility_closure_facility_id references facility,
    closed_on   date not null,
    constraint pk_facility_closure primary key (facility_id, closed_on)
);
comment on table facility_closure is 'Days on which a facility is closed whatever the weekday';

create table booking (
    id           uuid        not null constraint pk_booking primary key,
    facility_id  uuid        not null constraint fk_booking_facility_id references facility,
    account_id   uuid        not null constraint fk_booking_account_id references account,
    household_id uuid        constraint fk_booking_household_id references household,
    unit_id      uuid        constraint fk_booking_unit_id references unit,
    state        text        not null constraint ck_booking_state
                             check (state in ('REQUESTED', 'APPROVED', 'DECLINED', 'CANCELLED', 'LAPSED')),
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    pieces       integer     not null constraint ck_booking_pieces check (pieces >= 1),
    people       integer,
    purpose      text        not null,
    reason       text,
    requested_at timestamptz not null,
    lapses_at    timestamptz not null,
    decided_at   timestamptz,
    decided_by   uuid        constraint fk_booking_decided_by references account,
    constraint ck_booking_period check (ends_at > starts_at),
    constraint ck_booking_for check ((household_id is null) <> (unit_id is null)),
    constraint ck_booking_declined check (state <> 'DECLINED' or reason is not null)
);
comment on table booking is 'One row a booking from request to end; listed by facility for its officers and by account for who booked';
create index ix_booking_facility_id on booking (facility_id, id desc);
create index ix_booking_account_id on booking (account_id, id desc);
create index ix_booking_household_id on booking (household_id);
create index ix_booking_unit_id on booking (unit_id);
create index ix_booking_decided_by on booking (decided_by);
create index ix_booking_unanswered on booking (lapses_at) where state = 'REQUESTED';
comment on index ix_booking_unanswered is 'Finds the requests whose time to be answered has passed';

create table booking_piece (
    booking_id  uuid      not null constraint fk_booking_piece_booking_id references booking,
    facility_id uuid      not null constraint fk_booking_piece_facility_id references facility,
    piece_no    integer   not null constraint ck_booking_piece_no check (piece_no >= 1),
    period      tstzrange not null constraint ck_booking_piece_period
                          check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
    constraint pk_booking_piece primary key (booking_id, piece_no),
    constraint uq_booking_piece_taken exclude using gist (facility_id with =, piece_no with =, period with &&)
);
comment on table booking_piece is 'Which piece of a facility is held when, by requests and approved bookings; no piece is held twice at a time, which the exclusion constraint keeps whatever the code does';
