-- How a person comes in and stays in.
create table invitation (
    id          uuid        not null constraint pk_invitation primary key,
    link_hash   bytea       not null constraint uq_invitation_link_hash unique,
    typed_hash  bytea       not null constraint uq_invitation_typed_hash unique,
    unit_id     uuid        not null constraint fk_invitation_unit_id references unit,
    resident_id uuid        constraint fk_invitation_resident_id references resident,
    household_id uuid       constraint fk_invitation_household_id references household,
    account_id  uuid        constraint fk_invitation_account_id references account,
    created_by  uuid        constraint fk_invitation_created_by references account,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    redeemed_at timestamptz,
    redeemed_by uuid        constraint fk_invitation_redeemed_by references account,
    revoked_at  timestamptz,
    constraint ck_invitation_target check (num_nonnulls(resident_id, household_id, account_id) = 1)
);
comment on table invitation is 'A one-time code, known only by its keyed hashes; found by either hash, listed by unit';
create index ix_invitation_unit_id on invitation (unit_id, id desc);
create index ix_invitation_resident_id on invitation (resident_id);
create index ix_invitation_household_id on invitation (household_id);
create index ix_invitation_account_id on invitation (account_id);
create index ix_invitation_created_by on invitation (created_by);
create index ix_invitation_redeemed_by on invitation (redeemed_by);

create table session (
    id                    uuid        not null constraint pk_session primary key,
    account_id            uuid        not null constraint fk_session_account_id references account,
    device_id             uuid        not null constraint fk_session_device_id references device,
    refresh_hash          bytea       not null constraint uq_session_refresh_hash unique,
    previous_refresh_hash bytea       constraint uq_session_previous_refresh_hash unique,
    created_at            timestamptz not null,
    refreshed_at          timestamptz not null,
    expires_at            timestamptz not null,
    revoked_at            timestamptz
);
comment on table session is 'One row a device that is signed in; found by the keyed hash of its refresh token';
create index ix_session_account_id on session (account_id);
create index ix_session_device_id on session (device_id);
create index ix_session_revoked_at on session (revoked_at) where revoked_at is not null;
comment on index ix_session_revoked_at is 'Read every half second by each replica: which sessions ended lately';

create table enrolment_request (
    id           uuid        not null constraint pk_enrolment_request primary key,
    unit_id      uuid        not null constraint fk_enrolment_request_unit_id references unit,
    name         text        not null,
    name_kana    text,
    address      text        not null,
    message      text,
    claim_hash   bytea       not null constraint uq_enrolment_request_claim_hash unique,
    state        text        not null constraint ck_enrolment_request_state
                             check (state in ('PENDING', 'APPROVED', 'DECLINED', 'CLAIMED')),
    resident_id  uuid        constraint fk_enrolment_request_resident_id references resident,
    decided_by   uuid        constraint fk_enrolment_request_decided_by references account,
    decided_at   timestamptz,
    created_at   timestamptz not null,
    expires_at   timestamptz not null
);
comment on table enrolment_request is 'Somebody asks to join an association that approves by hand; listed by unit until decided';
create index ix_enrolment_request_unit_id on enrolment_request (unit_id, id desc);
create index ix_enrolment_request_resident_id on enrolment_request (resident_id);
create index ix_enrolment_request_decided_by on enrolment_request (decided_by);
