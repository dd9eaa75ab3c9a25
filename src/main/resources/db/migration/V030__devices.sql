-- Phones and browsers, and where a push reaches them.
create table device (
    id            uuid        not null constraint pk_device primary key,
    no            integer     generated always as identity constraint uq_device_no unique,
    account_id    uuid        constraint fk_device_account_id references account,
    label         text,
    platform      text        not null constraint ck_device_platform check (platform in ('ANDROID', 'IOS', 'WEB')),
    language      text        not null default 'ja',
    address_kind  text        constraint ck_device_address_kind
                              check (address_kind in ('FCM_TOKEN', 'FCM_INSTALLATION', 'WEB_PUSH')),
    address       text        constraint ck_device_address check (length(address) between 1 and 1024),
    address_keys  jsonb,
    address_at    timestamptz,
    address_state text        not null default 'NONE'
                              constraint ck_device_address_state
                              check (address_state in ('NONE', 'ACTIVE', 'RETIRED', 'QUARANTINED')),
    created_at    timestamptz not null,
    removed_at    timestamptz,
    constraint ck_device_address_present check (address_state = 'NONE' or (address_kind is not null and address is not null))
);
comment on table device is 'One row a phone or browser; a device without an account is an anonymous subscriber of an area';
comment on column device.no is 'Dense number by which push names the device in its chunks; never leaves the service';
create index ix_device_account_id on device (account_id);
create unique index uq_device_address on device (address) where address_state = 'ACTIVE';
comment on index uq_device_address is 'One address belongs to one device: a token that turns up on a second device leaves the first';
