"""`servoscope recover`: what a damaged workspace still holds, in a new file."""

from __future__ import annotations

import argparse

from data.workspace.errors import WorkspaceError
from gui.cli.errors import InputError
from gui.cli.streams import note


def recover(args: argparse.Namespace) -> int:
    """Write the new file and say what was read and what was lost; gives the exit code."""
    from data.workspace.recovery import recover as recover_file

    try:
        found = recover_file(args.file, args.out)
    except WorkspaceError as error:
        raise InputError(f"{args.file}: {error.what} {error.remedy}") from None
    for sentence in found.lost:
        note(f"lost: {sentence}")
    print(f"ok: {found.path}: edits recovered: {found.edits:,}, values: {found.values:,}, "
          f"{'nothing lost' if found.complete else 'with losses'}; {args.file} is unchanged")
    return 0
