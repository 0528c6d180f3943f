-- What must hold at every moment, as queries that find nothing while it does. Run every hour (job "invariants", health
-- "invariants") and after the tests that fight the program. A line that begins with "--:" names the query below it; each
-- returns one column, what is wrong. Plain SQL that PostgreSQL and H2 both read; no semicolons but at the end.

--: places given are never more than there are
select id from workshop where confirmed > capacity;

--: a workshop counts its places as its registrations do
select w.id from workshop w
    where w.confirmed <> (select count(*) from registration r where r.workshop_id = w.id and r.status = 'CONFIRMED');

--: nobody waits beside a free place
select w.id from workshop w
    where w.cancelled_at is null and w.starts_at > current_timestamp and w.confirmed < w.capacity
    and exists (select 1 from registration r where r.workshop_id = w.id and r.status = 'WAITING');

--: nobody has two places at one workshop
select workshop_id from registration group by workshop_id, account_id having count(*) > 1;

--: whoever is ticked as present holds a place
select c.registration_id from check_in c join registration r on r.id = c.registration_id where r.status <> 'CONFIRMED';

--: one certificate for each completion
select completion_id from certificate group by completion_id having count(*) > 1;

--: no two certificates share a number
select number from certificate group by number having count(*) > 1;

--: a certificate that is nobody's is revoked as erased
select c.id from certificate c
    where not exists (select 1 from certificate_holder h where h.certificate_id = c.id)
    and not exists (select 1 from revocation r where r.certificate_id = c.id and r.reason_class = 'ERASED');

--: a certificate that is revoked as erased is nobody's
select r.certificate_id from revocation r join certificate_holder h on h.certificate_id = r.certificate_id
    where r.reason_class = 'ERASED';

--: a certificate is valid for some time after its completion
select id from certificate where valid_until <= completed_at or issued_at < completed_at;

--: a completed course was passed
select c.id from completion c
    where not exists (select 1 from quiz_attempt a where a.enrollment_id = c.enrollment_id and a.passed);

--: no name is left of somebody who was erased
select r.id from registration r
    where r.name <> '–' and not exists (select 1 from account a where a.id = r.account_id);

--: no certificate is held by somebody who was erased
select h.certificate_id from certificate_holder h join certificate c on c.id = h.certificate_id
    where not exists (select 1 from account a where a.id = c.account_id);

--: a mail is sent once, under an id of its own
select message_id from mail_message group by message_id having count(*) > 1;

--: a mail that was sent says when, and keeps no secret
select id from mail_message where status = 'SENT' and (sent_at is null or secret is not null);

--: a code is tried five times at most
select id from sign_in_request where tries > 5;

--: the audit log has no gap
select e.position from audit_entry e
    where e.position > 1 and not exists (select 1 from audit_entry p where p.position = e.position - 1);

--: the audit log ends where its head says
select h.position from audit_head h where h.position <> (select coalesce(max(e.position), 0) from audit_entry e);
