"""The form in which a row of one's own is typed: company, evidence, fundamental, observation."""
