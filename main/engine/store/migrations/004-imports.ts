// How far imports from the window are, so that progress is a query like any other.
export const migration = {
  version: 4,
  name: 'imports',
  sql: /* sql */ `
-- One run each; emptied when an engine opens, because nothing runs then.
create table import (
  id integer primary key autoincrement,
  kind text not null check (kind in ('files', 'sample')),
  name text not null,                    -- of the file or folder, as the user named it
  state text not null default 'running' check (state in ('running', 'done', 'cancelled', 'failed')),
  read_bytes integer not null default 0,
  total_bytes integer not null,
  added integer not null default 0,
  known integer not null default 0,
  refused text not null default '[]',    -- JSON: the first hundred of [{path, fault}]
  refused_count integer not null default 0,
  fault text,                            -- JSON, where it failed
  started_at integer not null            -- epoch ms
) strict;
`,
}
