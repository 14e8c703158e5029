-- Tallies are built from the newest file back (task 8): a building that had begun at the oldest begins again; kept facts stay. A book
-- may also be 'forgotten': nothing kept before is believed until one has been built whole from the actions.
delete from tallies t using tally_books b where b.tenant = t.tenant and b.mark = t.book and b.state = 'building';
delete from tally_books where state = 'building';
