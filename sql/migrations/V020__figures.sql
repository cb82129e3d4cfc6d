-- Figures for dashboards and reports.

-- Counting a hundred thousand rows takes tens of milliseconds, and a counter that everybody updates makes them wait for each
-- other. So every change of a count is a row of its own, in the transaction that makes it; now and then the rows are added up
-- into one, and the sum of them is right at any moment.
create table tally (
    name   text   not null,
    amount bigint not null
);
create index tally_name_idx on tally (name) include (amount);
comment on table tally is 'the sum of amount is how many there are of what name says';

create function tally_users() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into tally select 'user.' || role, -count(*) from gone group by role;
    end if;
    if tg_op <> 'DELETE' then
        insert into tally select 'user.' || role, count(*) from come group by role;
    end if;
    return null;
end
$$;
create trigger tally_inserted after insert on app_user referencing new table as come
    for each statement execute function tally_users();
create trigger tally_deleted after delete on app_user referencing old table as gone
    for each statement execute function tally_users();

create function tally_user_role() returns trigger language plpgsql as $$
begin
    insert into tally values ('user.' || old.role, -1), ('user.' || new.role, 1);
    return null;
end
$$;
create trigger tally_role after update on app_user
    for each row when (old.role <> new.role) execute function tally_user_role();

create function tally_enrollments() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into tally
        select n.name, n.amount
        from (select count(*) as a, count(completed_at) as c from come) s
            cross join lateral (values ('enrollment', s.a), ('enrollment.completed', s.c)) n (name, amount)
        where n.amount <> 0;
    else
        insert into tally
        select n.name, -n.amount
        from (select count(*) as a, count(completed_at) as c from gone) s
            cross join lateral (values ('enrollment', s.a), ('enrollment.completed', s.c)) n (name, amount)
        where n.amount <> 0;
    end if;
    return null;
end
$$;
create trigger tally_inserted after insert on enrollment referencing new table as come
    for each statement execute function tally_enrollments();
create trigger tally_deleted after delete on enrollment referencing old table as gone
    for each statement execute function tally_enrollments();

-- Commits update the row all the time and complete it once: the condition is all that the others meet.
create function tally_completion() returns trigger language plpgsql as $$
begin
    insert into tally values ('enrollment.completed', case when new.completed_at is null then -1 else 1 end);
    return null;
end
$$;
create trigger tally_completed after update on enrollment
    for each row when ((old.completed_at is null) <> (new.completed_at is null)) execute function tally_completion();

-- The triggers hold off every writer until this transaction ends, so nothing is missed or counted twice.
insert into tally select 'user.' || role, count(*) from app_user group by role;
insert into tally
select n.name, n.amount
from (select count(*) as a, count(completed_at) as c from enrollment) s
    cross join lateral (values ('enrollment', s.a), ('enrollment.completed', s.c)) n (name, amount)
where n.amount <> 0;

-- An organisation's assignments by state, from the index alone.
create index course_assignment_organization_id_status_idx on course_assignment (organization_id, status, deadline)
    include (payment_status);
