"""Whether an export still holds: computed again from facts and workspace, figure by figure."""

from __future__ import annotations

from models.verification.verdict import Difference, Verdict
from models.verification.verify import verify

__all__ = ["Difference", "Verdict", "verify"]
