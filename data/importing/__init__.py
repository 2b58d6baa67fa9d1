"""Reading what users bring: their own list of companies, as CSV or XLSX."""

from data.importing.companies_file import CompaniesFile, read_companies
from data.importing.errors import ImportErrors, Refusal

__all__ = ["CompaniesFile", "ImportErrors", "Refusal", "read_companies"]
