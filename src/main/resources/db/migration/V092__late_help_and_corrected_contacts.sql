-- That a press of 助けて far behind the newest event is heard once, and that a recipient whose contact was corrected is asked again.

alter table watch_device add column forgotten bigint not null default 0;
update watch_device d
   set forgotten = coalesce((select min(e.counter) - 1 from watch_event e
                              where e.device_id = d.id and e.generation = d.generation), d.counter);
comment on column watch_device.forgotten is 'Up to here events may have been heard whose rows are gone, so that nothing tells whether one was';

alter table safety_link drop constraint uq_safety_link_recipient;
create unique index uq_safety_link_recipient on safety_link (incident_id, household_id, resident_id, own)
    nulls not distinct where revoked_at is null;
comment on index uq_safety_link_recipient is 'A recipient has one link to a check that works, found when it is asked whom to send one';
create index ix_safety_link_incident_id on safety_link (incident_id);
