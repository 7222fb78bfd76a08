// Queries and commands about Loquet itself: where things stand, settings.
import { Settings } from '../../../shared/contract/settings.ts'
import { pendingCount } from '../store/derived.ts'
import { schemaVersion } from '../store/migrate.ts'
import { readSettings, resetSettings, writeSettings } from '../store/settings.ts'
import { countRows, countWaiting } from '../store/counts.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

export const statusQueries = {
  'status.get'(context) {
    context.reads.add('status')
    context.reads.add('operation')
    return {
      messages: countRows(context.db, 'message'),
      pending: pendingCount(context.db),
      pendingOperations: countWaiting(context.db),
      accounts: countRows(context.db, 'account'),
      keySlot: context.keySlot,
      schemaVersion: schemaVersion(context.db),
    }
  },
  'settings.get'(context) {
    context.reads.add('setting')
    return Settings.parse(readSettings(context.db))
  },
  'settings.defaults': () => Settings.parse({}),
} satisfies Partial<QueryHandlers>

export const settingCommands = {
  'settings.set'(context, args) {
    writeSettings(context.db, args)
    return null
  },
  'settings.reset'(context, { names }) {
    resetSettings(context.db, names)
    return null
  },
} satisfies Partial<CommandHandlers>
