"""The analyst's own factors: the dialog, the field for a name, the menu of a column's head."""
