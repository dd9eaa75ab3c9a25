-- Texts in other languages. A text is known by its content: the same sentence is translated once, whoever writes it.
create extension if not exists pg_trgm;

create table machine_variant (
    source_hash   text        not null,
    language      text        not null,
    state         text        not null constraint ck_machine_variant_state
                              check (state in ('WANTED', 'READY', 'WITHHELD', 'FAILED')),
    text          text,
    engine        text,
    claimed_until timestamptz,
    retry_at      timestamptz,
    made_at       timestamptz,
    read_on       date        not null,
    constraint pk_machine_variant primary key (source_hash, language),
    constraint ck_machine_variant_ready check ((state = 'READY') = (text is not null and engine is not null)),
    constraint ck_machine_variant_wanted check ((state = 'WANTED') = (claimed_until is not null))
);
comment on table machine_variant is 'What an engine made of a line whose facts were taken out; the line itself is not kept, only what it is known by. WANTED while one replica asks an engine, WITHHELD where what came back could not be trusted';
create index ix_machine_variant_read_on on machine_variant (read_on);

create table person_variant (
    id          uuid        not null constraint pk_person_variant primary key,
    source_hash text        not null,
    language    text        not null,
    scope       text        not null collate "C",
    source      text        not null,
    text        text        not null,
    kind        text        not null,
    subject_id  uuid        not null,
    field       text        not null,
    part        text        not null constraint ck_person_variant_part check (part in ('TEXT', 'LINE', 'TEMPLATE')),
    written_by  uuid        not null constraint fk_person_variant_written_by references account,
    written_at  timestamptz not null,
    constraint uq_person_variant_source unique (source_hash, language, scope, kind, subject_id, field)
);
comment on table person_variant is 'What a person wrote for a text, for a line of it, and for that line with its facts taken out: the translation memory; holds for texts published by units under its scope. Each thing and field has rows of its own, also of words it shares with others';
create index ix_person_variant_subject_id on person_variant (subject_id, language);
create index ix_person_variant_written_by on person_variant (written_by);
create index ix_person_variant_source on person_variant using gin (source gin_trgm_ops);

create table glossary_term (
    id          uuid        not null constraint pk_glossary_term primary key,
    term        text        not null,
    language    text        not null,
    text        text        not null,
    written_by  uuid        constraint fk_glossary_term_written_by references account,
    written_at  timestamptz not null,
    constraint uq_glossary_term_term unique (term, language)
);
comment on table glossary_term is 'How the city calls a thing in a language; the terms that come with the service have no writer';
create index ix_glossary_term_written_by on glossary_term (written_by);

create table translation_use (
    engine     text    not null,
    month      date    not null,
    characters bigint  not null constraint ck_translation_use_characters check (characters >= 0),
    constraint pk_translation_use primary key (engine, month)
);
comment on table translation_use is 'Characters sent to an engine in a month, counted before they are sent: the budget is a hard stop';

create table translation_cost (
    month     date   not null,
    micro_yen bigint not null constraint ck_translation_cost_micro_yen check (micro_yen >= 0),
    constraint pk_translation_cost primary key (month)
);
comment on table translation_cost is 'Millionths of a yen that all engines together cost in a month, counted before it is spent: the ceiling is a hard stop';
