"""Where the inputs stand on the sheet Assumptions; the sheet Calculation has the same rows."""

from __future__ import annotations

from models.workbook.behind import Behind

SHEET = "Assumptions"
_FIGURES = ("ln_revenue", "ln_raised", "ln_headcount", "ln_age", "round", "listed", "acquired",
            "china", "usa", "japan_korea", "state_capital", "industrial_capital")
_REST = ("premium", "effect", "one_off", "newest")
_YEARS, _RATE, _WEIGHTS = 2, 3, 5  # columns of the settings of a scenario
SEGMENT = 3


class Places:
    """Rows and columns, counted from 0, and references to cells as formulas name them."""

    settings = 3
    scores = 4

    def __init__(self, behind: Behind) -> None:
        self.scenarios, self.count = len(behind.results), behind.count
        self.factors = len(behind.evaluator.universe.factors)
        self.top = self.settings + self.scenarios + 3
        self.bottom = self.top + self.scenarios * self.count
        first = self.scores + 3 * self.factors
        self._column = {name: first + at for at, name in enumerate((*_FIGURES, *_REST))}

    def row(self, scenario: int, company: int) -> int:
        """The row of one company in one scenario."""
        return self.top + scenario * self.count + company

    def weights(self, scenario: int) -> str:
        """The name of the cells with a scenario's weights."""
        return "weights" if self.scenarios == 1 else f"weights_{scenario + 1}"

    def weight_cells(self, scenario: int) -> str:
        from xlsxwriter.utility import xl_range_abs

        row = self.settings + scenario
        return str(xl_range_abs(row, _WEIGHTS, row, _WEIGHTS + self.factors - 1))

    def weight(self, scenario: int, factor: int) -> str:
        return self.cell(self.settings + scenario, _WEIGHTS + factor)

    def years(self, scenario: int) -> str:
        return f"{SHEET}!{self.cell(self.settings + scenario, _YEARS)}"

    def rate(self, scenario: int) -> str:
        return f"{SHEET}!{self.cell(self.settings + scenario, _RATE)}"

    def score_cells(self, row: int, part: int = 0) -> str:
        """The scores of a row; part 1 their low ends, 2 their high ones."""
        from xlsxwriter.utility import xl_range_abs

        start = self.scores + part * self.factors
        return f"{SHEET}!{xl_range_abs(row, start, row, start + self.factors - 1)}"

    def score(self, row: int, factor: int, part: int = 0) -> str:
        return f"{SHEET}!{self.cell(row, self.scores + part * self.factors + factor)}"

    def segment(self, row: int) -> str:
        return f"{SHEET}!{self.cell(row, SEGMENT)}"

    def figure(self, row: int, name: str) -> str:
        """The input a column of the model is made of, or premium, effect, one_off, newest."""
        return f"{SHEET}!{self.cell(row, self._column[name])}"

    @staticmethod
    def cell(row: int, column: int) -> str:
        from xlsxwriter.utility import xl_rowcol_to_cell

        return str(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))
