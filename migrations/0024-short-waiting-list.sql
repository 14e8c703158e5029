-- Each month of a search reads through what has not been sorted into the index yet: kept to a few pages.

alter index case_words_sounds set (gin_pending_list_limit = 64);
