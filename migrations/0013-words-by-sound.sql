-- The words of case files are found by how they sound, month by month: 噪音 and 躁音 share an entry, so that a slip of the input method is
-- found without a second index; and an entry holds one month only, so that a word of every day costs what a word of a month does. What
-- stands in `words` settles whether it is the very word. Files from before are read by sound by the node that starts next.

alter table case_words add column received_at timestamptz;

update case_words w set received_at = c.received_at from case_files c where c.tenant = w.tenant and c.id = w.case_id;

alter table case_words alter column received_at set not null;

-- Neighbouring sounds with the month, hashed; null: not read yet.
alter table case_words add column sounds integer[];

drop index case_words_bigrams;

alter table case_words drop column bigrams;

-- A long list of entries not yet sorted in is read through by every search: kept short.
create index case_words_sounds on case_words using gin (sounds) with (gin_pending_list_limit = 512);

create index case_words_unread on case_words (tenant, case_id) where sounds is null;
