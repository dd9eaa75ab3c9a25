-- Whom to turn to, and when, where nobody has answered a safety check.
create table safety_rung (
    rung       text        not null constraint pk_safety_rung primary key
                           constraint ck_safety_rung_rung
                           check (rung in ('AGAIN', 'FAMILY', 'GROUP_LEADER', 'WELFARE_COMMISSIONER')),
    minutes    integer     not null constraint ck_safety_rung_minutes check (minutes between 1 and 1440),
    enabled    boolean     not null
);
comment on table safety_rung is 'The ladder as data: minutes after it was asked in a part of the area; few, read as a whole';
insert into safety_rung (rung, minutes, enabled) values
    ('AGAIN', 10, true), ('FAMILY', 20, true), ('GROUP_LEADER', 30, true), ('WELFARE_COMMISSIONER', 60, true);

create table safety_rung_done (
    id          uuid        not null constraint pk_safety_rung_done primary key,
    incident_id uuid        not null,
    unit_id     uuid        not null constraint fk_safety_rung_done_unit_id references unit,
    rung        text        not null constraint ck_safety_rung_done_rung
                            check (rung in ('AGAIN', 'FAMILY', 'GROUP_LEADER', 'WELFARE_COMMISSIONER')),
    due_at      timestamptz not null,
    done_at     timestamptz not null,
    households  integer     not null constraint ck_safety_rung_done_households check (households >= 0),
    told        integer     not null constraint ck_safety_rung_done_told check (told >= 0),
    constraint fk_safety_rung_done_incident_id foreign key (incident_id, unit_id) references incident_area,
    constraint uq_safety_rung_done_once unique (incident_id, unit_id, rung)
);
comment on table safety_rung_done is 'Which rung was done when for which part of the area of a check, each once; protected households are not in its numbers';
comment on column safety_rung_done.id is 'The subject of the notice to those who walk from house to house';
create index ix_safety_rung_done_unit_id on safety_rung_done (unit_id);
