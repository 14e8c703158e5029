-- People read out the end of a number as often as its beginning. Pairs of digits stand in most files: they find a number no better than
-- reading through a month of them.

create index case_files_number_end on case_files (tenant, reverse(number));
