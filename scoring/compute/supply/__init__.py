"""Who supplies whom: stress, export rules, migration, companies and their exposure."""
