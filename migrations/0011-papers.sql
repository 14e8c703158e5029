-- The register of instruments: what printed papers say, to be searched by part of a word, and corrections of who held which post.

-- Append-only, written with the publication of an issue: one row per clause of each instrument, and one for its title.
create table paper_words (
  tenant text not null,
  issue text not null,
  -- Of the instrument within the issue.
  ordinal integer not null,
  -- Of the clause within the instrument; 0 is the title.
  seq integer not null,
  number text,
  title text not null,
  anchor text,
  published_at timestamptz not null,
  -- Heading and paragraphs as printed, one per line; and the same normalised, line for line.
  printed text not null,
  words text not null,
  bigrams text[] not null,
  primary key (tenant, issue, ordinal, seq)
);

create index paper_words_bigrams on paper_words using gin (bigrams);

-- Append-only: what counts instead of a printed appointment or removal, and why. The newest of an act counts.
create table post_corrections (
  tenant text not null,
  id text not null,
  -- Number, person, kind of act and post as printed, parted by |.
  act text not null,
  at timestamptz not null,
  by text not null,
  reason text not null,
  -- Null: the act does not count at all.
  instead jsonb,
  primary key (tenant, id)
);
