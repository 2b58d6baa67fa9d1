"""The `*.servoscope` file: current values and the journal of every edit, in one SQLite file.

Nothing outside this package knows SQL; a server database can stand beside `Workspace` by offering
the same methods.

Why the standard library's sqlite3: the file is opened before the window appears, and SQLAlchemy
would add its import to every start.

Why a rollback journal (TRUNCATE) with synchronous=FULL and not WAL: a transaction took 0.14 ms
(p99 0.26 ms) in WAL, 0.66 ms (0.94 ms) in TRUNCATE, 0.67 ms (0.93 ms) in DELETE, 0.70 ms (0.95 ms)
in PERSIST on a disk that syncs in 0.12 ms (tests/benchmarks/journal.py measures it anew); the aim
is 5 ms, so latency does not decide. Robustness does:
- the file is whole whenever no edit is being written, so a copy taken of it while it is open, or
  after a crash, holds every edit; in WAL the last ones would lie in a second file;
- it works on network drives, where WAL's shared memory does not;
- SQLite notices before every edit that the file was moved or deleted; in WAL edits would go
  unnoticed into a file without a name;
- DELETE with FULL may lose the last edit in a power cut (the removal of the journal is not synced),
  TRUNCATE with FULL does not.

While a file is open for editing an empty `-journal` lies beside it; closing removes it.

One rule for callers: never open a workspace file with `open()` while this process has it open.
Closing that handle would drop SQLite's locks (a property of POSIX locks); `save_copy` is safe.
"""

from __future__ import annotations

from data.workspace.errors import (
    DamagedFile,
    DiskFull,
    FileExists,
    FileMoved,
    Locked,
    MissingFile,
    MissingFolder,
    NewerVersion,
    NotAWorkspace,
    NotWritable,
    ReadOnlyWorkspace,
    StaleEdit,
    StorageFailure,
    UnstorableValue,
    WorkspaceError,
)
from data.workspace.records import Change, Entry
from data.workspace.searching import Search
from data.workspace.workspace import Workspace

__all__ = [
    "Change",
    "DamagedFile",
    "DiskFull",
    "Entry",
    "FileExists",
    "FileMoved",
    "Locked",
    "MissingFile",
    "MissingFolder",
    "NewerVersion",
    "NotAWorkspace",
    "NotWritable",
    "ReadOnlyWorkspace",
    "Search",
    "StaleEdit",
    "StorageFailure",
    "UnstorableValue",
    "Workspace",
    "WorkspaceError",
]
