// Every migration of the primary tables, in order; user_version is the last one applied.
import { migration as primary } from './migrations/001-primary.ts'
import { migration as lists } from './migrations/002-lists.ts'
import { migration as actions } from './migrations/003-actions.ts'
import { migration as imports } from './migrations/004-imports.ts'

export interface Migration {
  version: number
  name: string
  sql: string
}

export const MIGRATIONS: readonly Migration[] = [primary, lists, actions, imports]
export const SCHEMA_VERSION = MIGRATIONS.length
