"""What stored stories say of people on record, and how it is read out of its rows."""
