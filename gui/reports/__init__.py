"""Reports for people who do not open the app: tear sheets and ranking reports, PDF and HTML."""
