"""The history of the workspace: every edit, found again, gone back to, compared with."""
