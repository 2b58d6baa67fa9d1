"""Dialogs: errors, exchange rates, help, the command palette."""
