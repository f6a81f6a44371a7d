"""The watch list: published stories that the record or time has overtaken."""
