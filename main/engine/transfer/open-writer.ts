// Export: one way to open a writer of any format.
import { openEmlWriter } from './eml-writer.ts'
import { openMaildirWriter } from './maildir-writer.ts'
import { openMboxWriter } from './mbox-writer.ts'
import type { MessageWriter } from './message-writer.ts'

export const EXPORT_FORMATS = ['mbox', 'eml', 'maildir'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const WRITERS: Record<ExportFormat, (target: string) => Promise<MessageWriter>> = {
  mbox: openMboxWriter,
  eml: openEmlWriter,
  maildir: openMaildirWriter,
}

/**
 * `target` is the new file of an mbox, or the new or empty folder of the others. Throws a FaultError (`file`, `disk`,
 * `disk-full`) with the path in its sentence; nothing that exists is ever overwritten.
 */
export const openWriter = (format: ExportFormat, target: string): Promise<MessageWriter> =>
  WRITERS[format](target)
