-- A check may be about several things that rules have found, one after the other, and people may be asked again.
alter table safety_check add column asked_again_at timestamptz;
comment on column safety_check.asked_again_at is 'When an officer last asked everybody once more, so that a second tap wakes nobody';

create table safety_check_finding (
    finding_id uuid not null constraint pk_safety_check_finding primary key,
    check_id   uuid not null constraint fk_safety_check_finding_check_id references safety_check,
    strength   text not null
);
comment on table safety_check_finding is 'What rules found while a check was running that was about something else already';
comment on column safety_check_finding.finding_id is 'No foreign key, because findings are forgotten';
create index ix_safety_check_finding_check_id on safety_check_finding (check_id);
