-- What organisations pay for assignments, by Stripe Checkout. Bookkeeping outlives what it is about, so there is no foreign
-- key to assignments, learners and courses.

create type checkout_state as enum ('OPENING', 'OPEN', 'EXPIRED', 'PAID', 'REFUNDED');
create type payment_state as enum ('PENDING', 'EXPIRED', 'PAID', 'REFUNDED');

create table checkout (
    id                    uuid primary key,
    organization_id       uuid           not null references organization (id),
    state                 checkout_state not null default 'OPENING',
    stripe_session_id     text unique,
    stripe_payment_intent text,
    url                   text,
    expires_at            timestamptz,
    created_by_id         uuid           not null,
    created_at            timestamptz    not null,
    updated_at            timestamptz    not null
);
create index checkout_organization_id_idx on checkout (organization_id);
create index checkout_stripe_payment_intent_idx on checkout (stripe_payment_intent);
comment on column checkout.state is 'OPENING until Stripe has answered; goes on in the order of its values only, whatever the order of events';

-- What one checkout pays for one assignment.
create table payment (
    id               uuid primary key,
    checkout_id      uuid           not null references checkout (id) on delete cascade,
    organization_id  uuid           not null references organization (id),
    assignment_id    uuid           not null,
    learner_id       uuid           not null,
    course_id        uuid           not null,
    course_name      text           not null,
    amount_sgd       numeric(10, 2) not null check (amount_sgd > 0),
    state            payment_state  not null default 'PENDING',
    stripe_refund_id text,
    created_at       timestamptz    not null,
    paid_at          timestamptz,
    refunded_at      timestamptz
);
create index payment_checkout_id_idx on payment (checkout_id);
create index payment_organization_id_idx on payment (organization_id);
create index payment_assignment_id_idx on payment (assignment_id);
-- Two who open a payment at once open one.
create unique index payment_assignment_id_pending_idx on payment (assignment_id) where state = 'PENDING';
comment on column payment.course_name is 'Copied when the payment was opened, as amount_sgd.';

-- Stripe sends an event until it is answered, and sometimes again after that.
create table stripe_event (
    id          text primary key,
    type        text        not null,
    received_at timestamptz not null
);
